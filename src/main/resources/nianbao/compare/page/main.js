// Choices, languages, and what is drawn when.
function indicatorOptions(wanted) {
  const sections = new Map();
  codes.forEach(entry => {
    const label = labelOf(entry);
    const found = !wanted || label.toLowerCase().includes(wanted) || entry.code.includes(wanted) || entry.code === state.code;
    if (found) {
      sections.set(entry.section, [...(sections.get(entry.section) || []), el("option", { value: entry.code }, label)]);
    }
  });
  return [...sections].map(([section, options]) => el("optgroup", { label: t("section." + section) }, ...options));
}

function drawChoices() {
  fillSelect(byId("indicator"), indicatorOptions(byId("indicator-search").value.trim().toLowerCase()), state.code);
  const applicants = [...chosen().ordinals.keys()];
  fillSelect(byId("applicant"), applicants.map(each => el("option", { value: each }, t("applicant." + each))), state.applicant);
  byId("applicant").disabled = applicants.length < 2;
  const wanted = byId("agency-search").value.trim();
  fillSelect(byId("agency"), data.series.filter(series => nameOf(series).includes(wanted) || series.index === state.agency)
    .map(series => el("option", { value: series.index }, nameOf(series))), String(state.agency));
}

function chooseIndicator(code) {
  state.code = code;
  const applicants = [...codes.get(code).ordinals.keys()];
  state.applicant = applicants.includes(state.applicant) ? state.applicant
    : applicants.includes("total") ? "total" : applicants[0];
}

function drawWords() {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  document.title = t("title") + " · nianbao";
  document.querySelectorAll("[data-t]").forEach(each => { each.textContent = t(each.dataset.t); });
  document.querySelectorAll("[data-aria]").forEach(each => each.setAttribute("aria-label", t(each.dataset.aria)));
  document.querySelectorAll("[data-placeholder]").forEach(each => each.setAttribute("placeholder", t(each.dataset.placeholder)));
  document.querySelectorAll("[data-language]").forEach(each =>
    each.setAttribute("aria-pressed", String(each.dataset.language === state.language)));
  const left = data.seriesLeftOut > 0 ? " " + t("series.left.out", number(data.seriesLeftOut)) : "";
  byId("summary").textContent = t("summary", number(data.series.length), number(reports.size), allYears[0],
    allYears[allYears.length - 1], number(data.findingsCount)) + left;
}

function drawIndicator() {
  drawChoices();
  drawTrends();
  drawRanking();
}

function drawAgency() {
  drawChoices();
  drawRanking();
  drawOutcomes();
  drawTexts();
}

function drawAll() {
  drawWords();
  drawIndicator();
  drawCompared();
  drawOutcomes();
  drawCoverage();
  drawFindingChoices();
  drawFindings();
  drawTexts();
}

function on(id, event, action) {
  byId(id).addEventListener(event, action);
}

function listen() {
  on("choice", "submit", event => event.preventDefault());
  on("indicator", "change", event => { chooseIndicator(event.target.value); drawIndicator(); });
  on("applicant", "change", event => { state.applicant = event.target.value; drawIndicator(); });
  on("indicator-search", "input", drawChoices);
  on("agency-search", "input", drawChoices);
  on("agency", "change", event => {
    state.agency = Number(event.target.value);
    state.compared.add(state.agency);
    drawAgency();
    drawCompared();
    drawTrends();
  });
  on("compared-search", "input", drawCompared);
  const compare = set => { state.compared = set; drawCompared(); drawTrends(); };
  on("compared-few", "click", () => compare(fewSeries()));
  on("compared-all", "click", () => compare(new Set(data.series.map(series => series.index))));
  on("compared-none", "click", () => compare(new Set()));
  on("ranking-year", "change", drawRanking);
  on("ranking-group", "change", drawRanking);
  ["findings-severity", "findings-rule", "findings-agency"].forEach(id => on(id, "change", () => {
    findingsShown = FINDINGS_SHOWN;
    drawFindings();
  }));
  on("texts-pair", "change", drawTexts);
  document.querySelectorAll("[data-language]").forEach(button => button.addEventListener("click", () => {
    state.language = button.dataset.language;
    drawAll();
  }));
  let waiting = 0;
  window.addEventListener("resize", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => { drawTrends(); drawRanking(); drawOutcomes(); }, 150);
  });
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach(each => { each.open = true; });
  });
}

/** Begins with what most reports state and with the agency that has most reports. */
function begin() {
  const common = ["harmonized_applications_new", "applications_new", "applications_received"];
  chooseIndicator(common.find(code => codes.has(code)) || [...codes.keys()][0]);
  const most = [...data.series].sort((one, other) => other.reports.length - one.reports.length || one.index - other.index);
  state.agency = most[0].index;
  state.compared = fewSeries().add(state.agency);
  listen();
  drawAll();
}
begin();
