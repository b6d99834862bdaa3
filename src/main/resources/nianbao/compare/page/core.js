// The page's data, its words, and the elements that all parts use. Texts of reports only ever enter as text nodes.
const data = JSON.parse(document.getElementById("data").textContent);
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];
const COLORS = ["#1f5a99", "#b0451f", "#2f7d5b", "#7a4a8c", "#8a6d1a", "#4d6570", "#a33b63", "#3d8a99"];
const state = { language: data.language, code: "", applicant: "", agency: 0, compared: new Set() };
const reports = new Map();
const years = new Set();
data.series.forEach((series, index) => {
  series.index = index;
  series.reports.forEach((report, place) => {
    report.series = series;
    report.place = place;
    reports.set(report.id, report);
    years.add(report.year);
  });
});
const allYears = [...years].sort((one, other) => one - other);

/** The indicators by code, each with its values' ordinals by applicant. */
const codes = new Map();
data.indicators.forEach((entry, ordinal) => {
  if (!codes.has(entry.code)) {
    codes.set(entry.code, { ...entry, ordinals: new Map() });
  }
  codes.get(entry.code).ordinals.set(entry.applicant, ordinal);
});

function byId(id) {
  return document.getElementById(id);
}

/** The sentence of a key in the chosen language, {0} and so on replaced. */
function t(key, ...figures) {
  const sentence = data.words[state.language][key];
  return sentence === undefined ? key : sentence.replace(/\{(\d)\}/g, (all, place) => String(figures[place]));
}

/** A new element; strings among the children become text. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => element.setAttribute(name, value));
  children.forEach(child => element.append(child));
  return element;
}

function fill(parent, ...children) {
  parent.replaceChildren(...children);
}

function number(value) {
  return new Intl.NumberFormat(state.language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 6 }).format(value);
}

/** A report's number by ordinal; undefined where it has none, which is never 0. */
function valueOf(report, ordinal) {
  if (!report.map) {
    report.map = new Map();
    for (let i = 0; i < report.numbers.length; i += 2) {
      report.map.set(report.numbers[i], report.numbers[i + 1]);
    }
  }
  return report.map.get(ordinal);
}

function remarkOf(report, ordinal) {
  return report.remarks[ordinal] || "";
}

function reportOf(series, year) {
  return series.reports.find(report => report.year === year);
}

function nameOf(series) {
  const twins = data.series.filter(other => other.agency === series.agency);
  if (twins.length === 1) {
    return series.agency;
  }
  const place = series.regionName || series.region;
  const scope = twins.some(other => other.scope !== series.scope) ? t("scope." + series.scope) : "";
  return series.agency + " · " + [place, scope].filter(Boolean).join(" · ");
}

function labelOf(entry) {
  return state.language === "zh" ? entry.zh : entry.en;
}

function chosen() {
  return codes.get(state.code);
}

function chosenOrdinal() {
  return chosen() ? chosen().ordinals.get(state.applicant) : undefined;
}

function subject() {
  const entry = chosen();
  const applicant = state.applicant && state.applicant !== "total" ? " · " + t("applicant." + state.applicant) : "";
  return labelOf(entry) + applicant;
}

/** True if the later report's value may be set against the earlier one's. */
function comparable(before, after, joined) {
  return before.year + 1 === after.year && (joined || before.form === after.form);
}

const charts = new Map();

/** Draws a chart, or says that there is nothing to draw. */
function draw(id, option, label) {
  const place = byId(id);
  const old = charts.get(id);
  if (old) {
    old.dispose();
    charts.delete(id);
  }
  place.classList.toggle("none", !option);
  if (!option) {
    place.removeAttribute("role");
    place.removeAttribute("aria-label");
    fill(place, t("nothing"));
    return;
  }
  place.replaceChildren();
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", t("chart", label));
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({ animation: false, color: COLORS, textStyle: { fontFamily: "inherit", color: "#1d2126" }, ...option });
  const drawing = place.querySelector("svg");
  drawing.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight()); // paper has another width
  charts.set(id, chart);
}

/** A tooltip as elements, so that names are never read as markup. */
function tip(title, rows) {
  const box = el("div", { class: "tip" }, el("strong", {}, title));
  rows.forEach(([name, value]) => box.append(el("div", {}, el("span", {}, name), el("b", {}, value))));
  return box;
}

/** Names of colors below a chart, which wrap and print as text does. */
function drawKey(id, entries) {
  fill(byId(id), ...entries.map(({ name, color, dash, opacity, block }) => {
    const swatch = el("span", { class: block ? "swatch block" : "swatch", "aria-hidden": "true" });
    swatch.style.borderTop = (block ? "10px" : "2px") + " " + (dash || "solid") + " " + color;
    swatch.style.opacity = opacity || 1;
    return el("li", {}, swatch, name);
  }));
}

const AXIS = { axisLine: { lineStyle: { color: "#8b939c" } }, axisLabel: { color: "#5b636d", fontSize: 12 } };
const SPLIT = { splitLine: { lineStyle: { color: "#e6e9ed" } } };
const TOOLTIP = { confine: true, borderColor: "#d9dde2", backgroundColor: "#fff", extraCssText: "box-shadow:none" };

function fillSelect(select, options, value) {
  fill(select, ...options);
  select.value = value;
}
