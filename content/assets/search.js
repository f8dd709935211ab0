/* Окно поиска: ввод, отбор, показ найденного, клавиши, пометы на открытой странице. Сам поиск – search-engine.js. */
"use strict";
(() => {
  const own = document.currentScript.src;
  const root = new URL("../", own).href;
  const PAUSE = 60, PORTION = 8, MORE_PLACES = 5, WINDOW = 260, MOST_MARKS = 400;
  const KEPT = "nms-search";

  document.addEventListener("DOMContentLoaded", () => {
    const frame = document.querySelector(".nms-search");
    if (frame) searchBox(frame);
    showArrival();
  });

  let engine = null;
  function startEngine() {
    engine ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("search-engine.js", own).href;
      script.onload = () => resolve(window.nmsSearch);
      script.onerror = () => { engine = null; reject(new Error("поиск не загружен")); };
      document.head.append(script);
    });
    return engine;
  }

  function make(tag, className = "", text = "") {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function plural(number, one, few, many) {
    const last = number % 10, two = number % 100;
    if (last === 1 && two !== 11) return one;
    return last >= 2 && last <= 4 && (two < 12 || two > 14) ? few : many;
  }

  function myRegion() {
    try { return JSON.parse(localStorage.getItem("nms-region") || "{}").slug || ""; } catch { return ""; }
  }

  /* Текст с пометами; части текста входят только как текст. */
  function marked(node, text, marks, from = 0, to = text.length) {
    let at = from;
    for (const [start, end] of marks) {
      if (end <= from || start >= to) continue;
      node.append(text.slice(at, Math.max(at, start)), make("mark", "", text.slice(Math.max(at, start), Math.min(end, to))));
      at = Math.min(end, to);
    }
    node.append(text.slice(at, to));
  }

  /* Часть длинного текста, где помет больше всего. */
  function piece(text, marks) {
    if (text.length <= WINDOW) return [0, text.length];
    let best = 0, most = -1;
    for (const [start] of marks.length ? marks : [[0]]) {
      const count = marks.filter((mark) => mark[0] >= start && mark[1] <= start + WINDOW - 40).length;
      if (count > most) { most = count; best = start; }
    }
    let from = Math.max(0, best - 40), to = Math.min(text.length, from + WINDOW);
    if (from > 0) from = text.indexOf(" ", from) + 1 || from;
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 1);
    return [from, to];
  }

  function snippet(text, mark) {
    const node = make("p", "nms-search-text");
    const marks = mark(text), [from, to] = piece(text, marks);
    if (from > 0) node.append("… ");
    marked(node, text, marks, from, to);
    if (to < text.length) node.append(" …");
    return node;
  }

  const KINDS = ["понятие", "канон", "акт", "сравнение", "проверка", "справка"];

  const STATES = { "действует": "nms-search-running", "период истёк": "nms-search-ended" };

  function place(page, unit, mark, first) {
    const link = make("a", "md-search-result__link");
    link.href = root + page.path + (unit.anchor ? `#${unit.anchor}` : "");
    const body = make("div", "md-search-result__article md-typeset");
    if (first) {
      const title = make("p", "nms-search-title");
      const name = page.title || (page.kind === 2 ? page.label : "") || unit.title || page.path;
      marked(title, name, mark(name));
      body.append(title);
      const where = make("p", "nms-search-where");
      if (page.kind !== 2) where.append(make("span", "nms-search-kind", KINDS[page.kind]));
      if (page.status) where.append(make("span", `nms-search-status ${STATES[page.status] ?? ""}`, page.status));
      if (where.childNodes.length) body.append(where);
      if (unit.title === name) unit = { ...unit, title: "" };
    }
    if (unit.address) body.append(make("p", "nms-search-address", unit.address));
    if (unit.title) {
      const title = make("p", "nms-search-heading");
      marked(title, unit.title, mark(unit.title));
      body.append(title);
    }
    if (unit.above && mark(unit.above).length && !mark(unit.text).length) body.append(snippet(unit.above, mark));
    if (unit.text) body.append(snippet(unit.text, mark));
    link.append(body);
    return link;
  }

  function searchBox(frame) {
    const toggle = document.getElementById("__search");
    const input = frame.querySelector("input[name=query]");
    const meta = frame.querySelector(".md-search-result__meta");
    const list = frame.querySelector(".md-search-result__list");
    const more = frame.querySelector(".nms-search-more");
    const panel = frame.querySelector(".nms-search-filters");
    const reset = frame.querySelector(".nms-search-reset");
    const [act, kind, level] = ["act", "kind", "level"].map((name) => frame.querySelector(`select[name=search-${name}]`));
    const greeting = meta.textContent;
    let turn = 0, timer = 0, asked = null, shown = { pages: [], at: 0, mark: null };

    const filters = () => ({ act: act.value, kind: kind.value, level: level.value });

    async function prepare() {
      const search = await startEngine();
      const state = await search.open();
      if (act.options.length > 1) return search;
      const option = (select, value, text) => { const item = make("option", "", text); item.value = value; select.append(item); };
      for (const item of state.acts) option(act, item.slug, item.label);
      state.kinds.forEach((name, number) => option(kind, String(number), name));
      for (const [id, name] of Object.entries(state.levels)) option(level, id, name);
      panel.hidden = false;
      return search;
    }

    function failed(error) {
      console.error(error);
      meta.textContent = "Поиск не загрузился. Обновите страницу; если не поможет, проверьте, что папка assets/search на месте.";
    }

    async function ask() {
      const text = input.value.trim(), key = JSON.stringify([text, filters(), myRegion()]);
      if (key === asked) return;
      asked = key;
      const own = ++turn;
      reset.hidden = !(act.value || kind.value || level.value);
      if (!text) {
        shown = { pages: [], at: 0, mark: null };
        list.replaceChildren();
        more.hidden = true;
        meta.textContent = greeting;
        return;
      }
      try {
        const search = await prepare();
        const result = await search.find(text, filters(), myRegion());
        if (own !== turn) return;
        const mark = await search.marker(result.clauses);
        const next = { pages: result.pages, at: 0, mark, text };
        const nodes = await portion(search, next);
        if (own !== turn) return;
        shown = next;
        list.replaceChildren(...nodes);
        frame.querySelector(".md-search__scrollwrap").scrollTop = 0;
        more.hidden = shown.at >= shown.pages.length;
        tell(result, search.stale);
        frame.dataset.shown = text;
        if (result.clauses.some((clause) => clause.ids.some((id) => !clause.lemmas.includes(id)))) await remark(search, result, own);
      } catch (error) {
        if (own === turn) { asked = null; failed(error); }
      }
    }

    /* Слова полных названий помечаются, когда найденное уже показано: для них нужен весь словарь. */
    async function remark(search, result, own) {
      const mark = await search.marker(result.clauses, true);
      if (own !== turn) return;
      const focused = list.contains(document.activeElement);
      const again = { ...shown, at: 0, mark };
      const nodes = await portion(search, again);
      if (own !== turn || focused || shown.at > again.at) { shown.mark = mark; return; }
      shown = again;
      list.replaceChildren(...nodes);
    }

    function tell(result, stale) {
      const lines = [];
      const pages = result.pages.length;
      if (pages) {
        lines.push(`${plural(pages, "Найдена", "Найдены", "Найдено")} ${pages} ${plural(pages, "страница", "страницы", "страниц")}, ${result.places} ${plural(result.places, "место", "места", "мест")}.`);
      } else if (result.empty) {
        lines.push("Добавьте слово, которое надо найти: из одних служебных слов запрос не складывается.");
      } else {
        lines.push(act.value || kind.value || level.value ? "При таком отборе ничего не найдено. Сбросьте отбор или измените слова." : "Ничего не найдено. Проверьте слова или спросите короче.");
      }
      for (const [what, typed, taken] of result.notes) {
        lines.push(what === "layout" ? `Прочитано как «${taken}».` : `Слова «${typed}» в собрании нет, показано по слову «${taken}».`);
      }
      if (result.missing.length) lines.push(`${result.missing.length > 1 ? "Нет в собрании слов" : "Нет в собрании слова"}: ${result.missing.map((word) => `«${word.slice(0, 40)}»`).join(", ")}.`);
      if (stale) lines.push("Сайт обновился, пока страница была открыта: обновите её.");
      meta.textContent = lines.join(" ");
    }

    async function entry(search, found, mark) {
      const item = make("li", "md-search-result__item");
      item.append(place(found.page, await search.unit(found.units[0].unit), mark, true));
      if (found.units.length > 1) item.append(rest(search, found, mark));
      return item;
    }

    /* Кнопка, которая показывает другие места страницы по нескольку. */
    function rest(search, found, mark) {
      let at = 1;
      const button = make("button", "nms-search-places");
      button.type = "button";
      const name = () => {
        const left = found.units.length - at;
        button.textContent = `ещё ${left} ${plural(left, "место", "места", "мест")} на этой странице`;
        button.hidden = left < 1;
      };
      button.addEventListener("click", async () => {
        const next = found.units.slice(at, at + MORE_PLACES);
        at += next.length;
        const units = await Promise.all(next.map((item) => search.unit(item.unit)));
        const links = units.map((unit) => place(found.page, unit, shown.mark ?? mark, false));
        button.before(...links);
        name();
        links[0]?.focus();
      });
      name();
      return button;
    }

    async function portion(search, from) {
      const next = from.pages.slice(from.at, from.at + PORTION);
      from.at += next.length;
      return Promise.all(next.map((found) => entry(search, found, from.mark)));
    }

    async function showMore() {
      if (shown.at >= shown.pages.length) return;
      const own = turn, current = shown;
      more.disabled = true;
      const nodes = await portion(await startEngine(), current);
      more.disabled = false;
      if (own !== turn || current !== shown) return;
      list.append(...nodes);
      more.hidden = shown.at >= shown.pages.length;
    }

    function open(state) {
      if (toggle.checked === state) return;
      toggle.checked = state;
      toggle.dispatchEvent(new Event("change"));
    }

    const later = () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); };
    input.addEventListener("focus", () => { open(true); prepare().catch(failed); });
    const behind = document.querySelector(".md-container"); // пока открыт поиск, под ним нечего нажимать
    toggle.addEventListener("change", () => {
      behind.inert = toggle.checked;
      if (toggle.checked) input.focus();
    });
    for (const name of ["input", "keyup", "change"]) input.addEventListener(name, later);
    for (const select of [act, kind, level]) select.addEventListener("change", ask);
    reset.addEventListener("click", () => { act.value = kind.value = level.value = ""; ask(); input.focus(); });
    more.addEventListener("click", showMore);
    new IntersectionObserver((seen) => { if (seen.some((item) => item.isIntersecting) && shown.at >= PORTION && !more.hidden) showMore(); }).observe(more);
    const form = frame.querySelector("form");
    form.addEventListener("reset", () => { setTimeout(() => { ask(); input.focus(); }); });
    form.addEventListener("submit", (event) => { event.preventDefault(); list.querySelector("a")?.click(); });
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      keepArrival(link.href, input.value);
      open(false);
      if (link.pathname === location.pathname) setTimeout(showArrival);
    });
    frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { open(false); input.blur(); document.activeElement?.blur(); event.preventDefault(); return; }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || event.target.matches("select")) return;
      const stops = [input, ...frame.querySelectorAll("#nms-search-list a, #nms-search-list button:not([hidden]), .nms-search-more:not([hidden])")];
      const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      stops[(at + stops.length) % stops.length].focus();
    });
    frame.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !frame.contains(event.relatedTarget) && event.relatedTarget !== toggle) open(false);
    });
    document.addEventListener("keydown", (event) => {
      const busy = event.target.closest?.("input, select, textarea, [contenteditable]");
      if (busy || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f", "ы", "а"].includes(event.key)) return;
      event.preventDefault();
      open(true);
      input.focus();
    });
  }

  /* ---- пометы на странице, куда пришли из поиска ---- */
  function keepArrival(href, text) {
    try { sessionStorage.setItem(KEPT, JSON.stringify({ path: new URL(href).pathname, text })); } catch { /* память закрыта */ }
  }

  async function showArrival() {
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(KEPT) || "null"); sessionStorage.removeItem(KEPT); } catch { /* память закрыта */ }
    const article = document.querySelector("article");
    if (!kept || kept.path !== location.pathname || !article) return;
    const search = await startEngine();
    const { clauses } = await search.find(kept.text);
    const mark = await search.marker(clauses, true);
    for (const old of article.querySelectorAll("mark.nms-search-mark")) old.replaceWith(...old.childNodes);
    article.normalize();
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("script, style, svg, select, .headerlink") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
    let left = MOST_MARKS;
    for (const node of nodes) {
      const marks = left > 0 ? mark(node.data) : [];
      if (!marks.length) continue;
      left -= marks.length;
      const holder = document.createDocumentFragment();
      marked(holder, node.data, marks);
      for (const item of holder.querySelectorAll("mark")) item.className = "nms-search-mark";
      node.replaceWith(holder);
    }
  }
})();
