/* Заполнение бланка Word: значения встают в элементы управления содержимым по их метке; разметка не меняется. */
"use strict";
const kitWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/* Метка сама говорит, как печатать: «authority.gen» – как вписано, «Authority.gen» – с прописной, «AUTHORITY.GEN» – прописными. */
function kitPrinted(tag, values) {
  const value = values[tag.toLowerCase()] || "";
  if (tag === tag.toUpperCase()) return value.toLocaleUpperCase("ru");
  return tag[0] === tag[0].toUpperCase() ? value.slice(0, 1).toLocaleUpperCase("ru") + value.slice(1) : value;
}

/* XML 1.0 не вмещает управляющие знаки; строка остаётся одной строкой. */
function kitClean(text) {
  return String(text).replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, " ").replace(/[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}

/* Байты бланка → байты документа; values: «authority.gen» → значение. */
function kitFill(bytes, values) {
  const files = fflate.unzipSync(bytes);
  const name = "word/document.xml";
  const parsed = new DOMParser().parseFromString(fflate.strFromU8(files[name]), "application/xml");
  for (const control of parsed.getElementsByTagNameNS(kitWord, "sdt")) {
    const tag = control.getElementsByTagNameNS(kitWord, "tag")[0]?.getAttributeNS(kitWord, "val") || "";
    const value = kitClean(kitPrinted(tag, values));
    const letters = [...control.getElementsByTagNameNS(kitWord, "t")];
    if (!value || !letters.length) continue;
    letters.forEach((node, index) => { node.textContent = index ? "" : value; });
  }
  const xml = new XMLSerializer().serializeToString(parsed).replace(/^<\?xml[^>]*\?>/, "");
  files[name] = fflate.strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  return kitZip(files);
}

/* Одинаковое содержимое даёт одинаковые байты: время в архиве постоянное. */
function kitZip(files) {
  return fflate.zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
