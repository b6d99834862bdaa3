package nianbao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.check.AcrossJudgement;
import nianbao.check.Duplicates;
import nianbao.check.RollUp;
import nianbao.check.SameWording;
import nianbao.check.ToldChange;
import nianbao.check.YearChecks;
import nianbao.check.YearFigures;
import nianbao.codebook.CheckRules;

/** The checks that need several reports: neighbouring years, two reports on one year, members and their parent. */
final class AcrossReports {
    private final YearChecks years;
    private final Duplicates duplicates;
    private final SameWording wording;
    private final RollUp rollUp;
    private final Predicate<ValueKey> chosen;
    private final Map<String, List<ToldChange>> told;

    /**
     * @param chosen the values that are looked at
     * @param told what reports say of the year before, by report id
     */
    AcrossReports(CheckRules rules, Predicate<ValueKey> chosen, Map<String, List<ToldChange>> told) {
        this.told = told;
        this.chosen = chosen;
        this.years = new YearChecks(rules);
        this.duplicates = new Duplicates(rules);
        this.wording = new SameWording(rules);
        this.rollUp = new RollUp(rules);
    }

    List<AcrossJudgement> check(List<Series> all, Optional<Parents> parents) throws IOException {
        List<AcrossJudgement> findings = new ArrayList<>();
        for (Series series : all) {
            years(series, findings);
            duplicates(series, findings);
        }
        if (parents.isPresent()) {
            parents.get().all().forEach((parent, members) -> rollUp(all, parent, members, findings));
        }
        return findings;
    }

    private void years(Series series, List<AcrossJudgement> findings) throws IOException {
        StoredReport before = null;
        long[] wordingBefore = {};
        for (StoredReport after : series.reports()) {
            long[] wordingAfter = series.reports().size() > 1 ? wording(after) : wordingBefore;
            boolean isWhole = series.otherNames(after).isEmpty()
                    && (before == null || series.otherNames(before).isEmpty());
            if (before != null && isWhole && after.year() == before.year() + 1) {
                findings.addAll(years.check(figures(before), figures(after)));
                if (haveText(before, after)) {
                    int takenOver = SentenceSet.shared(wordingAfter, wordingBefore);
                    wording.check(figures(before), figures(after), wordingAfter.length, takenOver)
                            .ifPresent(findings::add);
                }
            } else {
                findings.addAll(years.withoutYearBefore(figures(after)));
            }
            before = after;
            wordingBefore = wordingAfter;
        }
    }

    private static long[] wording(StoredReport report) throws IOException {
        return report.hasText() ? SentenceSet.hashes(report.text()) : new long[0];
    }

    private YearFigures figures(StoredReport report) {
        Map<String, YearFigures.Figure> figures = new HashMap<>();
        report.values().forEach((key, value) -> {
            if (value.number() != null && chosen.test(key)) {
                figures.put(key.panelColumn(), new YearFigures.Figure(value.number(), value.locator()));
            }
        });
        return new YearFigures(
                report.id(), report.year(), report.form(), figures, told.getOrDefault(report.id(), List.of()));
    }

    private void duplicates(Series series, List<AcrossJudgement> findings) throws IOException {
        for (StoredReport second : series.duplicates()) {
            for (StoredReport kept : series.reports()) {
                boolean isSameName = !Series.isOtherName(kept, second);
                if (kept.year() == second.year() && isSameName && haveText(kept, second)) {
                    duplicates
                            .check(figures(kept), figures(second), sameText(kept, second))
                            .map(AcrossJudgement::fails)
                            .ifPresent(findings::add);
                }
            }
        }
    }

    /** Without its text nobody can say whether a report is the same or another one. */
    private static boolean haveText(StoredReport one, StoredReport other) {
        return one.hasText() && other.hasText();
    }

    /** True if the texts are the same but for blanks. */
    private static boolean sameText(StoredReport one, StoredReport other) throws IOException {
        String left = one.text();
        String right = other.text();
        int i = behindBlanks(left, 0);
        int j = behindBlanks(right, 0);
        while (i < left.length() && j < right.length() && left.charAt(i) == right.charAt(j)) {
            i = behindBlanks(left, i + 1);
            j = behindBlanks(right, j + 1);
        }
        return i == left.length() && j == right.length();
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '　')) {
            at++;
        }
        return at;
    }

    private void rollUp(
            List<Series> all, Parents.Agency parent, List<Parents.Member> members, List<AcrossJudgement> findings) {
        for (StoredReport report : reports(all, parent).toList()) {
            if (report.scope().equals("own")) {
                continue; // speaks of the parent's own office only
            }
            List<YearFigures> found = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Parents.Member member : members) {
                if (member.reportsOn(report.year())) {
                    member(all, member, report)
                            .ifPresentOrElse(
                                    own -> found.add(figures(own)),
                                    () -> missing.add(member.agency().name()));
                }
            }
            if (!found.isEmpty() || !missing.isEmpty()) {
                findings.addAll(rollUp.check(figures(report), found, missing));
            }
        }
    }

    private static Stream<StoredReport> reports(List<Series> all, Parents.Agency agency) {
        return all.stream().flatMap(series -> series.reports().stream()).filter(agency::is);
    }

    /** The member's own report on the year; failing that the one it gives of itself and those below it. */
    private static Optional<StoredReport> member(List<Series> all, Parents.Member member, StoredReport parent) {
        List<StoredReport> reports = reports(all, member.agency())
                .filter(report -> report.year() == parent.year() && !report.id().equals(parent.id()))
                .toList();
        return reports.stream()
                .filter(report -> report.scope().equals("own"))
                .findFirst()
                .or(() -> reports.stream().findFirst());
    }
}
