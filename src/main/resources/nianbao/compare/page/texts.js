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

function textRow([kind, left, right]) {
  if (kind === KEPT) {
    return el("tr", { class: "kept" }, el("td", {}, left), el("td", {}, left));
  }
  const before = el("td", kind === ADDED ? {} : { class: "gone" });
  const after = el("td", kind === REMOVED ? {} : { class: "came" });
  return el("tr", {}, kind === CHANGED ? marked(before, left, "del") : (before.append(left), before),
    kind === CHANGED ? marked(after, right, "ins") : (after.append(right), after));
}

/** Many lines alike become one row that opens. */
function foldRow(rows) {
  const button = el("button", { type: "button", "aria-expanded": "false" }, t("texts.fold", rows.length));
  const row = el("tr", { class: "fold" }, el("td", { colspan: "2" }, button));
  button.addEventListener("click", () => {
    const open = rows.map(textRow);
    row.replaceWith(...open);
    open[0].tabIndex = -1;
    open[0].focus();
  });
  return row;
}

function textRows(rows) {
  const shown = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (end < rows.length && rows[end][0] === KEPT) {
      end++;
    }
    if (end - i >= FOLDED_FROM) {
      shown.push(foldRow(rows.slice(i, end)));
      i = end;
    } else {
      for (end = Math.max(end, i + 1); i < end; i++) {
        shown.push(textRow(rows[i]));
      }
    }
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
