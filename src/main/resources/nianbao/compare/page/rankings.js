// The agencies of one year by one value.
const MOST_BARS = 25;

/** Name of group → reports with a value, for groups of at least two. */
function groups(year, ordinal, joined) {
  const found = new Map();
  data.series.forEach(series => {
    const report = reportOf(series, year);
    if (!report || valueOf(report, ordinal) === undefined) {
      return;
    }
    const rest = [series.scope, ...(joined ? [] : [report.form])];
    [["", ""], ["duty", series.duty], ["region", series.region]].forEach(([kind, name]) => {
      if (kind === "" || name) {
        const key = [kind, name, ...rest].join("/");
        found.set(key, [...(found.get(key) || []), report]);
      }
    });
  });
  return new Map([...found].filter(([, members]) => members.length > 1)
    .sort((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1)));
}

function groupName(key, members) {
  const [kind, name, scope, form] = key.split("/");
  const first = members[0].series;
  const who = kind === "" ? t("ranking.everybody") : kind === "duty" ? name : (first.regionName || name);
  return [who, t("scope." + scope), ...(form ? [t("form." + form)] : [])].join(" · ") + "（" + members.length + "）";
}

/** The largest first; equal values share a rank and the next is passed over. */
function ranked(members, ordinal) {
  const rows = members.map(report => ({ report, value: valueOf(report, ordinal) }))
    .sort((one, other) => other.value - one.value || one.report.series.index - other.report.series.index);
  rows.forEach((row, place) => {
    const before = rows[place - 1];
    row.rank = before && before.value === row.value ? before.rank : place + 1;
  });
  return rows;
}

function rankingChart(rows) {
  const drawn = rows.slice(0, MOST_BARS);
  return {
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: { ...TOOLTIP, trigger: "item", formatter: point => tip(point.name, [[subject(), number(point.value)]]) },
    xAxis: { type: "value", ...AXIS, ...SPLIT, axisLine: { show: false }, axisLabel: { ...AXIS.axisLabel, formatter: number } },
    yAxis: { type: "category", inverse: true, data: drawn.map(row => nameOf(row.report.series)), ...AXIS,
      axisTick: { show: false }, axisLabel: { color: "#1d2126", fontSize: 12, width: window.innerWidth < 700 ? 110 : 260, overflow: "truncate" } },
    series: [{
      type: "bar",
      barMaxWidth: 16,
      data: drawn.map(row => ({
        value: row.value,
        itemStyle: { color: row.report.series.index === state.agency ? "#1f5a99" : "#a9b6c4" },
      })),
      label: { show: true, position: "right", color: "#1d2126", fontSize: 12, formatter: point => number(point.value) },
    }],
  };
}

function rankingTable(rows) {
  return el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("ranking.rank")),
      el("th", { scope: "col", class: "left" }, t("agency")), el("th", { scope: "col" }, t("ranking.value")))),
    el("tbody", {}, ...rows.map(row => el("tr", {}, el("td", {}, String(row.rank)),
      el("td", { class: "left" }, nameOf(row.report.series)), el("td", {}, number(row.value))))));
}

function drawRanking() {
  const ordinal = chosenOrdinal();
  const yearSelect = byId("ranking-year");
  const withGroups = allYears.filter(year => groups(year, ordinal, chosen().joined).size > 0).reverse();
  const size = each => [...groups(each, ordinal, chosen().joined).values()][0].length;
  const largest = withGroups.reduce((best, each) => (best === undefined || size(each) > size(best) ? each : best), undefined);
  const year = withGroups.includes(Number(yearSelect.value)) ? Number(yearSelect.value) : largest;
  fillSelect(yearSelect, withGroups.map(each => el("option", { value: each }, String(each))), year);
  const found = year === undefined ? new Map() : groups(year, ordinal, chosen().joined);
  const groupSelect = byId("ranking-group");
  const key = found.has(groupSelect.value) ? groupSelect.value : [...found.keys()][0];
  fillSelect(groupSelect, [...found].map(([name, members]) => el("option", { value: name }, groupName(name, members))), key);
  const rows = key === undefined ? [] : ranked(found.get(key), ordinal);
  const first = rows.length > MOST_BARS ? " " + t("ranking.first", MOST_BARS) : "";
  byId("ranking-subject").textContent =
    rows.length ? t("ranking.subject", year, subject(), chosen().unit, rows.length) + first : subject();
  byId("ranking-chart").style.height = rows.length ? Math.min(rows.length, MOST_BARS) * 25 + 46 + "px" : "";
  draw("ranking-chart", rows.length ? rankingChart(rows) : null, subject());
  fill(byId("ranking-table"), rankingTable(rows));
}
