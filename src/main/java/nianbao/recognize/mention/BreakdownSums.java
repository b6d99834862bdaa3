package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nianbao.document.Span;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/** Finds breakdowns whose parts are more than their whole. */
final class BreakdownSums {
    private BreakdownSums() {}

    /**
     * A note for each such breakdown of a sentence. It is worth a look, and no more: real pages often leave parts out.
     *
     * @param places where the number of this index in the sentence stands in the document
     */
    static List<Finding> exceeded(Sentence sentence, List<Amount> amounts, IntFunction<Span> places) {
        List<Finding> found = new ArrayList<>();
        if (amounts.stream().allMatch(amount -> amount.whole() < 0)) {
            return found;
        }
        for (Amount whole : amounts) {
            Map<Boolean, List<Amount>> lists = amounts.stream()
                    .filter(part -> part.whole() == whole.index()
                            && part.token().kind() == whole.token().kind())
                    .collect(Collectors.partitioningBy(part -> isInBracket(sentence.text(), whole, part)));
            lists.values().forEach(parts -> add(sentence, whole, parts, places, found));
        }
        return found;
    }

    /** 产生公文124件(含规范性文件1件),其中主动公开44件: the bracket breaks its whole down in another way. */
    private static boolean isInBracket(String text, Amount whole, Amount part) {
        int from = whole.token().end();
        String between = text.substring(from, Math.max(from, part.token().start()));
        return between.chars().filter(c -> c == '(').count()
                > between.chars().filter(c -> c == ')').count();
    }

    private static void add(
            Sentence sentence, Amount whole, List<Amount> parts, IntFunction<Span> places, List<Finding> found) {
        BigDecimal total = whole.token().value();
        BigDecimal sum = parts.stream()
                .map(part -> part.token().value())
                .reduce(BigDecimal.ZERO, (a, b) -> b == null || a == null ? a : a.add(b));
        if (total == null || sum == null || parts.size() < 2 || sum.compareTo(total) <= 0) {
            return;
        }
        List<Span> evidence = new ArrayList<>();
        evidence.add(places.apply(whole.index()));
        parts.forEach(part -> evidence.add(places.apply(part.index())));
        found.add(new Finding(
                "breakdown_sum",
                Severity.NOTE,
                List.of(Integer.toString(sentence.ordinal()), sum.toPlainString(), total.toPlainString()),
                total.toPlainString(),
                sum.toPlainString(),
                total.subtract(sum).toPlainString(),
                evidence));
    }
}
