/* Мелочи доступности, которых нет в теме; мой регион; меню абзаца: ссылка, цитата, формулировка, ошибка. */
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Поиск");
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", "Таблица");
  }
  myRegion();
  document.querySelector(".nms-act")?.addEventListener("click", paragraphMenu);
  openTarget();
});
addEventListener("hashchange", openTarget);

/* Ссылка внутрь свёрнутого блока раскрывает его. */
function openTarget() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (let block = target?.closest("details"); block; block = block.parentElement.closest("details")) block.open = true;
  if (target?.matches(".nms-subject")) target.querySelector("details")?.setAttribute("open", "");
}

/* Мой регион: выбирается однажды, его акт стоит первым; нет акта – об этом сказано. */
function myRegion() {
  const picker = document.querySelector("[data-region-picker]");
  const kept = keptRegion();
  if (picker) {
    picker.closest(".nms-region").hidden = false;
    picker.value = kept.slug;
    picker.addEventListener("change", () => {
      const option = picker.selectedOptions[0];
      keepRegion({ slug: picker.value, name: picker.value && option.textContent, held: "held" in option.dataset });
      showBanner();
    });
  }
  showBanner();
  if (kept.slug) ownFirst(kept.slug);
}

/* Всё, что относится к своему региону, встаёт впереди соседей: разделы, строки, определения. */
function ownFirst(slug) {
  for (const parent of new Set([...document.querySelectorAll("[data-region]:not(th)")].map((item) => item.parentNode))) {
    const items = [...parent.children].filter((item) => item.dataset.region);
    const own = items.filter((item) => item.dataset.region.split(" ").includes(slug));
    if (!own.length || own[0] === items[0]) continue;
    items[0].before(...own);
    for (const contents of document.querySelectorAll(".md-nav--secondary")) {
      const line = (item) => [...contents.querySelectorAll("a")].find((link) => decodeURIComponent(link.hash.slice(1)) === item.querySelector("h2, h3")?.id)?.closest("li");
      const [first, ...lines] = [items[0], ...own].map(line);
      if (first && lines.every(Boolean)) first.before(...lines);
    }
  }
}

function showBanner() {
  document.querySelector(".nms-banner")?.remove();
  const kept = keptRegion();
  if (!kept.slug || kept.held) return;
  const banner = document.createElement("p");
  banner.className = "nms-banner";
  banner.textContent = `Акта вашего региона (${kept.name}) нет в собрании; показанное для вас не обязательно.`;
  const home = document.querySelector(".md-header__button.md-logo")?.href;
  if (home && !document.querySelector("[data-region-picker]")) banner.append(" ", Object.assign(document.createElement("a"), { href: `${home}#мой-регион`, textContent: "Выбрать другой" }));
  document.querySelector("article")?.prepend(banner);
}

/* Браузер помнит выбор; где память закрыта, он живёт до ухода со страницы. */
function keptRegion() {
  const none = { slug: "", name: "", held: false };
  try { return { ...none, ...JSON.parse(localStorage.getItem("nms-region") || "{}") }; } catch { return none; }
}
function keepRegion(region) {
  try { localStorage.setItem("nms-region", JSON.stringify(region)); } catch { /* память закрыта */ }
}

/* Меню абзаца открывается знаком ¶. */
function paragraphMenu(event) {
  const link = event.target.closest(".nms-text .headerlink");
  document.querySelector(".nms-menu")?.remove();
  if (!link) return;
  const act = event.currentTarget;
  const host = link.parentElement;
  const text = [...host.childNodes].filter((node) => !node.matches?.(".headerlink, .nms-mark")).map((node) => node.textContent).join("").replace(/\s+/g, " ").trim();
  const address = link.title;
  const cited = `«${text}» (${address}; ${act.dataset.citation})`;
  const choices = {
    "Скопировать ссылку": link.href,
    "Скопировать цитату": cited,
    "Скопировать формулировку": wording(text),
    "Сообщить об ошибке": `Ошибка в Атласе РС НМС\nАкт: ${act.dataset.citation}\nАдрес: ${address}\nФайл: ${act.dataset.folder}/${host.dataset.at || ""}\nТекст: ${text}\nЧто не так: `,
  };
  const menu = document.createElement("div");
  menu.className = "nms-menu";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  for (const [name, copied] of Object.entries(choices)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", async (click) => {
      click.stopPropagation();
      said.textContent = (await copy(copied)) ? "Скопировано" : copied;
    });
    menu.append(button);
  }
  menu.append(said);
  menu.addEventListener("keydown", (key) => { if (key.key === "Escape") { menu.remove(); link.focus(); } });
  host.after(menu);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/* Имена органов и организаций заменяются ролями в один проход: «[региональный орган управления образованием]». */
function wording(text) {
  const names = JSON.parse(document.getElementById("nms-names")?.textContent || "[]");
  if (!names.length) return text;
  const pattern = new RegExp(names.map(([name]) => `(${name})`).join("|"), "gi");
  return text.replace(pattern, (...found) => `[${names[found.slice(1, names.length + 1).findIndex((group) => group !== undefined)][1]}]`);
}
