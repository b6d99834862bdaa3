// What looks wrong, with the words it rests on.
const FINDINGS_SHOWN = 20;
let findingsShown = FINDINGS_SHOWN;

function quote(place, own) {
  const block = el("blockquote");
  const entry = data.indicators[place.indicator];
  if (entry) {
    const applicant = entry.applicant ? "（" + t("applicant." + entry.applicant) + "）" : "";
    block.append(el("span", { class: "context" }, labelOf(entry) + applicant + " "));
  }
  if (place.words !== undefined) {
    block.append(el("span", { class: "context" }, place.before ? "…" + place.before : ""), el("mark", {}, place.words || "–"),
      el("span", { class: "context" }, place.after ? place.after + "…" : ""));
  }
  const report = reports.get(place.report);
  const of = report && report !== own ? report.year + " " : "";
  block.append(el("cite", {}, of, el("code", {}, place.locator)));
  return block;
}

function findingItem(finding) {
  const report = reports.get(finding.report);
  const who = report ? nameOf(report.series) + " · " + report.year : finding.report;
  const item = el("li", {},
    el("p", { class: "line" }, el("span", { class: "severity " + finding.severity }, t("severity." + finding.severity)), who),
    el("p", { class: "message" }, finding.message));
  finding.evidence.forEach(place => item.append(quote(place, report)));
  item.append(el("p", { class: "line" }, el("code", {}, finding.rule + " · " + (report ? report.source + " · " : "") + finding.report)));
  return item;
}

function findingMatches(finding) {
  const severity = byId("findings-severity").value;
  const rule = byId("findings-rule").value;
  const agency = byId("findings-agency").value;
  const report = reports.get(finding.report);
  return (!severity || finding.severity === severity) && (!rule || finding.rule === rule)
    && (!agency || (report && report.series.index === Number(agency)));
}

function drawFindingChoices() {
  const all = el("option", { value: "" }, t("all"));
  const keep = id => byId(id).value || "";
  fillSelect(byId("findings-severity"), [all, ...["error", "warning", "note"].map(each => el("option", { value: each }, t("severity." + each)))],
    keep("findings-severity"));
  const rules = [...new Set(data.findings.map(finding => finding.rule))].sort();
  fillSelect(byId("findings-rule"), [all.cloneNode(true), ...rules.map(rule => el("option", { value: rule }, rule))], keep("findings-rule"));
  const agencies = new Set(data.findings.map(finding => reports.get(finding.report)).filter(Boolean).map(report => report.series));
  fillSelect(byId("findings-agency"), [all.cloneNode(true), ...[...agencies].sort((one, other) => one.index - other.index)
    .map(series => el("option", { value: series.index }, nameOf(series)))], keep("findings-agency"));
}

function drawFindings() {
  const found = data.findings.filter(findingMatches);
  const cut = data.findingsCount > data.findings.length ? " " + t("findings.cut", number(data.findings.length), number(data.findingsCount)) : "";
  byId("findings-subject").textContent = (found.length ? t("findings.count", number(found.length)) : t("findings.none")) + cut;
  fill(byId("findings-list"), ...found.slice(0, findingsShown).map(findingItem));
  more(byId("findings-more"), "findings.more", found.length - findingsShown, FINDINGS_SHOWN, () => {
    findingsShown += FINDINGS_SHOWN;
    drawFindings();
  });
}
