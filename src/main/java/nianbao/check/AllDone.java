package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.SumRule.Term;
import nianbao.document.Span;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;

/** 所有申请均已办理完成 beside cases carried over to the next year: one of them is wrong. */
final class AllDone {
    private static final String RULE = "all_done_carried";
    private static final Term CARRIED_OUT = new Term("applications_carried_out", "total");
    private static final String APPLICATION = "申请";
    /** Other matters that are closed too, and exceptions that make the sentence true. */
    private static final List<String> UNLESS =
            List.of("复议", "诉讼", "建议", "提案", "结转", "顺延", "除", "尚", "外,", "外，", "到期", "上年", "上一年");

    private final Optional<CheckRule> rule;

    AllDone(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        if (rule.isEmpty()) {
            return List.of();
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Span place : places(report.document().text(), rule.get().words())) {
            judgements.add(judge(report, place, rule.get()));
        }
        return judgements;
    }

    private static List<Span> places(String text, List<String> words) {
        List<Span> places = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                Span sentence = Sentence.around(text, new Span(at, at + word.length()));
                String said = sentence.of(text);
                if (said.contains(APPLICATION)
                        && UNLESS.stream().noneMatch(said::contains)
                        && places.stream().noneMatch(sentence::contains)) {
                    places.add(new Span(at, at + word.length()));
                }
            }
        }
        return places;
    }

    private static Judgement judge(ReportRecord report, Span place, CheckRule rule) {
        Optional<Observation> carried = new Figures(report.observations())
                .get(CARRIED_OUT, Period.YEAR)
                .filter(value -> value.value() != null)
                .or(() -> stated(report));
        if (carried.isEmpty()) {
            return Judgement.unknown(rule.id());
        }
        BigDecimal count = Figures.sum(List.of(carried.get()));
        if (count.signum() == 0) {
            return Judgement.holds(rule.id());
        }
        String words = place.of(report.document().text());
        Evidence said = new Evidence(place, words, rule.id(), 1);
        return Judgement.fails(
                rule, List.of(said, carried.get().evidence()), BigDecimal.ZERO, count, words, Judgement.text(count));
    }

    private static Optional<Observation> stated(ReportRecord report) {
        return report.observations().stream()
                .filter(value -> value.origin() == Origin.TEXT && value.period() == Period.YEAR)
                .filter(value -> value.indicator().equals(CARRIED_OUT.indicator())
                        && value.applicant().equals(CARRIED_OUT.applicant()))
                .filter(value -> value.value() != null)
                .findFirst();
    }
}
