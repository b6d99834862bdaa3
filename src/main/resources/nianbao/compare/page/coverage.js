// Which agency has a report on which year.
const COVERAGE_ROWS = 60;
let coverageShown = COVERAGE_ROWS;

function coverageCell(series, year, most) {
  const report = reportOf(series, year);
  const first = series.reports[0].year;
  const last = series.reports[series.reports.length - 1].year;
  if (!report) {
    return first < year && year < last ? el("td", { class: "missing" }, t("coverage.missing")) : el("td");
  }
  const stated = Number(report.stated);
  const cell = el("td", { title: t("form." + report.form) + " · " + t("coverage.doubt", report.errors || 0, report.warnings || 0) },
    number(stated));
  const depth = stated > 0 ? 0.06 + 0.42 * Math.log(1 + stated) / Math.log(1 + most) : 0;
  cell.style.backgroundColor = "rgba(31, 90, 153, " + depth.toFixed(3) + ")";
  if (Number(report.errors) > 0) {
    cell.classList.add("doubt");
  }
  return cell;
}

function drawCoverage() {
  const most = Math.max(1, ...data.series.slice(0, coverageShown).flatMap(series => series.reports.map(report => Number(report.stated))));
  const head = el("tr", {}, el("th", { scope: "col", class: "name" }, t("agency")),
    ...allYears.map(year => el("th", { scope: "col" }, String(year))));
  const rows = data.series.slice(0, coverageShown).map(series => el("tr", {}, el("th", { scope: "row" }, nameOf(series)),
    ...allYears.map(year => coverageCell(series, year, most))));
  fill(byId("coverage-table"), el("table", { class: "heat" }, el("thead", {}, head), el("tbody", {}, ...rows)));
  more(byId("coverage-more"), "coverage.more", data.series.length - coverageShown, COVERAGE_ROWS, () => {
    coverageShown += COVERAGE_ROWS;
    drawCoverage();
  });
}

/** A button for the next rows, if there are any. */
function more(place, key, left, step, action) {
  fill(place);
  if (left > 0) {
    const button = el("button", { type: "button" }, t(key, Math.min(left, step)));
    button.addEventListener("click", action);
    place.append(button);
  }
}
