package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.LabelRule;
import nianbao.text.PhraseFinder;

/** Finds the label rule that names the indicator of a counted thing. Immutable. */
final class IndicatorMapper {
    private static final Comparator<LabelRule> BEST =
            Comparator.comparingInt(LabelRule::priority).thenComparingInt(LabelRule::length);

    private static final String LIST_SIGN = "、";

    /** Characters of 行政复议 and 公开信息, which reports write without a unit; 公开 3 is no count of anything. */
    private static final int SHORTEST_WITHOUT_UNIT = 4;

    private final PhraseFinder<List<LabelRule>> byFirstPiece;
    private final Set<String> wholes = new HashSet<>();

    IndicatorMapper(List<LabelRule> rules) {
        Map<String, List<LabelRule>> pieces = new HashMap<>();
        for (LabelRule rule : rules) {
            wholes.addAll(rule.wholes());
            pieces.computeIfAbsent(rule.pieces().get(0), p -> new ArrayList<>()).add(rule);
        }
        byFirstPiece = new PhraseFinder<>(pieces);
    }

    /** True if some rule names parts of this indicator. */
    boolean hasParts(String indicator) {
        return wholes.contains(indicator);
    }

    /**
     * What the rules are asked about.
     *
     * @param context words before and behind the number, {@code #} for the number itself
     * @param parent indicator of the whole, empty if the number is no part or its whole has none
     * @param head indicator of the nearest number before it in its sentence that may have parts, or empty
     */
    record Query(
            String context, String label, String unit, String sectionType, String form, String parent, String head) {
        /** The same about a thing of another name. */
        Query about(String name) {
            return new Query(name + AmountReader.NUMBER, name, unit, sectionType, form, parent, head);
        }

        /** The same of a part of something. */
        Query within(String whole) {
            return new Query(context, label, unit, sectionType, form, whole, head);
        }

        /** The same in other words. */
        Query in(String newContext) {
            return new Query(newContext, label, unit, sectionType, form, parent, head);
        }
    }

    /** Every rule that holds. */
    List<LabelRule> holding(Query query) {
        List<LabelRule> holding = new ArrayList<>();
        for (PhraseFinder.Hit<List<LabelRule>> hit : byFirstPiece.all(query.context())) {
            for (LabelRule rule : hit.value()) {
                // A piece that stands in the clause twice brings its rules twice.
                if (holds(rule, query) && !holding.contains(rule)) {
                    holding.add(rule);
                }
            }
        }
        return holding;
    }

    /**
     * The best of the rules that hold, if one does. None, where two rules of one priority name different indicators by
     * different words of the clause (行政复议和行政诉讼2件): which of them is counted cannot be told.
     */
    static Optional<LabelRule> best(List<LabelRule> holding, Query query) {
        return holding.isEmpty()
                ? Optional.empty()
                : holding.stream()
                        .max(BEST)
                        .filter(rule -> holding.stream().noneMatch(other -> rivals(rule, other, query.context())));
    }

    private static boolean rivals(LabelRule best, LabelRule other, String context) {
        return other.priority() == best.priority()
                && !other.indicator().equals(best.indicator())
                && other.pieces().stream()
                        .noneMatch(piece -> best.pieces().stream().anyMatch(own -> own.contains(piece)))
                && other.pieces().stream().noneMatch(piece -> overlaps(context, piece, best.pieces()));
    }

    private static boolean overlaps(String context, String piece, List<String> pieces) {
        int at = context.indexOf(piece);
        return pieces.stream().anyMatch(own -> {
            int start = context.indexOf(own);
            return start < at + piece.length() && at < start + own.length();
        });
    }

    private static boolean holds(LabelRule rule, Query query) {
        return (rule.forms().isEmpty() || rule.forms().contains(query.form()))
                && (rule.sections().isEmpty() || rule.sections().contains(query.sectionType()))
                && unitFits(rule, query.unit())
                && rule.holdsBeside(query.parent(), query.head())
                && !rule.indicator().equals(query.parent())
                && matches(rule, query)
                && !standsIn(query.context(), rule.unless());
    }

    /** The sign between two items of a list (现场接待15人次、电话30人次) belongs to neither; {@code #、} asks for it. */
    private static boolean standsIn(String context, List<String> words) {
        String item = context.endsWith(LIST_SIGN) ? context.substring(0, context.length() - 1) : context;
        for (String word : words) {
            if ((word.endsWith(LIST_SIGN) && word.length() > 1 ? context : item).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** A number without a unit is understood only by a wording long enough to stand for itself. */
    private static boolean unitFits(LabelRule rule, String unit) {
        return unit.isEmpty()
                ? rule.length() >= SHORTEST_WITHOUT_UNIT
                : rule.units().isEmpty() || rule.units().contains(unit);
    }

    private static boolean matches(LabelRule rule, Query query) {
        int from = 0;
        String text = rule.match() == LabelRule.Match.CONTAINS ? query.context() : query.label();
        int start = -1;
        List<String> pieces = rule.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int at = text.indexOf(piece, from);
            if (at < 0) {
                return false;
            }
            start = start < 0 ? at : start;
            from = at + piece.length();
        }
        return switch (rule.match()) {
            case CONTAINS -> true;
            case PREFIX -> start == 0;
            case SUFFIX -> text.endsWith(rule.pieces().get(rule.pieces().size() - 1));
            case EXACT -> start == 0 && from == text.length();
        };
    }
}
