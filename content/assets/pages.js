/* Страницы: кнопка печати паспорта. */
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll(".nms-print")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});
