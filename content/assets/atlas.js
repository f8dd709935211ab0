/* Мелочи доступности, которых нет в теме. */
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Поиск");
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", "Таблица");
  }
  openTarget();
});
addEventListener("hashchange", openTarget);

/* Ссылка внутрь свёрнутого блока раскрывает его. */
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let block = target?.closest("details"); block; block = block.parentElement.closest("details")) block.open = true;
  if (target?.matches(".nms-subject")) target.querySelector("details")?.setAttribute("open", "");
}
