// What became of one agency's applications, year by year.
const PALE = 0.55;

function outcomeOrdinal(code) {
  const entry = codes.get(code);
  return entry && (entry.ordinals.has("total") ? entry.ordinals.get("total") : entry.ordinals.get(""));
}

/** The parts that any of the agency's forms has and any of its reports states. */
function outcomeParts(series) {
  const parts = new Set(series.reports.flatMap(report => data.outcomes[report.form] || []));
  return [...parts].filter(code => series.reports.some(report => valueOf(report, outcomeOrdinal(code)) !== undefined
    && data.outcomes[report.form].includes(code)));
}

function outcomeValue(report, code) {
  const has = report && (data.outcomes[report.form] || []).includes(code);
  return has ? valueOf(report, outcomeOrdinal(code)) : undefined;
}

function incomplete(report) {
  return (data.outcomes[report.form] || []).some(code => outcomeValue(report, code) === undefined);
}

function outcomeAxis(series) {
  const axis = [];
  const last = series.reports[series.reports.length - 1].year;
  for (let year = series.reports[0].year; year <= last; year++) {
    axis.push(year);
  }
  return axis;
}

function yearMark(series, year) {
  const report = reportOf(series, year);
  return year + (report && incomplete(report) ? "*" : "");
}

function outcomeChart(series, parts) {
  const axis = outcomeAxis(series);
  return {
    grid: { left: 8, right: 8, top: 30, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: points => tip(points[0].axisValueLabel, points
        .filter(point => point.value !== null && point.value !== undefined)
        .map(point => [point.seriesName, number(point.value)])),
    },
    xAxis: { type: "category", data: axis.map(year => yearMark(series, year)), ...AXIS, axisTick: { show: false } },
    yAxis: { type: "value", name: "件", nameTextStyle: { align: "left", color: "#5b636d" }, minInterval: 1, ...AXIS, ...SPLIT, axisLine: { show: false },
      axisLabel: { ...AXIS.axisLabel, formatter: number } },
    series: parts.map((code, place) => ({
      name: labelOf(codes.get(code)),
      type: "bar",
      stack: "outcomes",
      barMaxWidth: 44,
      itemStyle: { color: COLORS[place % COLORS.length], borderColor: "#fff", borderWidth: 1,
        opacity: place < COLORS.length ? 1 : PALE },
      data: axis.map(year => {
        const value = outcomeValue(reportOf(series, year), code);
        return value === undefined ? null : value;
      }),
    })),
  };
}

function outcomeTable(series, parts) {
  const axis = outcomeAxis(series).filter(year => reportOf(series, year));
  const head = el("tr", {}, el("th", { scope: "col", class: "name" }, t("outcomes.part")),
    ...axis.map(year => el("th", { scope: "col" }, yearMark(series, year))));
  const rows = parts.map(code => el("tr", {}, el("th", { scope: "row" }, labelOf(codes.get(code))),
    ...axis.map(year => {
      const value = outcomeValue(reportOf(series, year), code);
      return value === undefined ? el("td", { class: "blank" }, "–") : el("td", {}, number(value));
    })));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
}

function drawOutcomes() {
  const series = data.series[state.agency];
  const parts = outcomeParts(series);
  byId("outcomes-subject").textContent = nameOf(series);
  draw("outcomes-chart", parts.length ? outcomeChart(series, parts) : null, t("outcomes") + " " + nameOf(series));
  drawKey("outcomes-key", parts.map((code, place) => ({ name: labelOf(codes.get(code)), color: COLORS[place % COLORS.length],
    opacity: place < COLORS.length ? 1 : PALE, block: true })));
  fill(byId("outcomes-table"), outcomeTable(series, parts));
}
