/* Страница понятия: различия по словам с выбранной формулировкой и копирование с адресом.
   Слова сличаются так же, как при сборке: без регистра, знаков препинания и «ё». */
"use strict";
(() => {
  const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });
  const tokens = (text) => text.split(/\s+/).filter(Boolean);
  const key = (word) => word.toLowerCase().replace(/ё/g, "е").replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, "");

  /* Наибольшая общая подпоследовательность слов: пары мест. */
  function common(one, other) {
    const width = other.length + 1, table = new Uint16Array((one.length + 1) * width), pairs = [];
    for (let i = one.length - 1; i >= 0; i--)
      for (let j = other.length - 1; j >= 0; j--)
        table[i * width + j] = one[i] === other[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    for (let i = 0, j = 0; i < one.length && j < other.length;) {
      if (one[i] === other[j]) pairs.push([i++, j++]);
      else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
      else j++;
    }
    return pairs;
  }

  function differ(block, baseText, baseNumber) {
    const box = block.querySelector(".nms-diff"), line = box.querySelector(".nms-q");
    box.hidden = block.dataset.number === baseNumber;
    if (box.hidden) return;
    const base = tokens(baseText), own = tokens(block.querySelector(".nms-words").textContent);
    const pairs = common(base.map(key), own.map(key));
    line.replaceChildren();
    let i = 0, j = 0;
    for (const [left, right] of [...pairs, [base.length, own.length]]) {
      if (i < left) line.append(element("del", "nms-del", base.slice(i, left).join(" ")), " ");
      if (j < right) line.append(element("ins", "nms-ins", own.slice(j, right).join(" ")), " ");
      if (right < own.length) line.append(own[right] + " ");
      i = left + 1;
      j = right + 1;
    }
    box.querySelector(".nms-diff-base").textContent = `№ ${baseNumber}`;
    box.querySelector(".nms-diff-share").textContent = Math.round((200 * pairs.length) / (base.length + own.length));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const page = document.querySelector(".nms-term-page");
    const choice = page.querySelector(".nms-choice"), blocks = [...page.querySelectorAll(".nms-wording")];
    if (choice) {
      choice.hidden = false;
      choice.querySelector("select").addEventListener("change", (event) => {
        const base = blocks.find((block) => block.dataset.number === event.target.value);
        for (const block of blocks) differ(block, base.querySelector(".nms-words").textContent, base.dataset.number);
      });
    }
    for (const button of page.querySelectorAll(".nms-copy")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const area = Object.assign(element("textarea", "", button.dataset.copy), { value: button.dataset.copy });
        try { await navigator.clipboard.writeText(button.dataset.copy); } catch { button.after(area); area.select(); document.execCommand("copy"); area.remove(); }
        button.nextElementSibling?.matches(".nms-copied") || button.after(Object.assign(element("span", "nms-copied nms-meta", "скопировано"), { role: "status" }));
        setTimeout(() => button.nextElementSibling?.remove(), 2500);
      });
    }
  });
})();
