/* Подсказки с определениями: слова помечены ссылками при сборке, определения лежат в двух файлах данных –
   общем и своём у каждого акта. Без скриптов остаются ссылки. Тексты актов входят только как текст. */
"use strict";
(() => {
  const DELAY = 200, GRACE = 250, MARGIN = 8;
  let tip, shown = null, dismissed = null, timer = 0, touched = false;

  const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });
  const base = (link) => link.href.split("#")[0];

  /* Данные */
  const root = document.currentScript.src.replace(/assets\/tooltips\.js.*$/, "");
  const loaded = new Map();
  function load(name) {
    if (!loaded.has(name)) loaded.set(name, new Promise((done) => {
      const script = Object.assign(document.createElement("script"), { src: `${root}assets/data/${name}.js`, onload: done, onerror: done });
      document.head.append(script);
    }));
    return loaded.get(name);
  }
  const act = () => document.querySelector(".nms-act")?.dataset.act || "";
  const data = () => Promise.all([load("terms"), act() && load(`${act()}-own`)]);

  function part(label, text, source) {
    const box = element("div", "nms-tip-part", "");
    if (label) box.append(element("span", "nms-tip-label", label));
    box.append(element("p", "", text));
    if (source) box.append(element("p", "nms-tip-source", source));
    return box;
  }

  /* Что сказать о понятии: сначала сам акт, потом другие акты, потом пояснение Атласа. */
  function contents(link) {
    const own = window.nmsOwnTerms || {};
    const short = (own.shorts || []).find((item) => !/\/terms\/[^/]+\.html$/.test(base(link)) && link.hash === "#" + item[2] && link.textContent.toLowerCase().startsWith(item[0].slice(0, 3).toLowerCase()));
    if (short) return [element("strong", "nms-tip-title", short[0]), part("сокращение этого акта", short[1], `введено: ${short[3]}`)];
    const id = base(link).match(/\/terms\/([\w-]+)\.html$/)?.[1];
    const term = window.nmsTerms?.[id];
    if (!term) return null;
    const [label, abbr, explanation, count, other, note] = term;
    const found = [element("strong", "nms-tip-title", abbr ? `${label} (${abbr})` : label)];
    for (const [lead, text, address] of own.terms?.[id] || []) found.push(part("определение этого акта", `${lead} – ${text}`, address));
    const mine = own.terms?.[id];
    if (!mine && other) found.push(part(act() ? "сам акт не определяет; в другом акте" : "определение акта", `${other[0]} – ${other[1]}`, `${other[2]}, ${other[3]}`));
    if (note) found.push(part("исходная норма", note, ""));
    if (!other) found.push(part("акты собрания не определяют; пояснение Атласа", explanation, ""));
    else if (mine || count > 1) found.push(part("пояснение Атласа", explanation, `Актов с определением: ${count}`));
    return found;
  }

  async function show(link) {
    clearTimeout(timer);
    if (shown === link || dismissed === link) return;
    await data();
    const found = contents(link);
    if (!found || !(link.matches(":hover") || link === document.activeElement || touched)) return;
    hide();
    shown = link;
    tip ||= document.body.appendChild(Object.assign(element("div", "nms-tip", ""), { id: "nms-tip" }));
    tip.setAttribute("role", "tooltip");
    const hint = touched ? "Нажмите ещё раз, чтобы открыть страницу понятия." : "Нажмите на слово, чтобы открыть страницу понятия.";
    tip.replaceChildren(...found, ...(link.hash && !/\/terms\//.test(link.href) ? [] : [element("p", "nms-tip-source", hint)]));
    link.setAttribute("aria-describedby", "nms-tip");
    tip.hidden = false;
    place(link);
  }

  function place(link) {
    const rect = [...link.getClientRects()].at(-1), width = document.documentElement.clientWidth;
    const top = link.getClientRects()[0].top, head = document.querySelector(".md-header")?.getBoundingClientRect().bottom || 0;
    tip.style.maxWidth = `${Math.min(560, width - 2 * MARGIN)}px`;
    tip.style.left = tip.style.top = "0px";
    const own = tip.getBoundingClientRect();
    const above = own.height > innerHeight - rect.bottom - MARGIN && own.height <= top - head - MARGIN; // иначе вниз: страница прокручивается
    const edge = Math.min(width - MARGIN, link.closest("article")?.getBoundingClientRect().right || width); // не закрывать оглавление
    tip.style.left = `${Math.max(MARGIN, Math.min(rect.left, edge - own.width)) + scrollX}px`;
    tip.style.top = `${(above ? top - own.height : rect.bottom) + scrollY}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (tip) tip.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, GRACE); };

  const term = (event) => event.target.closest?.("a.nms-term");
  const start = () => {
    if (!document.querySelector("a.nms-term")) return;
    (window.requestIdleCallback || setTimeout)(() => data());
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const link = term(event);
      if (link && link !== shown) { clearTimeout(timer); timer = setTimeout(() => { touched = false; show(link); }, DELAY); }
      else if (link || event.target.closest?.(".nms-tip")) clearTimeout(timer);
      else { dismissed = null; if (shown && shown !== document.activeElement) later(); else if (!shown) clearTimeout(timer); }
    });
    document.addEventListener("focusin", (event) => { const link = term(event); if (link) { dismissed = null; show(link); } });
    document.addEventListener("focusout", (event) => { if (term(event) && !tip?.matches(":hover")) hide(); });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) { dismissed = shown; hide(); event.stopPropagation(); } }, true);
    document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; if (shown && !term(event) && !event.target.closest?.(".nms-tip")) hide(); });
    /* Касание: первое показывает определение, второе открывает страницу. */
    document.addEventListener("click", (event) => {
      const link = term(event);
      if (!link || !touched || link.dataset.seen) return;
      event.preventDefault();
      for (const other of document.querySelectorAll("a.nms-term[data-seen]")) delete other.dataset.seen;
      link.dataset.seen = "1";
      dismissed = null;
      show(link);
    });
    addEventListener("resize", hide);
  };
  document.addEventListener("DOMContentLoaded", start);
})();
