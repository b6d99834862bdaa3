// Two years' text of one agency side by side.
const KEPT = 0;
const CHANGED = 1;
const ADDED = 2;
const REMOVED = 3;
const FOLDED_FROM = 5;
const MARK = "\uFDD0";
const END = "\uFDD1";

/** A line whose differing characters stand between marks. */
function marked(cell, line, tag) {
  line.split(MARK).forEach((part, place) => {
    const [inside, outside] = place === 0 ? ["", part] : part.split(END);
    if (inside) {
      cell.append(el(tag, {}, inside));
    }
    cell.append(outside || "");
  });
  return cell;
}

function keptRow([, line]) {
  return el("tr", { class: "kept" }, el("td", {}, line), el("td", {}, line));
}

function changedRow([, left, right]) {
  return el("tr", {}, marked(el("td", { class: "gone" }), left, "del"), marked(el("td", { class: "came" }), right, "ins"));
}

/** Lines that went and lines that came between the same neighbours, beside each other. */
function replacedRows(rows) {
  const gone = rows.filter(row => row[0] === REMOVED).map(row => row[1]);
  const came = rows.filter(row => row[0] === ADDED).map(row => row[2]);
  const cell = (line, kind) => (line === undefined ? el("td") : el("td", { class: kind }, line));
  return Array.from({ length: Math.max(gone.length, came.length) }, (unused, place) =>
    el("tr", {}, cell(gone[place], "gone"), cell(came[place], "came")));
}

/** Many lines alike become one row that opens. */
function foldRow(rows) {
  const button = el("button", { type: "button", "aria-expanded": "false" }, t("texts.fold", rows.length));
  const row = el("tr", { class: "fold" }, el("td", { colspan: "2" }, button));
  button.addEventListener("click", () => {
    const open = rows.map(keptRow);
    row.replaceWith(...open);
    open[0].tabIndex = -1;
    open[0].focus();
  });
  return row;
}

/** The rows from here that a test holds for. */
function stretch(rows, start, test) {
  let end = start;
  while (end < rows.length && test(rows[end][0])) {
    end++;
  }
  return rows.slice(start, end);
}

function textRows(rows) {
  const shown = [];
  for (let i = 0; i < rows.length; ) {
    const kept = stretch(rows, i, kind => kind === KEPT);
    const replaced = stretch(rows, i, kind => kind === ADDED || kind === REMOVED);
    if (kept.length > 0) {
      shown.push(...(kept.length >= FOLDED_FROM ? [foldRow(kept)] : kept.map(keptRow)));
    } else if (replaced.length > 0) {
      shown.push(...replacedRows(replaced));
    } else {
      shown.push(changedRow(rows[i]));
    }
    i += Math.max(1, kept.length, replaced.length);
  }
  return shown;
}

function drawTexts() {
  const pairs = data.texts.filter(pair => reports.get(pair.to) && reports.get(pair.to).series.index === state.agency);
  const select = byId("texts-pair");
  const wanted = pairs.find(pair => pair.to === select.value) || pairs[pairs.length - 1];
  fillSelect(select, pairs.map(pair => el("option", { value: pair.to },
    reports.get(pair.from).year + " → " + reports.get(pair.to).year)), wanted ? wanted.to : "");
  const place = byId("texts-table");
  if (!wanted) {
    const why = data.textsLeftOut > 0 ? " " + t("texts.left.out", number(data.textsLeftOut)) : "";
    byId("texts-subject").textContent = nameOf(data.series[state.agency]) + ": " + t("texts.none") + why;
    fill(place);
    return;
  }
  const count = kind => number(wanted.rows.filter(row => row[0] === kind).length);
  byId("texts-subject").textContent =
    t("texts.subject", nameOf(data.series[state.agency]), count(KEPT), count(CHANGED), count(ADDED), count(REMOVED));
  const head = el("tr", {}, el("th", { scope: "col" }, String(reports.get(wanted.from).year)),
    el("th", { scope: "col" }, String(reports.get(wanted.to).year)));
  fill(place, el("table", { class: "diff", lang: "zh-CN" }, el("thead", {}, head), el("tbody", {}, ...textRows(wanted.rows))));
}
