// One indicator of several agencies over the years.

/** The reports with a value, in runs within which one may be set against the next. */
function runs(series, ordinal, joined) {
  const found = [];
  let run = [];
  series.reports.forEach((report, place) => {
    const before = series.reports[place - 1];
    const goesOn = run.length > 0 && before === run[run.length - 1] && comparable(before, report, joined);
    if (!goesOn && run.length > 0) {
      found.push(run);
      run = [];
    }
    if (valueOf(report, ordinal) !== undefined) {
      run.push(report);
    }
  });
  return run.length > 0 ? [...found, run] : found;
}

function namedInChart(shown) {
  return shown.length <= 6 && window.innerWidth >= 700;
}

function dash(place) {
  return ["solid", "dashed", "dotted"][Math.floor(place / COLORS.length) % 3];
}

function withValues(shown, ordinal, joined) {
  return shown.filter(series => runs(series, ordinal, joined).length > 0);
}

function lines(shown, ordinal, joined, axis) {
  const named = namedInChart(shown);
  return shown.flatMap((series, place) => {
    const all = runs(series, ordinal, joined);
    return all.map((run, part) => ({
      name: nameOf(series),
      type: "line",
      symbol: SYMBOLS[Math.floor(place / COLORS.length) % SYMBOLS.length],
      symbolSize: 7,
      color: COLORS[place % COLORS.length],
      lineStyle: { width: 2, type: dash(place) },
      itemStyle: { color: COLORS[place % COLORS.length] },
      emphasis: { focus: "series" },
      label: {
        show: named && part === all.length - 1,
        position: run[run.length - 1].year === axis[axis.length - 1] ? "right" : "top",
        distance: 7,
        backgroundColor: "rgba(255, 255, 255, .8)",
        color: COLORS[place % COLORS.length],
        fontSize: 12,
        formatter: point => (point.dataIndex === axis.indexOf(run[run.length - 1].year) ? nameOf(series) : ""),
      },
      labelLayout: { moveOverlap: "shiftY" },
      data: axis.map(year => {
        const report = run.find(each => each.year === year);
        return report ? valueOf(report, ordinal) : null;
      }),
    }));
  });
}

/** Pixels for the names that stand behind the last year. */
function room(drawn, ordinal, joined, axis) {
  const ends = drawn.filter(series => runs(series, ordinal, joined).some(run => run[run.length - 1].year === axis[axis.length - 1]));
  return 16 + 12.5 * Math.min(14, Math.max(2, ...ends.map(series => nameOf(series).length)));
}

function trendChart(shown, ordinal, joined) {
  const drawn = withValues(shown, ordinal, joined);
  if (drawn.length === 0) {
    return null;
  }
  const stated = drawn.flatMap(series => series.reports.map(report => report.year));
  const axis = [];
  for (let year = Math.min(...stated); year <= Math.max(...stated); year++) {
    axis.push(year);
  }
  const named = namedInChart(drawn);
  return {
    grid: { left: 8, right: named ? room(drawn, ordinal, joined, axis) : 16, top: 30, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      trigger: "axis",
      formatter: points => tip(
        points[0].axisValueLabel,
        points.filter(point => point.value !== null && point.value !== undefined)
          .sort((one, other) => other.value - one.value)
          .slice(0, 15)
          .map(point => [point.seriesName, number(point.value)])),
    },
    xAxis: { type: "category", data: axis.map(String), boundaryGap: true, ...AXIS, axisTick: { show: false } },
    yAxis: { type: "value", name: chosen().unit, nameTextStyle: { align: "left", color: "#5b636d" }, ...AXIS, ...SPLIT,
      axisLine: { show: false }, axisLabel: { ...AXIS.axisLabel, formatter: number } },
    series: lines(drawn, ordinal, joined, axis),
  };
}

/** A number with its change, or why there is none. */
function trendCell(series, year, ordinal, joined) {
  const report = reportOf(series, year);
  const value = report ? valueOf(report, ordinal) : undefined;
  const remark = report ? remarkOf(report, ordinal) : "";
  if (value === undefined) {
    const why = report ? t(remark || "absent") : "";
    return el("td", { class: "blank", ...(why ? { title: why } : {}) }, report ? "–" : "");
  }
  const cell = el("td", remark ? { title: t(remark) } : {}, (remark === "approximate" ? "≈" : "") + number(value));
  const before = series.reports[report.place - 1];
  const old = before && comparable(before, report, joined) ? valueOf(before, ordinal) : undefined;
  if (old !== undefined) {
    const turn = value - old;
    const percent = old > 0 ? Math.round(1000 * turn / old) / 10 : undefined;
    const sign = turn > 0 ? "+" : turn < 0 ? "−" : "±";
    cell.append(el("span", { class: "turn" },
      percent === undefined ? sign + number(Math.abs(turn)) : sign + number(Math.abs(percent)) + "%"));
  }
  return cell;
}

function trendTable(shown, ordinal, joined) {
  const axis = allYears.filter(year => shown.some(series => reportOf(series, year)));
  const head = el("tr", {}, el("th", { scope: "col", class: "name" }, t("agency")),
    ...axis.map(year => el("th", { scope: "col" }, String(year))));
  const rows = shown.map(series => el("tr", {}, el("th", { scope: "row" }, nameOf(series)),
    ...axis.map(year => trendCell(series, year, ordinal, joined))));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
}

function drawTrends() {
  const ordinal = chosenOrdinal();
  const shown = data.series.filter(series => state.compared.has(series.index));
  const joined = chosen().joined;
  byId("trends-subject").textContent = t("trends.subject", subject(), chosen().unit);
  byId("caveat").textContent = chosen().caveat;
  draw("trends-chart", trendChart(shown, ordinal, joined), subject());
  const drawn = withValues(shown, ordinal, joined);
  drawKey("trends-key", namedInChart(drawn) ? [] : drawn.map((series, place) => ({ name: nameOf(series),
    color: COLORS[place % COLORS.length], dash: dash(place) })));
  fill(byId("trends-table"), trendTable(shown, ordinal, joined));
}

function drawCompared() {
  const wanted = byId("compared-search").value.trim();
  fill(byId("compared"), ...data.series
    .filter(series => nameOf(series).includes(wanted))
    .sort((one, other) => state.compared.has(other.index) - state.compared.has(one.index) || one.index - other.index)
    .map(series => {
      const box = el("input", { type: "checkbox", value: String(series.index) });
      box.checked = state.compared.has(series.index);
      box.addEventListener("change", () => {
        state.compared[box.checked ? "add" : "delete"](series.index);
        drawTrends();
      });
      return el("label", {}, box, el("span", {}, nameOf(series)));
    }));
}

/** The agencies with most values of the indicator. */
function fewSeries() {
  const ordinal = chosenOrdinal();
  const count = series => series.reports.filter(report => valueOf(report, ordinal) !== undefined).length;
  const most = [...data.series].sort((one, other) => count(other) - count(one) || one.index - other.index);
  return new Set(most.slice(0, 5).map(series => series.index));
}
