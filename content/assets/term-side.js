/* Термины рядом: два – четыре понятия одного акта. Данные акта – отдельный скрипт, выбор хранится в адресе
   после «#?», ссылка его повторяет. Тексты актов входят только как текст. */
"use strict";
(() => {
  const LIMIT = 4, FEW = 8;
  const DEFAULTS = ["tutor", "regional-methodist", "mentoring"];
  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const option = (value, text) => Object.assign(element("option", "", text), { value });

  class Near {
    constructor(host, index) {
      this.index = index;
      [this.tools, this.body] = host.children;
      this.host = host;
      this.build();
      addEventListener("hashchange", () => this.show());
      this.tools.addEventListener("change", () => this.remember());
      host.hidden = false;
      this.show();
    }

    build() {
      this.form = element("form", "");
      this.form.addEventListener("submit", (event) => event.preventDefault());
      const select = (name, label, options) => {
        const control = element("select", "", ...options);
        control.name = name;
        return element("label", "", label + " ", control);
      };
      const terms = () => this.index.terms.map(([id, label, abbr]) => option(id, abbr ? `${label} (${abbr})` : label));
      const print = element("button", "md-button", "Напечатать");
      print.type = "button";
      print.addEventListener("click", () => window.print());
      this.status = element("p", "nms-meta");
      this.status.setAttribute("role", "status");
      const picks = element("div", "nms-filters nms-picks");
      for (let place = 0; place < LIMIT; place++) picks.append(select(`t${place}`, ["Понятие", "рядом", "и ещё", "и ещё"][place], [...(place > 1 ? [option("", "–")] : []), ...terms()]));
      this.form.append(element("div", "nms-filters", select("act", "Акт", this.index.acts.map(([slug, name]) => option(slug, name)))), picks, element("div", "nms-buttons", print), this.status);
      this.tools.append(this.form);
    }

    /* Выбор ↔ адрес */
    restore() {
      const saved = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      const known = new Set(this.index.terms.map(([id]) => id)), fields = this.form.elements;
      const kept = typeof keptRegion === "function" ? keptRegion().slug : "";
      const own = this.index.acts.find((item) => item[3] === kept)?.[0];
      fields.act.value = this.index.acts.some(([slug]) => slug === saved.get("act")) ? saved.get("act") : own || this.first();
      const terms = (saved.get("terms") || "").split(",").filter((id, place, all) => known.has(id) && all.indexOf(id) === place).slice(0, LIMIT);
      const wanted = terms.length ? 2 : DEFAULTS.length;
      for (const id of [...DEFAULTS, ...known]) if (terms.length < wanted && known.has(id) && !terms.includes(id)) terms.push(id);
      for (let place = 0; place < LIMIT; place++) fields[`t${place}`].value = terms[place] || "";
      return { act: fields.act.value, terms };
    }

    /* Акт, с которого начать: первый, в котором есть определения. */
    first() {
      return (this.index.acts.find((item) => item[4]) || this.index.acts[0])[0];
    }

    remember() {
      const fields = this.form.elements;
      const terms = [...new Set([0, 1, 2, 3].map((place) => fields[`t${place}`].value).filter(Boolean))];
      history.replaceState(null, "", location.pathname + location.search + `#?act=${fields.act.value}&terms=${terms.join(",")}`);
      this.show();
    }

    load(act) {
      if (window.nmsNear?.[act]) return Promise.resolve();
      return new Promise((done, failed) => {
        document.head.append(Object.assign(document.createElement("script"), { src: `../assets/data/${act}-near.js`, onload: done, onerror: failed }));
      });
    }

    async show() {
      const { act, terms } = this.restore();
      const turn = (this.turn = (this.turn || 0) + 1);
      try { await this.load(act); } catch { this.status.textContent = "Данные акта не загрузились. Обновите страницу."; return; }
      if (turn === this.turn) this.draw(act, terms);
    }

    draw(act, terms) {
      const data = window.nmsNear[act], [, name, citation] = this.index.acts.find(([slug]) => slug === act);
      const labels = terms.map((id) => this.index.terms.find((item) => item[0] === id));
      const of = (id, place) => data.terms[id]?.[place] || [];
      const table = element("table", "nms-table nms-near");
      const head = table.createTHead().insertRow();
      head.append(Object.assign(element("th", "", "Что сказано"), { scope: "col" }));
      for (const [id, label, abbr] of labels) {
        const link = element("a", "", abbr ? `${label} (${abbr})` : label);
        link.href = `${id}.html`;
        head.append(Object.assign(element("th", "", link), { scope: "col" }));
      }
      const body = table.createTBody();
      const row = (title, draw) => {
        const line = body.insertRow();
        line.append(Object.assign(element("th", "", title), { scope: "row" }));
        for (const id of terms) line.insertCell().append(...draw(id));
      };
      row("Определение", (id) => {
        const own = of(id, 0);
        return own.length ? own.map(([lead, text, address, anchor]) => element("p", "", element("strong", "", lead), ` – ${text} `, this.link(act, anchor, address))) : [element("span", "st st-absent", "не определено")];
      });
      const shared = (place) => {
        const count = new Map();
        for (const id of terms) for (const item of of(id, place)) count.set(item, (count.get(item) || 0) + 1);
        return count;
      };
      for (const [title, place, list, none] of [["Функции", 1, data.functions, "в функциях не названо"], ["Дорожная карта", 2, data.measures, data.measures.length ? "в дорожной карте не названо" : "дорожной карты в источнике нет"]]) {
        const count = shared(place);
        row(title, (id) => this.items(act, of(id, place).map((item) => [...list[item], count.get(item) > 1]), none));
      }
      row("Употребляется", (id) => {
        const places = of(id, 3);
        if (!places.length) return [element("span", "st st-absent", "в тексте не названо")];
        const links = places.slice(0, 40).flatMap(([address, anchor], index) => [index ? ", " : "", this.link(act, anchor, address)]);
        const more = places.length > 40 ? [` и ещё мест: ${places.length - 40}`] : [];
        return [this.fold(`Мест: ${places.length}`, [element("p", "", ...links, ...more)], places.length <= FEW)];
      });
      const frame = element("div", "cmp", table);
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", "Термины рядом");
      const source = element("p", "nms-meta", `${citation}. Сборка от ${this.host.dataset.date}. Воспроизведение, не официальный текст.`);
      this.body.replaceChildren(element("h2", "", name), source, frame);
      this.status.textContent = `Показано понятий: ${terms.length}.`;
    }

    items(act, found, none) {
      if (!found.length) return [element("span", "st st-absent", none)];
      const list = element("ul", "", ...found.map(([lead, text, address, anchor, common]) => {
        const line = element("li", "");
        if (lead) line.append(element("strong", "", lead), ": ");
        line.append(text + " ", this.link(act, anchor, address));
        if (common) line.append(" ", element("span", "nms-meta", "общее"));
        return line;
      }));
      return [this.fold(`Всего: ${found.length}`, [list], found.length <= FEW)];
    }

    fold(title, children, open) {
      const box = element("details", "nms-fold", element("summary", "", title), ...children);
      box.open = open;
      return box;
    }

    link(act, anchor, address) {
      return Object.assign(element("a", "nms-addr", address), { href: `../acts/${act}.html#${anchor}` });
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const host = document.querySelector(".nms-nearby");
    if (host && window.nmsNearIndex) new Near(host, window.nmsNearIndex);
  });
})();
