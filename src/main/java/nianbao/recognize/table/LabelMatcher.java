package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.codebook.Form;
import nianbao.codebook.LabelKey;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableLabel.Axis;
import nianbao.codebook.TableLabel.Match;
import nianbao.codebook.TableType;

/**
 * Finds what a cell's wording stands for in one kind of table of one form: the whole label before key words, and where
 * several rows share a wording, the one of the group that is being read.
 */
final class LabelMatcher {
    /** Notes that make another figure of a row or column than its label says. */
    private static final Pattern QUALIFIED = Pattern.compile("上一?年|去年|历年|计划");

    private final Map<Axis, Map<String, List<TableLabel>>> whole;
    private final Map<Axis, List<TableLabel>> byWords;
    private final Set<String> heads;
    private final Map<String, String> parents;
    private final Set<String> rowCodes;
    private final OptionalInt reportYear;
    /** What was found for a wording before. */
    private final Map<Axis, Map<LabelKey, List<TableLabel>>> answers = new EnumMap<>(Axis.class);

    LabelMatcher(List<TableLabel> labels, TableType type, Form form) {
        whole = new EnumMap<>(Axis.class);
        byWords = new EnumMap<>(Axis.class);
        heads = new HashSet<>();
        parents = new HashMap<>();
        rowCodes = new HashSet<>();
        reportYear = OptionalInt.empty();
        for (TableLabel label : labels) {
            if (label.table() != type || !label.standsOn(form)) {
                continue;
            }
            if (label.match() == Match.WORDS) {
                byWords.computeIfAbsent(label.axis(), axis -> new ArrayList<>()).add(label);
            } else {
                whole.computeIfAbsent(label.axis(), axis -> new HashMap<>())
                        .computeIfAbsent(label.label().full(), key -> new ArrayList<>())
                        .add(label);
            }
            if (!label.parent().isEmpty()) {
                heads.add(label.parent());
                parents.put(label.code(), label.parent());
            }
            if (label.axis() == Axis.ROW) {
                rowCodes.add(label.code());
            }
        }
    }

    private LabelMatcher(LabelMatcher other, OptionalInt reportYear) {
        this.reportYear = reportYear;
        whole = other.whole;
        byWords = other.byWords;
        heads = other.heads;
        parents = other.parents;
        rowCodes = other.rowCodes;
    }

    /**
     * A matcher with the same labels that remembers its answers; for one thread.
     *
     * @param ofReport the report's year; wordings that name another one are none of its labels
     */
    LabelMatcher forOneDocument(OptionalInt ofReport) {
        return new LabelMatcher(this, ofReport);
    }

    /** What a column, a group or a band is called; empty for other wordings, and for those of several. */
    Optional<TableLabel> find(Axis axis, LabelKey key) {
        return single(candidates(axis, key));
    }

    /**
     * The row of this wording.
     *
     * @param group code of the group that is being read, empty at the start
     */
    Optional<TableLabel> row(LabelKey key, String group) {
        List<TableLabel> fitting = candidates(Axis.ROW, key).stream()
                .filter(label ->
                        label.match() != Match.IN_GROUP || label.parent().equals(group))
                .toList();
        Optional<TableLabel> only = single(fitting);
        return only.isPresent()
                ? only
                : single(fitting.stream()
                        .filter(label -> label.parent().equals(group))
                        .toList());
    }

    /** True if some row has this wording, in whichever group. */
    boolean mayBeRow(LabelKey key) {
        return !candidates(Axis.ROW, key).isEmpty();
    }

    /** The group that is being read behind a row or group of this code. */
    String groupAfter(String code) {
        return heads.contains(code) ? code : parent(code);
    }

    /** The group in which a row or group stands; empty if in none. */
    String parent(String code) {
        return parents.getOrDefault(code, "");
    }

    /** True if the rows of the table have labels; the groups of a table without them stand in its header. */
    boolean hasRows() {
        return !rowCodes.isEmpty();
    }

    /** The codes of all rows. */
    Set<String> rowCodes() {
        return Set.copyOf(rowCodes);
    }

    private List<TableLabel> candidates(Axis axis, LabelKey key) {
        return key.isEmpty() || key.isNumber()
                ? List.of()
                : answers.computeIfAbsent(axis, any -> new HashMap<>())
                        .computeIfAbsent(key, wording -> search(axis, wording));
    }

    private List<TableLabel> search(Axis axis, LabelKey key) {
        Map<String, List<TableLabel>> exact = whole.getOrDefault(axis, Map.of());
        if (isOfOtherTime(key)) {
            return List.of();
        }
        List<TableLabel> found = exact.getOrDefault(key.full(), exact.getOrDefault(key.bare(), List.of()));
        return found.isEmpty() ? mostSpecific(axis, key) : found;
    }

    private boolean isOfOtherTime(LabelKey key) {
        return QUALIFIED.matcher(key.note()).find()
                || (reportYear.isPresent() && Years.namesOther(key.full(), reportYear.getAsInt()));
    }

    /** Of the labels whose words all occur, those with the most characters. */
    private List<TableLabel> mostSpecific(Axis axis, LabelKey key) {
        List<TableLabel> best = new ArrayList<>();
        int most = 0;
        for (TableLabel label : byWords.getOrDefault(axis, List.of())) {
            int characters = label.words().stream().mapToInt(String::length).sum();
            if (characters >= most && label.matches(key)) {
                if (characters > most) {
                    best.clear();
                    most = characters;
                }
                best.add(label);
            }
        }
        return best;
    }

    private static Optional<TableLabel> single(List<TableLabel> labels) {
        boolean agree = labels.stream().map(TableLabel::code).distinct().count() == 1;
        return agree ? Optional.of(labels.get(0)) : Optional.empty();
    }
}
