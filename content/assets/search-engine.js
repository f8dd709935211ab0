/* Поиск: запрос → страницы. Слова режутся так же, как в generator/search/tokens.py; указатель – в assets/search. */
"use strict";
(() => {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
  const VALUES = Object.fromEntries([...ALPHABET].map((letter, value) => [letter, value]));
  const TITLE = 3, CONTEXT = 1, ACT = 2, COMPARISON = 3;
  const WEIGHTS = { [TITLE]: 3, 2: 1.5, [CONTEXT]: 0.5 };
  const LONGEST = 300, MOST_WORDS = 24;
  const LONG = 6; // в словах короче описка не отличима от другого слова; сокращения узнаются и короче

  /* ---- чтение указателя: файлы подключаются как обычные скрипты, иначе с диска ничего не прочесть ---- */
  const base = new URL("search/", document.currentScript.src).href;
  const waiting = new Map(), loaded = new Map();
  let version = "", stale = false;

  const engine = (window.nmsSearch = {
    put(build, name, content) {
      if (name === "head") version = build;
      stale ||= build !== version;
      waiting.get(name)?.(content);
    },
    get stale() { return stale; },
    open, find, unit, levelsOf, marker, tokens,
  });

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${base}${name}.js${version ? `?${version}` : ""}`;
        script.onerror = () => { loaded.delete(name); reject(new Error(`не прочитан ${name}`)); };
        waiting.set(name, (content) => { waiting.delete(name); script.remove(); resolve(content); });
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  function unpack(text) {
    const numbers = [];
    let number = 0, shift = 0;
    for (const letter of text) {
      const value = VALUES[letter];
      number += (value & 31) * 2 ** shift;
      shift += 5;
      if (value < 32) { numbers.push(number); number = 0; shift = 0; }
    }
    return numbers;
  }

  function ascending(text) {
    let sum = 0;
    return unpack(text).map((step) => (sum += step));
  }

  function frontCoded(text) {
    const words = [];
    let before = "";
    const letter = (code) => (code === "-" ? code : String.fromCharCode(1072 + VALUES[code]));
    for (const [, kept, rest] of text.matchAll(/(\d)([A-Za-f-]*)/g)) words.push((before = before.slice(0, kept) + [...rest].map(letter).join("")));
    return words;
  }

  let head = null;
  async function open() {
    head ??= load("head").then(readHead);
    return head;
  }

  function readHead(raw) {
    const paths = raw.pages.split("\n"), acts = unpack(raw.pageActs), kinds = unpack(raw.pageKinds);
    const words = unpack(raw.pageWords);
    let first = 0;
    const pages = unpack(raw.pageUnits).map((count, number) => {
      const act = raw.acts[acts[number] - 1];
      const page = { number, path: `${paths[number]}.html`, kind: kinds[number], act: act?.[0] ?? "", first, count, words: words[number], title: raw.titles[number] ?? "" };
      if (act) Object.assign(page, { region: act[2], label: act[1], status: act[3] });
      first += count;
      return page;
    });
    const names = new Map();
    for (const [sequence, own, same] of raw.names) {
      const name = { words: unpack(sequence), pages: unpack(own), same: unpack(same) };
      if (!names.has(name.words[0])) names.set(name.words[0], []);
      names.get(name.words[0]).push(name);
    }
    for (const list of names.values()) list.sort((one, other) => other.words.length - one.words.length);
    return {
      ...raw, pages, names,
      endings: raw.endings.map(frontCoded),
      stop: new Set(frontCoded(raw.stop)),
      asking: new Set(frontCoded(raw.asking)),
      abbreviations: new Set(ascending(raw.abbreviations)),
      verbs: new Set(ascending(raw.verbs)),
      related: new Map(raw.related.map((text) => unpack(text)).map(([lemma, ...others]) => [lemma, others])),
      phraseWords: raw.phrases.map(unpack),
      acts: raw.acts.map(([slug, label, region, status]) => ({ slug, label, region, status })),
    };
  }

  /* Номер последнего отрезка, который начинается не позже искомого. */
  function shardOf(begins, wanted) {
    let low = 0, high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (begins[middle] <= wanted) low = middle; else high = middle - 1;
    }
    return low;
  }

  async function item(kind, begins, number) {
    const shard = shardOf(begins, number);
    return (await load(`${kind}${shard}`))[number - begins[shard]];
  }

  /* ---- слова ---- */
  const PIECE = "(?:\\d+(?:[./]\\d+)+|[0-9a-zа-я]+)";
  const WORD = new RegExp(`${PIECE}(?:-${PIECE})*`, "g");
  const TWINS = Object.fromEntries([..."aceopxkmtbhyu"].map((letter, place) => [letter, "асеорхкмтвнуи"[place]]));

  function folded(text) {
    let lower = "";
    for (const letter of text) lower += letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter;
    return lower.replace(/ё/g, "е").replace(/[\u2010\u2011]/g, "-");
  }

  function tokens(text) {
    text = text.normalize("NFC");
    return [...folded(text).matchAll(WORD)].map((found) => ({
      word: /[0-9а-я]/.test(found[0]) ? found[0].replace(/[a-z]/g, (letter) => TWINS[letter] ?? letter) : found[0],
      start: found.index,
      end: found.index + found[0].length,
    }));
  }

  const partsOf = (word) => (word.includes("-") ? word.split("-").filter((part) => part.length > 1) : []);

  /* Словарь отрезка: основа → [окончания, лемма]; формы, которые бывают разными словами. */
  const dictionaries = new Map();
  async function dictionary(number) {
    if (!dictionaries.has(number)) {
      dictionaries.set(number, load(`w${number}`).then(([lines, doubtful]) => {
        const stems = new Map(), homonyms = new Map();
        for (const line of lines.split(";")) {
          const comma = line.lastIndexOf(",");
          const stem = line.slice(0, comma);
          if (!stems.has(stem)) stems.set(stem, []);
          stems.get(stem).push(unpack(line.slice(comma + 1)));
        }
        for (const line of doubtful ? doubtful.split(";") : []) {
          const comma = line.lastIndexOf(",");
          homonyms.set(line.slice(0, comma), unpack(line.slice(comma + 1)));
        }
        return { stems, homonyms, read: true };
      }));
    }
    return dictionaries.get(number);
  }
  const dictionaryFor = (state, word) => dictionary(shardOf(state.words, word.slice(0, 2)));

  async function lookup(state, word) {
    if (!word) return [];
    const own = await dictionaryFor(state, word);
    if (own.homonyms.has(word)) return own.homonyms.get(word);
    const found = new Set();
    for (let size = word.length; size > 0; size--) {
      for (const [ending, lemma] of own.stems.get(word.slice(0, size)) ?? []) {
        if (state.endings[ending].includes(word.slice(size))) found.add(lemma);
      }
    }
    return [...found];
  }

  async function beginning(state, word) {
    const own = await dictionaryFor(state, word);
    const found = new Set();
    for (const [stem, entries] of own.stems) {
      if (stem.includes(":")) continue;
      if (stem.startsWith(word)) entries.forEach(([, lemma]) => found.add(lemma));
      else if (word.startsWith(stem)) {
        const rest = word.slice(stem.length);
        for (const [ending, lemma] of entries) if (state.endings[ending].some((item) => item.startsWith(rest))) found.add(lemma);
      }
    }
    return [...found];
  }

  /* Одна описка: лишняя, пропущенная, другая буква или две соседние не в том порядке. */
  function near(one, other) {
    if (Math.abs(one.length - other.length) > 1 || one === other) return false;
    let start = 0;
    while (start < one.length && start < other.length && one[start] === other[start]) start++;
    const a = one.slice(start), b = other.slice(start);
    if (a.length === b.length) return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
    return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
  }

  async function misspelt(state, word) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const own = shardOf(state.words, word.slice(0, 2));
    const search = async (numbers) => {
      const found = new Map();
      for (const { stems } of await Promise.all(numbers.map(dictionary))) {
        for (const [stem, entries] of stems) {
          if (stem.length > word.length + 1 || stem.includes(":")) continue;
          for (const [ending, lemma] of entries) {
            const short = state.abbreviations.has(lemma);
            for (const rest of state.endings[ending]) {
              if ((short || stem.length + rest.length >= LONG) && near(stem + rest, word)) found.set(lemma, stem + rest);
            }
          }
        }
      }
      return [...found];
    };
    const close = await search([own]);
    if (close.length) return close;
    return search(state.words.map((_, number) => number).filter((number) => number !== own));
  }

  /* ---- разбор запроса ---- */
  const ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.", RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  const swap = (from, to) => (text) => [...text.toLowerCase()].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
  const toRussian = swap(ENGLISH, RUSSIAN), toEnglish = swap(RUSSIAN, ENGLISH);

  const ORDINALS = "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split(" ");
  const NOUNS = [
    [/^(?:пп|подп|подпункт[а-я]*)$/, ["подпункт"]], [/^(?:п|пункт[а-я]*)$/, ["пункт"]], [/^(?:р|разд|раздел[а-я]*)$/, ["раздел"]],
    [/^(?:абз|абзац[а-я]*)$/, ["абзац"]], [/^(?:строк[а-я]*|стр)$/, ["строка"]], [/^(?:прил|приложени[а-я]*)$/, ["приложение"]],
    [/^(?:сноск[а-я]*)$/, ["сноска"]], [/^(?:гл|глав[а-я]*)$/, ["глава"]], [/^(?:ст|стать[а-я]*)$/, ["статья"]],
  ];
  const NUMBERED = /(^|[^0-9a-zа-я])([а-я]+)\.?\s*(?:№\s*)?(\d+(?:[.\-/]\d+)*)(?![0-9a-zа-я])/g;
  const COUNTED = /(^|[^0-9a-zа-я])(абзац[а-я]*)\s+([а-я]+)/g;

  /* Адреса («п. 3.8.1», «абзац пятый») вынимаются из запроса: [то, что осталось, [{names, number}, …]]. */
  function takePlaces(text) {
    const places = [];
    const take = (whole, before, noun, number) => {
      const nouns = NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
      const ordinal = /\d/.test(number) ? number : ORDINALS.findIndex((stem) => new RegExp(`^${stem}[а-я]{1,3}$`).test(number)) + 1;
      if (!nouns || !ordinal) return whole;
      places.push({ names: (noun === "пп" ? [...nouns, "пункт"] : nouns).map((name) => `${name}:${ordinal}`), number: String(ordinal) });
      return `${before} `;
    };
    return [folded(text).replace(NUMBERED, take).replace(COUNTED, take), places];
  }

  async function known(state, word) {
    if (state.stop.has(word)) return true;
    if ((await lookup(state, word)).length) return true;
    const pieces = partsOf(word);
    return pieces.length > 0 && (await Promise.all(pieces.map((part) => lookup(state, part)))).every((found) => found.length);
  }

  /* Набранное в другой раскладке читается в своей, если только так слова известны. */
  async function inLayout(state, piece) {
    const own = tokens(piece);
    if (!own.length || !(/^[\x21-\x7e]*[a-z`[\];',.][\x21-\x7e]*$/i.test(piece) || /^[а-яё.,\-]+$/i.test(piece))) return [own, false];
    for (const token of own) if (await known(state, token.word)) return [own, false];
    for (const change of [toRussian, toEnglish]) {
      const other = tokens(change(piece));
      const all = await Promise.all(other.map((token) => known(state, token.word)));
      if (other.length && change(piece) !== piece.toLowerCase() && all.every(Boolean)) return [other, true];
    }
    /* Ни то, ни другое не известно целиком: латинское слово может быть опиской в русском. */
    if (/^[\x21-\x7e]+$/.test(piece)) {
      const other = tokens(toRussian(piece));
      if (other.length === 1 && ((await misspelt(state, other[0].word)).length || (await beginning(state, other[0].word)).length)) return [other, true];
    }
    return [own, false];
  }

  async function numberLemmas(state, word) {
    if (!/^\d+(?:\.\d+)+$/.test(word)) return [];
    return (await Promise.all(["пункт", "раздел"].map((noun) => lookup(state, `${noun}:${word}`)))).flat();
  }

  /* «Профмастерство», «методслужба»: сокращённое прилагательное и слово – то же, что оба слова порознь. */
  const SHORTENED = { проф: "профессиональный", метод: "методический", пед: "педагогический", доп: "дополнительный", стаж: "стажировочный", орг: "организационный" };
  async function compound(state, word) {
    const begin = Object.keys(SHORTENED).find((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 4);
    if (!begin) return null;
    const both = await Promise.all([SHORTENED[begin], word.slice(begin.length)].map((item) => lookup(state, item)));
    return both.every((lemmas) => lemmas.length) ? both : null;
  }

  /* Слово запроса → леммы; последнее, ещё не дописанное, находит начала слов. */
  async function resolve(state, word, last, notes) {
    const exact = [...(await lookup(state, word)), ...(await numberLemmas(state, word))];
    const both = await compound(state, word);
    if (exact.length || both) return { word, lemmas: exact, both };
    const split = word.match(/^([а-яa-z]{1,3})(\d[\d./]*)$/);
    if (split) {
      const whole = await lookup(state, `${split[1]}-${split[2]}`);
      if (whole.length) return { word, lemmas: whole };
    }
    if (last && word.length >= 3) {
      const begun = await beginning(state, word);
      if (begun.length) return { word, lemmas: begun };
    }
    const close = await misspelt(state, word);
    if (close.length) {
      notes.push(["spelling", word, close[0][1]]);
      return { word, lemmas: close.map(([lemma]) => lemma) };
    }
    return { word, lemmas: [] };
  }

  async function resolved(state, word, last, notes) {
    if (state.stop.has(word)) return [];
    if (word.length === 1 && !/\d/.test(word)) return [];
    const pieces = partsOf(word);
    if (pieces.length > 1 && !(await lookup(state, word)).length) {
      const some = await Promise.all(pieces.map((part) => lookup(state, part)));
      if (some.some((found) => found.length)) {
        const all = [];
        for (const part of pieces) if (!state.stop.has(part)) all.push(await resolve(state, part, false, notes));
        return all;
      }
    }
    return [await resolve(state, word, last, notes)];
  }

  async function parsed(state, text) {
    const notes = [], words = [], required = [];
    const quoted = [];
    const free = text.slice(0, LONGEST).normalize("NFC").replace(/["«“„]([^"«»“”„]{2,})["»”“]/g, (_, inner) => { quoted.push(inner); return " "; });
    const [rest, places] = takePlaces(free);
    for (const { names, number } of places) {
      const lemmas = (await Promise.all(names.map((name) => lookup(state, name)))).flat();
      if (lemmas.length) required.push({ ids: lemmas, lemmas });
      else words.push(await resolve(state, number, false, notes));
    }
    const pieces = rest.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    for (const [number, piece] of pieces.entries()) {
      const [own, swapped] = await inLayout(state, piece);
      if (swapped) notes.push(["layout", piece, own.map((token) => token.word).join(" ")]);
      for (const [place, token] of own.entries()) {
        words.push(...(await resolved(state, token.word, number === pieces.length - 1 && place === own.length - 1, notes)));
      }
    }
    for (const inner of quoted) {
      const own = tokens(inner);
      const found = await Promise.all(own.map(async (token) => ({ word: token.word, stop: state.stop.has(token.word), lemmas: await lookup(state, token.word) })));
      const items = found.map((item, place) => ({ ...item, place })).filter((item) => !item.stop && (item.word.length > 1 || /\d/.test(item.word)));
      if (items.length) required.push({ phrase: items, ids: [], lemmas: items.flatMap((item) => item.lemmas) });
    }
    return { words, required, notes };
  }

  /* «Кто отвечает за …»: слова вопроса не ищутся, если в нём есть другие. */
  function askedFor(state, words) {
    const other = words.filter(({ word }) => !state.asking.has(word));
    return other.length ? other : words;
  }

  /* Имена в запросе, длинные прежде коротких: «ЦНППМ» ищет и полное название, полное – и сокращение.
     Запрос из одних имён спрашивает о страницах этих понятий. */
  function clauses(state, words) {
    const made = [];
    const named = [];
    for (let at = 0; at < words.length;) {
      let best = null;
      for (const lemma of words[at].lemmas) {
        for (const name of state.names.get(lemma) ?? []) {
          if (best && best.words.length >= name.words.length) break;
          if (name.words.every((wanted, step) => words[at + step]?.lemmas.includes(wanted))) { best = name; break; }
        }
      }
      const size = best?.words.length ?? 1;
      const own = words.slice(at, at + size);
      named.push(best?.pages ?? []);
      const lemmas = own.flatMap((word) => word.lemmas);
      const short = own.every((word) => word.lemmas.some((lemma) => state.abbreviations.has(lemma)));
      made.push({
        word: own.map((word) => word.word).join(" "),
        pages: best?.pages ?? [],
        ids: size === 1 ? [...new Set([...lemmas, ...(best?.same ?? [])])] : best.same,
        verb: lemmas.length > 0 && lemmas.every((lemma) => state.verbs.has(lemma)),
        each: size === 1 ? words[at].both : short ? null : own.map((word) => word.lemmas),
        lemmas: [...lemmas, ...(size === 1 ? (words[at].both ?? []).flat() : [])],
      });
      at += size;
    }
    return [made, named.every((pages) => pages.length) ? named : []];
  }

  /* ---- поиск ---- */
  async function postings(state, id) {
    return ascending(await item("p", state.postings, id));
  }

  async function union(state, ids, factor, into = new Map()) {
    for (const list of await Promise.all(ids.map((id) => postings(state, id)))) {
      for (const posting of list) {
        const unit = Math.floor(posting / 4), weight = WEIGHTS[posting & 3] * factor;
        if ((into.get(unit) ?? 0) < weight) into.set(unit, weight);
      }
    }
    return into;
  }

  async function evaluated(state, clause, several) {
    const found = await union(state, clause.ids, 1);
    if (clause.each) {
      const all = await Promise.all(clause.each.map((lemmas) => union(state, lemmas, 0.5)));
      for (const [unit, weight] of all[0]) {
        const least = all.reduce((low, map) => Math.min(low, map.get(unit) ?? 0), weight);
        if (least && !found.has(unit)) found.set(unit, least);
      }
    }
    const direct = found.size;
    if (several || !direct) {
      const family = [...new Set(clause.lemmas.flatMap((lemma) => state.related.get(lemma) ?? []))];
      clause.family = family;
      await union(state, family, 0.7, found);
    }
    return found;
  }

  async function phraseUnits(state, items) {
    const maps = await Promise.all(items.map(async ({ lemmas }) => {
      const at = new Map();
      for (const lemma of lemmas) {
        const [units, packed] = await Promise.all([postings(state, lemma), item("q", state.positions, lemma)]);
        const numbers = unpack(packed);
        let cursor = 0;
        for (const posting of units) {
          let place = 0;
          const places = [];
          for (let count = numbers[cursor++]; count > 0; count--) places.push((place += numbers[cursor++]));
          if (places.length) at.set(Math.floor(posting / 4), new Set([...(at.get(Math.floor(posting / 4)) ?? []), ...places]));
        }
      }
      return at;
    }));
    const found = new Map();
    for (const [unit, starts] of maps[0] ?? []) {
      const fits = [...starts].some((start) => items.every((word, step) => maps[step].get(unit)?.has(start + word.place - items[0].place)));
      if (fits) found.set(unit, WEIGHTS[TITLE]);
    }
    return found;
  }

  const pageOf = (state, unit) => state.pages[shardOf(state.firsts ??= state.pages.map((page) => page.first), unit)];

  let levelSets = null;
  async function levelsOf() {
    levelSets ??= load("levels").then(([names, packed]) => {
      const numbers = unpack(packed), ends = [], sets = [];
      let end = 0;
      for (let place = 0; place < numbers.length; place += 2) {
        ends.push(end);
        sets.push(names[numbers[place]].split(" "));
        end += numbers[place + 1];
      }
      return (unit) => sets[shardOf(ends, unit)];
    });
    return levelSets;
  }

  async function passing(state, filters) {
    const level = filters.level ? await levelsOf() : null;
    return (unit, page) =>
      (!filters.act || page.act === filters.act) &&
      (filters.kind === "" || filters.kind === undefined || page.kind === Number(filters.kind)) &&
      (!level || level(unit).includes(filters.level));
  }

  /* Запрос из одних служебных слов («кто есть кто») ищется в заголовках страниц. */
  function titled(state, text, result) {
    const wanted = folded(text.normalize("NFC")).trim();
    const pages = wanted.length > 5 ? state.pages.filter((page) => folded(page.title).includes(wanted)) : [];
    result.pages = pages.map((page) => ({ page, units: [{ unit: page.first }], score: 0 }));
    result.places = pages.length;
    result.empty = !pages.length;
    return result;
  }

  /* Запрос → { pages: [{page, units}], places, notes, missing, lemmas }; страницы – в порядке показа. */
  async function find(text, filters = {}, region = "") {
    const state = await open();
    const { words, required, notes } = await parsed(state, text);
    const known = new Set(words.filter((word) => word.lemmas.length || word.both));
    const missing = words.filter((word) => !known.has(word)).map((word) => word.word);
    const [made, exact] = clauses(state, askedFor(state, [...known]));
    const everything = [...required, ...made];
    const result = { pages: [], places: 0, notes, missing, empty: !everything.length && !missing.length, clauses: everything };
    if (!everything.length) return missing.length ? result : titled(state, text, result);
    const found = await Promise.all(everything.map((clause) => (clause.phrase ? phraseUnits(state, clause.phrase) : evaluated(state, clause, everything.length > 1))));
    const passes = await passing(state, filters);
    const named = new Map((missing.length || required.length ? [] : exact).flat().map((page) => [page, exact.length > 1 ? 300 : 900]));
    const units = scored(state, found, required.length, passes, named, everything.map((clause) => clause.verb));
    const pages = new Map();
    for (const unit of units) {
      const { page } = unit;
      if (!pages.has(page.number)) pages.set(page.number, { page, units: [], score: -1 });
      pages.get(page.number).units.push(unit);
    }
    for (const entry of pages.values()) rank(state, entry, named, region, known.size + required.length, found.length);
    result.pages = [...pages.values()].sort((one, other) => other.score - one.score || one.page.number - other.page.number);
    if (!required.length) promote(state, result.pages, made, passes);
    result.places = result.pages.reduce((sum, entry) => sum + entry.units.length, 0);
    return result;
  }

  /* Страница понятия, названного среди других слов вопроса, стоит не ниже третьей. */
  function promote(state, pages, made, passes) {
    const terms = made.flatMap((clause) => clause.pages).map((number) => state.pages[number]).filter((page) => page.kind === 0 && passes(page.first, page));
    const first = pages.slice(0, 3).map((entry) => entry.page);
    if (made.length < 2 || !terms.length || terms.some((page) => first.includes(page))) return;
    const at = pages.findIndex((entry) => entry.page === terms[0]);
    const [entry] = at < 0 ? [{ page: terms[0], units: [{ unit: terms[0].first }], score: 0 }] : pages.splice(at, 1);
    pages.splice(2, 0, entry);
  }

  /* Места, где есть все слова; нет таких – где есть самые редкие из них. Глагол («проводит», «ведёт») весит меньше. Слово, которым назван сам акт
     («Вологодская»), есть в каждом его месте; длинные пояснения, где случайно сошлось всё, весят меньше. */
  function scored(state, found, required, passes, named, verbs) {
    const total = state.pages.reduce((sum, page) => sum + page.count, 0);
    const light = found.map((map, clause) => found.length > 1 && (verbs[clause] ? 0.8 : asideOnly(state, map) ? 0.5 : 1));
    const rarity = found.map((map, clause) => Math.log(1 + total / (1 + map.size)) * (light[clause] || 1));
    const whole = rarity.reduce((sum, value) => sum + value, 0) || 1;
    const heads = found.map((map) => new Set(state.pages.filter((page) => page.kind === ACT && map.get(page.first) >= 2).map((page) => page.number)));
    const units = new Map();
    found.forEach((map, clause) => {
      for (const [unit, weight] of map) {
        const entry = units.get(unit) ?? { unit, page: pageOf(state, unit), cover: 0, score: 0, titled: 0, must: 0, has: new Set() };
        const loose = found.length > 1 && weight < 2 && entry.page.kind > COMPARISON;
        entry.cover += (rarity[clause] / whole) * (loose ? 0.5 : 1);
        entry.score += rarity[clause] * weight;
        entry.has.add(clause);
        if (weight >= 2) entry.titled += 1;
        if (clause < required) entry.must += 1;
        units.set(unit, entry);
      }
    });
    const kept = [...units.values()].filter((entry) => entry.must === required && passes(entry.unit, entry.page));
    for (const entry of kept) {
      heads.forEach((pages, clause) => {
        if (!entry.has.has(clause) && pages.has(entry.page.number)) entry.cover += (rarity[clause] / whole) * 0.99;
      });
      if (named.has(entry.page.number) && entry.unit === entry.page.first) entry.cover = 1;
    }
    const best = kept.reduce((high, entry) => Math.max(high, entry.cover), 0);
    const least = best * (found.length < 2 ? 0.98 : found.length > 2 ? 0.5 : best > 0.99 && !verbs.some(Boolean) ? 0.98 : 0.6);
    return kept.filter((entry) => entry.cover >= least || (found.length > 1 && entry.has.size === found.length));
  }

  /* Слово есть только в пояснениях к проверкам и в справке: о деле в нём мало. */
  function asideOnly(state, map) {
    for (const unit of map.keys()) if (pageOf(state, unit).kind <= COMPARISON) return false;
    return true;
  }

  function rank(state, entry, named, region, asked, clauses) {
    entry.units.sort((one, other) => Math.round((other.cover - one.cover) * 50) || Math.round(other.score - one.score) || one.unit - other.unit);
    const best = entry.units[0], { page } = entry;
    const opening = entry.units.find((unit) => unit.unit === page.first);
    const whole = opening && opening.titled === clauses;
    const share = whole ? Math.min(asked, page.words) / Math.max(asked, page.words, 1) : 0; // сколько у запроса общего с заголовком
    const tier = state.kinds.length - page.kind;
    entry.score =
      Math.round(best.cover * 20) * 1000 + (named.get(page.number) ?? 0) + Math.round(share * share * 400) + tier * 50 +
      Math.round(Math.min(20, best.score / 2) + share * 20) + (region && page.region === region ? 0.5 : 0);
  }

  /* ---- текст места и пометы в нём ---- */
  async function unit(number) {
    const state = await open();
    const [anchor, address, title, text, back] = await item("t", state.texts, number);
    const above = back ? (await item("t", state.texts, number - back))[3] : "";
    return { anchor, address, title, text, above };
  }

  /* Возвращает функцию: текст → отрезки слов, которые нашлись, [[начало, конец], …]. whole: и слова полных названий. */
  async function marker(made, whole = false) {
    const state = await open();
    const wanted = new Set(made.flatMap((clause) => [...clause.lemmas, ...clause.ids, ...(clause.family ?? [])]).filter((id) => id < state.lemmas));
    const phrases = made.flatMap((clause) => clause.ids).filter((id) => id >= state.lemmas).map((id) => state.phraseWords[id - state.lemmas]);
    const spoken = new Set(phrases.flat());
    const forms = new Map();
    if (whole && spoken.size) await Promise.all(state.words.map((_, number) => dictionary(number)));
    for (const promise of [...dictionaries.values()]) {
      for (const [stem, entries] of (await promise).stems) {
        for (const [ending, lemma] of entries) {
          if (wanted.has(lemma) || spoken.has(lemma)) for (const rest of state.endings[ending]) {
            if (!forms.has(stem + rest)) forms.set(stem + rest, []);
            forms.get(stem + rest).push(lemma);
          }
        }
      }
    }
    const fits = (word, lemma) => forms.get(word)?.includes(lemma);
    const direct = (word) => forms.get(word)?.some((lemma) => wanted.has(lemma));
    return (text) => {
      const own = tokens(text), marks = [];
      const content = own.filter(({ word }) => !state.stop.has(word) && (word.length > 1 || /\d/.test(word)));
      content.forEach((token, at) => {
        if (direct(token.word) || partsOf(token.word).some(direct)) marks.push([token.start, token.end]);
        for (const phrase of phrases) {
          if (phrase.length > 1 && phrase.every((lemma, step) => content[at + step] && fits(content[at + step].word, lemma))) {
            marks.push([token.start, content[at + phrase.length - 1].end]);
          }
        }
      });
      marks.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
      return marks.filter((mark, place) => !marks.slice(0, place).some((before) => before[1] >= mark[1]));
    };
  }
})();
