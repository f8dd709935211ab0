/* Сравнения: отбор строк, выбор и порядок актов, копирование и выгрузка показанного.
   Без этого скрипта таблица показана целиком. Вид хранится в адресе после «#?», ссылка его повторяет. */
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const tools = document.querySelector(".nms-tools");
  const table = document.querySelector(".nms-compare");
  if (tools && table) new Comparison(tools, table).start();
});

const STATES = { present: "есть", partial: "частично", absent: "нет в этом акте", unknown: "неизвестно", not_applicable: "неприменимо" };
const LEVELS = { federal: "федеральный", regional: "региональный", municipal: "муниципальный", organization: "образовательной организации" };
const MANY = 12;  // больше отметок на виду мешали бы читать таблицу
const has = (state) => state === "present" || state === "partial";

class Comparison {
  constructor(tools, table) {
    this.tools = tools;
    this.table = table;
    this.heads = [...table.tHead.rows[0].cells].slice(1);
    this.acts = this.heads.map((head) => ({ id: head.dataset.act, region: head.dataset.region, name: head.innerText.trim().replace(/\s*\n\s*/g, ", ") }));
    this.groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows].filter((row) => row.id) }));
    this.rows = this.groups.flatMap((group) => group.rows).map((row) => this.read(row));
    this.flat = document.createElement("tbody");
    table.append(this.flat);
    this.style = document.createElement("style");
    document.head.append(this.style);
  }

  read(row) {
    const cells = [...row.cells].slice(1);
    return {
      row, cells,
      body: row.parentNode,
      states: Object.fromEntries(cells.map((cell, index) => [this.acts[index].id, cell.dataset.state])),
      levels: row.dataset.levels.split(" "),
      directions: (row.dataset.directions || "").split(" "),
      text: row.textContent.toLowerCase().replace(/ё/g, "е"),
      share: row.querySelector(".nms-share"),
    };
  }

  start() {
    this.build();
    this.restore();
    this.tools.hidden = false;
    this.apply();
    this.tools.addEventListener("input", () => { this.apply(); this.remember(); });
    addEventListener("hashchange", () => { this.restore(); this.apply(); });
    if ("compact" in this.table.dataset) this.table.addEventListener("click", (event) => this.open(event));
  }

  /* Поля отбора */
  build() {
    const options = (pairs) => pairs.map(([value, text]) => Object.assign(document.createElement("option"), { value, textContent: text }));
    const field = (name, label, control) => {
      const box = document.createElement("label");
      control.name = name;
      box.append(label + " ", control);
      return box;
    };
    const select = (name, label, pairs) => {
      const control = document.createElement("select");
      control.append(...options(pairs));
      return field(name, label, control);
    };
    const tick = (name, label) => {
      const control = Object.assign(document.createElement("input"), { type: "checkbox" });
      const box = document.createElement("label");
      control.name = name;
      box.append(control, " " + label);
      return box;
    };
    const form = document.createElement("form");
    form.addEventListener("submit", (event) => event.preventDefault());
    const acts = document.createElement("fieldset");
    acts.append(Object.assign(document.createElement("legend"), { textContent: "Акты" }));
    for (const act of this.acts) acts.append(tick("act-" + act.id, act.name));
    const picker = this.acts.length > MANY ? this.folded(acts) : acts;
    const names = [["", "не выбран"], ...this.acts.map((act) => [act.id, act.name])];
    const levels = Object.keys(LEVELS).filter((level) => this.rows.some((row) => row.levels.includes(level)));
    const filters = document.createElement("div");
    filters.className = "nms-filters";
    const query = Object.assign(document.createElement("input"), { type: "search", size: 18, placeholder: "например: реестр" });
    filters.append(
      field("q", "Слова", query),
      select("mine", "Мой акт", names),
      select("show", "Строки", [["", "все"], ["lack", "есть у большинства, нет в моём акте"], ["mine", "есть в моём акте"], ["diff", "только различия"],
        ...Object.entries(STATES).map(([state, text]) => ["state-" + state, `где-нибудь «${text}»`])]),
    );
    if (levels.length > 1) filters.append(select("level", "Уровень", [["", "любой"], ...levels.map((level) => [level, LEVELS[level]])]));
    const labels = Object.entries(JSON.parse(this.tools.dataset.labels || "{}")).filter(([name]) => this.rows.some((row) => row.directions.includes(name)));
    if (labels.length > 1) filters.append(select("direction", "Направление", [["", "любое"], ...labels]));
    filters.append(
      select("order", "Порядок", [["", "по темам"], ["count", "сначала частые"], ["rare", "сначала редкие"], ["name", "по алфавиту"]]),
      tick("single", "показывать строки одного акта"),
    );
    const buttons = document.createElement("div");
    buttons.className = "nms-buttons";
    buttons.append(
      this.button("Скопировать таблицу", () => this.copy()),
      this.button("Скачать XLSX", () => this.book()),
      this.button("Скачать CSV", () => this.download()),
      this.button("Сбросить", () => { history.replaceState(null, "", location.pathname + location.search); this.restore(); this.apply(); }),
    );
    this.status = Object.assign(document.createElement("p"), { className: "nms-meta" });
    this.status.setAttribute("role", "status");
    form.append(filters, picker, buttons, this.status);
    this.tools.append(form);
    this.form = form;
  }

  /* Много актов: отметки свёрнуты, над ними – поиск по названию и кнопки «все», «никого». */
  folded(acts) {
    const box = Object.assign(document.createElement("details"), { className: "nms-acts" });
    this.summary = document.createElement("summary");
    const bar = Object.assign(document.createElement("div"), { className: "nms-buttons" });
    const query = Object.assign(document.createElement("input"), { type: "search", size: 18 });
    const label = document.createElement("label");
    label.append("Найти акт ", query);
    query.addEventListener("input", (event) => {
      event.stopPropagation();
      const words = query.value.trim().toLowerCase();
      for (const item of acts.querySelectorAll("label")) item.hidden = !item.textContent.toLowerCase().includes(words);
    });
    const all = (checked) => () => {
      for (const item of acts.querySelectorAll("label:not([hidden]) input")) item.checked = checked;
      this.apply();
      this.remember();
    };
    bar.append(label, this.button("Отметить все", all(true)), this.button("Снять все", all(false)));
    box.append(this.summary, bar, acts);
    return box;
  }

  button(text, action) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: text, className: "md-button" });
    button.addEventListener("click", action);
    return button;
  }

  /* Вид ↔ адрес */
  get view() {
    const data = new FormData(this.form);
    const chosen = this.acts.filter((act) => data.has("act-" + act.id)).map((act) => act.id);
    return {
      q: data.get("q").trim(), mine: data.get("mine"), show: data.get("show"), level: data.get("level") || "", direction: data.get("direction") || "", order: data.get("order"),
      single: data.has("single") ? "1" : "", acts: chosen.length === this.acts.length ? "" : chosen.join(",") || "-",
    };
  }

  remember() {
    const query = new URLSearchParams(Object.entries(this.view).filter(([, value]) => value));
    const address = query.size ? "#?" + query : "";
    history.replaceState(null, "", location.pathname + location.search + address);
    const mine = this.acts.find((act) => act.id === this.view.mine);
    if (mine) keepRegion({ slug: mine.region, name: mine.name, held: true });
  }

  restore() {
    const saved = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
    const mine = this.acts.find((act) => act.region === keptRegion().slug)?.id || "";
    const chosen = saved.get("acts");
    for (const control of this.form.elements) {
      if (!control.name) continue;
      if (control.name.startsWith("act-")) control.checked = !chosen || chosen.split(",").includes(control.name.slice(4));
      else if (control.type === "checkbox") control.checked = saved.has(control.name);
      else control.value = saved.get(control.name) ?? (control.name === "mine" ? mine : "");
      if (control.tagName === "SELECT" && control.selectedIndex < 0) control.value = "";
    }
    /* Ссылка на строку показывает её, хотя бы она была в одном акте. */
    const target = location.hash && !location.hash.startsWith("#?") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && this.table.contains(target)) this.form.elements.single.checked = true;
  }

  /* Показ: трогается только то, что изменилось, – строк бывают сотни, клеток тысячи. */
  apply() {
    const view = this.view;
    this.order = this.acts.map((act) => act.id).filter((id) => !view.acts || view.acts.split(",").includes(id));
    const words = view.q.toLowerCase().replace(/ё/g, "е").split(/\s+/).filter(Boolean);
    this.countAll();
    this.placeColumns(view);
    let shown = 0;
    for (const item of this.rows) {
      const fits = this.fits(item, view, words);
      if (item.row.hidden === fits) item.row.hidden = !fits;
      if (fits) shown++;
    }
    this.placeRows(view.order);
    for (const group of this.groups) {
      const hidden = Boolean(view.order) || group.rows.every((row) => row.hidden);
      if (group.body.hidden !== hidden) group.body.hidden = hidden;
    }
    if (this.summary) this.summary.textContent = `Акты: показаны ${this.order.length} из ${this.acts.length}`;
    this.status.textContent = `Показано строк: ${shown} из ${this.rows.length}, актов: ${this.order.length} из ${this.acts.length}.` +
      (view.single ? "" : " Строки, которые есть лишь в одном акте, скрыты.") +
      (view.show === "lack" && !view.mine ? " Выберите свой акт." : "");
  }

  /* Доли меняются только с выбором актов. */
  countAll() {
    const chosen = this.order.join(" ");
    if (chosen === this.counted) return;
    this.counted = chosen;
    this.ordered = undefined;
    for (const item of this.rows) {
      item.chosen = this.order.map((id) => item.states[id]);
      item.count = this.count(item.chosen);
      const text = shareText(item.count);
      if (item.shown !== text) item.share.textContent = item.shown = text;
    }
  }

  count(states) {
    const counts = { present: 0, partial: 0, absent: 0, unknown: 0, not_applicable: 0 };
    for (const state of states) counts[state]++;
    const have = counts.present + counts.partial;
    return { have, known: have + counts.absent, unknown: counts.unknown, inapplicable: counts.not_applicable };
  }

  fits(item, view, words) {
    const states = item.chosen;
    const own = item.states[view.mine];
    if (!view.single && item.count.have < 2 && this.rows.length > 1 && this.acts.length > 1 && !(view.mine && has(own)) && view.show !== "mine") return false;
    if (words.some((word) => !item.text.includes(word))) return false;
    if (view.level && !item.levels.includes(view.level)) return false;
    if (view.direction && !item.directions.includes(view.direction)) return false;
    if (view.show === "diff") return new Set(states.filter((state) => state !== "not_applicable")).size > 1;
    if (view.show === "mine") return has(own);
    if (view.show === "lack") return own === "absent" && item.count.known >= 3 && item.count.have * 2 > item.count.known;
    if (view.show.startsWith("state-")) return states.includes(view.show.slice(6));
    return true;
  }

  /* Свой акт становится первым столбцом (в каждой строке переходит одна клетка, прежняя возвращается на место);
     прочие акты скрываются правилом стиля: так быстрее, чем по клетке. */
  placeColumns(view) {
    const mine = this.acts.findIndex((act) => act.id === view.mine);
    if (mine !== this.mine) {
      for (const cells of [this.heads, ...this.rows.map((item) => item.cells)]) {
        const row = cells[0].parentNode;
        if (this.mine >= 0) row.insertBefore(cells[this.mine], cells[this.mine + 1] ?? null);
        if (mine >= 0) row.insertBefore(cells[mine], row.cells[1]);
      }
      this.heads[this.mine]?.classList.remove("nms-mine");
      this.heads[mine]?.classList.add("nms-mine");
      this.mine = mine;
      const positions = this.acts.map((_, position) => position);
      this.sequence = mine < 0 ? positions : [mine, ...positions.filter((position) => position !== mine)];
    }
    const hidden = this.sequence.flatMap((position, place) => (this.order.includes(this.acts[position].id) ? [] : [place + 2]));
    const rule = hidden.length ? `.nms-compare tr:not(.nms-band) > :is(${hidden.map((place) => `:nth-child(${place})`).join()}) { display: none }` : "";
    this.table.style.setProperty("--shown", this.order.length);
    if (rule !== this.rule) this.style.textContent = this.rule = rule;
  }

  placeRows(order) {
    if (order === this.ordered) return;
    const kept = !order && !this.sorted;
    this.ordered = order;
    if (kept) return;
    this.sorted = Boolean(order);
    if (!order) {
      for (const item of this.rows) item.body.append(item.row);
      return;
    }
    const name = (item) => item.row.cells[0].firstChild.textContent;
    const sorted = [...this.rows].sort((one, other) =>
      order === "name" ? name(one).localeCompare(name(other), "ru") : (other.count.have - one.count.have) * (order === "count" ? 1 : -1));
    this.flat.append(...sorted.map((item) => item.row));
  }

  /* Выгрузка показанного */
  shown() {
    const cellsOf = (row) => [...row.cells].filter((cell) => getComputedStyle(cell).display !== "none");
    const heads = cellsOf(this.table.tHead.rows[0]);
    const lines = [["Строка", "Доля", ...heads.slice(1).map((cell) => cell.innerText.trim().replace(/\s*\n\s*/g, ", "))]];
    for (const row of this.table.querySelectorAll("tbody tr[id]")) {
      if (row.hidden || row.closest("tbody").hidden) continue;
      const cells = cellsOf(row);
      const label = cells[0].firstChild.textContent.trim();
      lines.push([label, cells[0].querySelector(".nms-share").textContent, ...cells.slice(1).map(cellText)]);
    }
    return lines;
  }

  async copy() {
    const lines = this.shown();
    const plain = lines.map((line) => line.map((cell) => cell.replace(/[\t\n]+/g, " ")).join("\t")).join("\n");
    const html = "<table>" + lines.map((line) => "<tr>" + line.map((cell) => `<td>${escapeText(cell)}</td>`).join("") + "</tr>").join("") + "</table>";
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([plain], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) })]);
      this.status.textContent = `Скопировано строк: ${lines.length - 1}.`;
    } catch {
      this.status.textContent = "Браузер не дал доступа к буферу обмена; скачайте CSV.";
    }
  }

  download() {
    const safe = (cell) => (/^[=+@\t-]/.test(cell) ? "'" + cell : cell);
    const text = this.shown().map((line) => line.map((cell) => `"${safe(cell).replace(/"/g, '""')}"`).join(";")).join("\r\n");
    this.save(new Blob(["\ufeff" + text], { type: "text/csv" }), ".csv");
  }

  book() {
    const title = document.querySelector("h1").textContent.replace("¶", "").trim();
    this.save(xlsxBook(title, this.shown()), ".xlsx");
  }

  save(content, suffix) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = this.tools.dataset.compare + suffix;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /* Где актов много, слова акта приходят по нажатию на состояние: отдельным скриптом, и с диска тоже. */
  async open(event) {
    const state = event.target.closest("td > .st");
    if (!state || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const cell = state.parentNode;
    const opened = cell.querySelector(".nms-quotes");
    if (opened) { opened.remove(); return; }
    const place = this.sequence[cell.cellIndex - 1];
    const act = this.acts[place].id;
    const box = document.createElement("div");
    box.className = "nms-quotes";
    box.setAttribute("role", "status");
    cell.append(box);
    try {
      if (!window.nmsIndex) await loadScript("index");
      if (!window.nmsActs?.[act]) await loadScript(act);
      box.append(...this.words(act, cell.parentNode.id));
    } catch { box.textContent = "Данные не загрузились. Обновите страницу."; }
  }

  words(act, id) {
    const found = [];
    for (const [slug, , rows] of window.nmsIndex.sections) {
      const place = rows.findIndex((row) => row[0] === id);
      if (place < 0) continue;
      const data = window.nmsActs[act][slug];
      if (slug === this.tools.dataset.compare && data.why[place] >= 0) found.push(paragraph("nms-meta", data.reasons[data.why[place]]));
      for (const item of data.items.filter((item) => item[0] === place)) {
        const link = Object.assign(document.createElement("a"), { className: "nms-addr", href: `../acts/${act}.html#${item[2]}`, textContent: item[3] });
        found.push(paragraph("nms-q", (item[4] ? item[4] + ": " : "") + item[5] + " ", link));
      }
    }
    return found;
  }
}

function paragraph(className, ...content) {
  const made = document.createElement("p");
  made.className = className;
  made.append(...content);
  return made;
}

function loadScript(name) {
  return new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement("script"), { src: `../assets/data/${name}.js`, onload: done, onerror: failed }));
  });
}

function shareText(count) {
  const excluded = [["неизвестно", count.unknown], ["неприменимо", count.inapplicable]].filter(([, number]) => number);
  const tail = excluded.length ? "; не учтено: " + excluded.map(([name, number]) => `${name} – ${number}`).join(", ") : "";
  return count.known ? `есть в ${count.have} из ${count.known}${tail}` : `судить не по чему${tail}`;
}

function cellText(cell) {
  const quotes = [...cell.querySelectorAll(".nms-q")].map((quote) => quote.textContent.replace(/\s+/g, " ").trim());
  return [cell.querySelector(".st").textContent, ...quotes].join("\n");
}

function escapeText(text) {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]).replace(/\n/g, "<br>");
}
