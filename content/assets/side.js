/* Сопоставление актов: данные каждого акта – отдельный скрипт, строки и различия слов составляются здесь.
   Выбор хранится в адресе после «#?», ссылка его повторяет. Тексты актов входят только как текст. */
"use strict";
(() => {
  const STATES = { p: "есть", h: "частично", a: "нет в этом акте", u: "неизвестно", n: "неприменимо" };
  const STYLES = { p: "present", h: "partial", a: "absent", u: "unknown", n: "not_applicable" };
  const ELSEWHERE = "сказано в другом месте акта";
  const LIMIT = 4, ALIKE = 0.6, LONGEST = 3000;

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /* Слова: сличаются без регистра, знаков и «ё» */
  const cache = new Map();
  function words(text) {
    if (!cache.has(text)) {
      const tokens = text.split(/\s+/).filter(Boolean).slice(0, LONGEST);
      const keys = tokens.map((token) => token.toLowerCase().replace(/ё/g, "е").replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, ""));
      cache.set(text, { tokens, keys });
    }
    return cache.get(text);
  }

  /* Пары совпавших слов: наибольшая общая подпоследовательность; одинаковые начала и концы отложены сразу. */
  function common(one, other) {
    const pairs = [];
    let start = 0, endOne = one.length, endOther = other.length;
    while (start < endOne && start < endOther && one[start] === other[start]) pairs.push([start, start++]);
    const tail = [];
    while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) tail.unshift([--endOne, --endOther]);
    const rows = endOne - start, width = endOther - start + 1;
    const table = new Uint16Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--)
      for (let j = width - 2; j >= 0; j--)
        table[i * width + j] = one[start + i] === other[start + j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    for (let i = 0, j = 0; i < rows && j < width - 1;) {
      if (one[start + i] === other[start + j]) pairs.push([start + i++, start + j++]);
      else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
      else j++;
    }
    return pairs.concat(tail);
  }

  function alike(one, other) {
    const left = words(one).keys, right = words(other).keys;
    const count = new Map();
    for (const word of left) count.set(word, (count.get(word) || 0) + 1);
    let same = 0;
    for (const word of right) if (count.get(word) > 0) { same++; count.set(word, count.get(word) - 1); }
    return left.length + right.length ? (2 * same) / (left.length + right.length) : 0;
  }

  /* Строки раздела: записи канона, затем положения вне канона, сведённые по сходству слов. */
  function align(section, acts, data) {
    const kinds = section[0] === "statements";
    const lines = section[2].map((row, index) => ({ label: row[1], cells: acts.map((act) => ({ items: [], state: data[act].states[index], elsewhere: data[act].others?.has(index) ? "поручено другим" : "", reason: data[act].reasons[data[act].why[index]] || "" })) }));
    const loose = acts.map(() => []);
    acts.forEach((act, column) => {
      for (const item of data[act].items) (item[0] < 0 ? loose[column] : lines[item[0]].cells[column].items).push(item);
    });
    const kept = lines.filter((line) => line.cells.some((cell) => cell.items.length));
    return kept.concat(alignLoose(loose, kinds));
  }

  function alignLoose(loose, kinds) {
    const lines = [];
    loose.forEach((items, column) => {
      for (const item of items) {
        let best = null, score = ALIKE;
        for (const line of lines) {
          if (line.cells[column].items.length) continue;
          const other = line.first;
          if (kinds && other[4] !== item[4]) continue;
          const value = alike(other[5], item[5]);
          if (value >= score) { best = line; score = value; }
        }
        if (!best) {
          best = { label: kinds ? item[4] : "", loose: true, first: item, cells: loose.map(() => ({ items: [], state: "", reason: "" })) };
          lines.push(best);
        }
        best.cells[column].items.push(item);
      }
    });
    return lines;
  }

  /* Что стоит в ином порядке, чем в основе: вне наибольшей возрастающей последовательности. */
  function movedLines(lines, column) {
    const both = lines.filter((line) => line.cells[0].items[0]?.[1] >= 0 && line.cells[column].items[0]?.[1] >= 0);
    both.sort((one, other) => one.cells[0].items[0][1] - other.cells[0].items[0][1]);
    const places = both.map((line) => line.cells[column].items[0][1]);
    const length = places.map(() => 1), previous = places.map(() => -1);
    let last = -1;
    for (let i = 0; i < places.length; i++) {
      for (let j = 0; j < i; j++) if (places[j] <= places[i] && length[j] >= length[i]) { length[i] = length[j] + 1; previous[i] = j; }
      if (last < 0 || length[i] > length[last]) last = i;
    }
    const kept = new Set();
    for (let i = last; i >= 0; i = previous[i]) kept.add(both[i]);
    return new Set(both.filter((line) => !kept.has(line)));
  }

  /* Положение акта и самое похожее на него положение основы в той же строке. */
  function partner(item, base) {
    return base.map((other) => [alike(other[5], item[5]), other]).sort((one, other) => other[0] - one[0])[0]?.[1];
  }

  function compareLine(line, column) {
    const base = line.cells[0].items, own = line.cells[column].items;
    let same = 0;
    const total = [...base, ...own].reduce((sum, item) => sum + words(item[5]).keys.length, 0);
    const shown = own.map((item) => {
      const other = partner(item, base);
      if (!other) return { item, other: null, pairs: [] };
      const pairs = common(words(other[5]).keys, words(item[5]).keys);
      same += pairs.length;
      return { item, other, pairs };
    });
    const verbatim = base.length === own.length && shown.every(({ item, other, pairs }) => other && pairs.length === words(item[5]).keys.length && pairs.length === words(other[5]).keys.length);
    return { shown, same: Math.min(2 * same, total), total, verbatim };
  }

  function marked({ item, other, pairs }) {
    const paragraph = element("p", "nms-q");
    if (item[4]) paragraph.append(element("strong", "", item[4]), ": ");
    const own = words(item[5]).tokens;
    if (!other) paragraph.append(own.join(" "));
    else {
      const base = words(other[5]).tokens;
      let i = 0, j = 0;
      for (const [left, right] of [...pairs, [base.length, own.length]]) {
        if (i < left) paragraph.append(element("del", "nms-del", base.slice(i, left).join(" ")), " ");
        if (j < right) paragraph.append(element("ins", "nms-ins", own.slice(j, right).join(" ")), " ");
        if (right < own.length) paragraph.append(own[right] + " ");
        i = left + 1;
        j = right + 1;
      }
    }
    return paragraph;
  }

  function plain(item) {
    const paragraph = element("p", "nms-q");
    if (item[4]) paragraph.append(element("strong", "", item[4]), ": ");
    paragraph.append(item[5]);
    return paragraph;
  }

  function address(act, item) {
    const link = element("a", "nms-addr", item[3]);
    link.href = `../acts/${act}.html#${item[2]}`;
    return link;
  }

  function stateWords(cell) {
    const box = element("p", "");
    if (cell.state) box.append(element("span", `st st-${STYLES[cell.state]}`, cell.state === "h" || cell.state === "p" ? cell.elsewhere || ELSEWHERE : STATES[cell.state]));
    else box.append(element("span", "st st-unknown", "пары не найдено"));
    if (cell.reason) box.append(" ", element("small", "", cell.reason));
    return box;
  }

  class Side {
    constructor(host, index) {
      this.index = index;
      [this.tools, this.head, this.body] = host.children;
      this.host = host;
      this.build();
      addEventListener("hashchange", () => this.show());
      this.tools.addEventListener("input", () => this.remember());
      host.hidden = false;
      this.show();
    }

    build() {
      const option = (value, text) => Object.assign(element("option", "", text), { value });
      const select = (name, label, options) => {
        const control = element("select", "", ...options);
        control.name = name;
        return element("label", "", label + " ", control);
      };
      const acts = () => this.index.acts.map(([slug, name]) => option(slug, name));
      this.form = element("form", "");
      this.form.addEventListener("submit", (event) => event.preventDefault());
      const fields = element("div", "nms-filters", select("a0", "Основа", acts()));
      for (let place = 1; place < LIMIT; place++) fields.append(select(`a${place}`, place === 1 ? "рядом" : "и ещё", [...(place > 1 ? [option("", "–")] : []), ...acts()]));
      const diff = Object.assign(element("input"), { type: "checkbox", name: "diff" });
      const more = element("div", "nms-filters",
        select("section", "Раздел", [...this.index.sections.map(([slug, title]) => option(slug, title)), option("all", "все разделы")]),
        select("role", "Чьи функции", [option("", "всех"), ...this.index.roles.map(([id, label]) => option(id, label))]),
        element("label", "", diff, " только различия"));
      const print = element("button", "md-button", "Напечатать");
      print.type = "button";
      print.addEventListener("click", () => window.print());
      const swap = element("button", "md-button", "Поменять местами");
      swap.type = "button";
      swap.addEventListener("click", () => {
        const { a0, a1 } = this.form.elements;
        [a0.value, a1.value] = [a1.value, a0.value];
        this.remember();
      });
      this.status = element("p", "nms-meta");
      this.status.setAttribute("role", "status");
      this.form.append(fields, more, element("div", "nms-buttons", swap, print), this.status);
      this.tools.append(this.form);
    }

    /* Выбор ↔ адрес */
    restore() {
      const saved = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      const known = this.index.acts.map(([slug]) => slug);
      let acts = (saved.get("acts") || "").split(",").filter((slug, place, all) => known.includes(slug) && all.indexOf(slug) === place).slice(0, LIMIT);
      const role = this.index.roles.find(([id]) => id === saved.get("role"));
      const own = this.index.acts.find((act) => act[3] === keptRegion().slug)?.[0];
      if (!acts.length && own) acts = [own];
      if (role) for (const slug of known) if (acts.length < 2 && role[2][slug] && !acts.includes(slug)) acts.push(slug);
      for (const slug of known) if (acts.length < 2 && !acts.includes(slug)) acts.push(slug);
      const fields = this.form.elements;
      for (let place = 0; place < LIMIT; place++) fields[`a${place}`].value = acts[place] || "";
      fields.section.value = this.index.sections.some(([slug]) => slug === saved.get("section")) || saved.get("section") === "all" ? saved.get("section") : "functions";
      fields.role.value = role?.[0] || "";
      fields.role.disabled = !["functions", "all"].includes(fields.section.value);
      fields.diff.checked = saved.has("diff");
      return acts;
    }

    remember() {
      const fields = this.form.elements;
      const acts = [...new Set([0, 1, 2, 3].map((place) => fields[`a${place}`].value).filter(Boolean))];
      const query = `acts=${acts.join(",")}&section=${fields.section.value}${fields.role.value ? `&role=${fields.role.value}` : ""}${fields.diff.checked ? "&diff=1" : ""}`;
      history.replaceState(null, "", location.pathname + location.search + "#?" + query);
      this.show();
    }

    load(act) {
      if (window.nmsActs?.[act]) return Promise.resolve();
      return new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: `../assets/data/${act}.js`, onload: done, onerror: failed });
        document.head.append(script);
      });
    }

    async show() {
      const acts = this.restore();
      if (acts.length < 2) { this.status.textContent = "В собрании меньше двух актов: сопоставлять не с чем."; return; }
      const turn = (this.turn = (this.turn || 0) + 1);
      try { await Promise.all(acts.map((act) => this.load(act))); } catch { this.status.textContent = "Данные акта не загрузились. Обновите страницу."; return; }
      if (turn === this.turn) this.draw(acts);
    }

    draw(acts) {
      const { section, diff } = this.form.elements;
      const names = acts.map((act) => this.index.acts.find(([slug]) => slug === act));
      const parts = this.index.sections.map((item) => this.compared(item, acts));
      this.drawHead(names, parts);
      const chosen = parts.filter((part) => section.value === "all" || part.section[0] === section.value);
      this.body.replaceChildren(...chosen.flatMap((part) => this.drawSection(part, acts, names, diff.checked)));
      const rows = this.body.querySelectorAll("tbody tr").length;
      this.status.textContent = `Показано строк: ${rows}.`;
    }

    compared(section, acts) {
      const data = Object.fromEntries(acts.map((act) => [act, this.ofRole(act, section[0], window.nmsActs[act][section[0]])]));
      const lines = align(section, acts, data);
      const columns = acts.slice(1).map((_, place) => {
        const results = lines.map((line) => compareLine(line, place + 1));
        const sum = (key) => results.reduce((total, result) => total + result[key], 0);
        const empty = [acts[0], acts[place + 1]].some((act) => !data[act].items.length);
        return { results, moved: movedLines(lines, place + 1), likeness: empty ? null : Math.round((100 * sum("same")) / sum("total")) };
      });
      return { section, lines, columns };
    }

    /* Функции одной роли: у положения впереди названы органы и организации, которым оно поручено. */
    ofRole(act, section, data) {
      const role = this.index.roles.find(([id]) => id === this.form.elements.role.value);
      if (!role || section !== "functions") return data;
      const names = role[2][act] || [];
      const items = data.items.filter((item) => item[4].split("; ").some((name) => names.includes(name)));
      return { ...data, items, others: new Set(data.items.filter((item) => !items.includes(item)).map((item) => item[0])) };
    }

    drawHead(names, parts) {
      const list = element("ol", "nms-side-acts", ...names.map((name, place) => element("li", "", element("strong", "", name[1]), ` – ${name[2]}${place ? "" : " (основа)"}`)));
      const table = element("table", "nms-table");
      const head = table.createTHead().insertRow();
      for (const text of ["Сходство с основой", ...names.slice(1).map((name) => name[1])]) head.append(Object.assign(element("th", "", text), { scope: "col" }));
      const body = table.createTBody();
      for (const part of parts) {
        const row = body.insertRow();
        row.append(Object.assign(element("th", "", part.section[1]), { scope: "row" }));
        for (const column of part.columns) row.insertCell().append(column.likeness === null ? "не считается: в одном из актов раздела нет" : `${column.likeness} %`);
      }
      const day = element("p", "nms-meta", `Сборка от ${this.host.dataset.date}. Воспроизведение, не официальный текст.`);
      this.head.replaceChildren(list, day, frame("Сходство разделов", table));
    }

    drawSection(part, acts, names, onlyDifferent) {
      const table = element("table", "nms-table nms-side-table");
      const head = table.createTHead().insertRow();
      for (const text of ["№", ...names.map((name) => name[1]), "Различие"]) head.append(Object.assign(element("th", "", text), { scope: "col" }));
      const body = table.createTBody();
      let number = 0;
      part.lines.forEach((line, place) => {
        const results = part.columns.map((column) => ({ ...column.results[place], moved: column.moved.has(line) }));
        if (onlyDifferent && results.every((result) => result.verbatim && !result.moved)) return;
        body.append(this.drawLine(line, ++number, acts, names, results));
      });
      const title = element("h2", "", part.section[1]);
      title.id = `раздел-${part.section[0]}`;
      if (!number) return [title, element("p", "", onlyDifferent ? "Различий нет." : "В выбранных актах таких положений нет.")];
      return [title, frame(part.section[1], table)];
    }

    drawLine(line, number, acts, names, results) {
      const row = element("tr");
      row.append(Object.assign(element("th", "", String(number), element("small", "", line.label)), { scope: "row" }));
      if (line.loose) row.cells[0].append(element("small", "nms-meta", "по сходству слов"));
      line.cells.forEach((cell, column) => {
        const box = row.insertCell();
        if (!cell.items.length) box.append(stateWords(cell));
        else if (!column) for (const item of cell.items) { box.append(plain(item)); box.lastChild.append(" ", address(acts[0], item)); }
        else for (const shown of results[column - 1].shown) { box.append(marked(shown)); box.lastChild.append(" ", address(acts[column], shown.item)); }
      });
      const summary = row.insertCell();
      results.forEach((result, place) => {
        const text = describe(line, place + 1, result);
        summary.append(element("p", "", results.length > 1 ? `${names[place + 1][1]}: ${text}` : text));
      });
      return row;
    }
  }

  function describe(line, column, result) {
    const base = line.cells[0].items.length, own = line.cells[column].items.length;
    const state = (cell) => (cell.state && !cell.items.length ? { a: "в этом акте нет", u: "неизвестно", n: "неприменимо", h: cell.elsewhere || ELSEWHERE, p: cell.elsewhere || ELSEWHERE }[cell.state] : "пары не найдено");
    if (!base && !own) return "нет ни в основе, ни здесь";
    if (!own) return `только в основе; здесь: ${state(line.cells[column])}`;
    if (!base) return `только здесь; в основе: ${state(line.cells[0])}`;
    const moved = result.moved ? "; стоит в другом месте" : "";
    if (result.verbatim) return `дословно совпадает${moved}`;
    const changed = result.shown.filter(({ other }) => other);
    const dropped = changed.reduce((sum, { other, pairs }) => sum + words(other[5]).keys.length - pairs.length, 0);
    const added = changed.reduce((sum, { item, pairs }) => sum + words(item[5]).keys.length - pairs.length, 0);
    if (!dropped && !added) return `слова те же, положений в основе ${base}, здесь ${own}${moved}`;
    return `иные слова: нет ${dropped}, добавлено ${added}${moved}`;
  }

  /* Строки разложены полосами (assets/pages.css), поэтому роли таблицы названы прямо. */
  function frame(label, table) {
    const roles = [[[table], "table"], [[table.tHead, ...table.tBodies], "rowgroup"], [table.rows, "row"], [table.tHead.rows[0].cells, "columnheader"]];
    for (const [nodes, role] of roles) for (const node of nodes) node.setAttribute("role", role);
    for (const row of table.tBodies[0].rows) for (const cell of row.cells) cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
    const box = element("div", "cmp", table);
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", label);
    return box;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const host = document.querySelector(".nms-side");
    if (host && window.nmsIndex) new Side(host, window.nmsIndex);
  });
})();
