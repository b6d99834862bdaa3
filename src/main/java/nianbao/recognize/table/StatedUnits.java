package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.StandardUnits;
import nianbao.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The unit of money that a line over a table, a row of words in it or a note under it states (单位：万元). It is the unit
 * of amounts for which neither cell nor header prints one; where a header prints another, one of the two is wrong. A
 * statement holds until the next, since one official table may be published as several. Used by one thread for one
 * document.
 */
final class StatedUnits {
    /** 单位：件、万元 names a unit for each kind of figure; the 单位 of 填报单位 is a body. */
    private static final Pattern STATEMENT = Pattern.compile("单位(?:[:：]|为|是)?([^。；;]{0,16}元[^。；;]{0,6})");

    /** （万元） alone, behind the title of a table. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([十百千万亿]{0,2}元)[)）]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0]+");

    private static final Pattern MONEY = Pattern.compile("[十百千万亿]{0,2}元");

    /** What a line states. */
    record Statement(Span span, String text, List<String> units) {
        Statement {
            units = List.copyOf(units);
        }

        /** The unit of all amounts; empty if the line names several. */
        Optional<String> single() {
            return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
        }
    }

    private final StandardUnits units;
    private @Nullable Statement current;

    StatedUnits(StandardUnits units) {
        this.units = units;
    }

    /** True if a line speaks of a unit or of money at all. */
    static boolean mayState(String line) {
        return line.indexOf('元') >= 0 || line.indexOf('单') >= 0;
    }

    /** Takes note of a line if it states a unit of money. */
    void read(Span span, String line) {
        if (!mayState(line)) {
            return;
        }
        String text = BLANKS.matcher(line).replaceAll("");
        Matcher statement = STATEMENT.matcher(text);
        Matcher brackets = IN_BRACKETS.matcher(text);
        String words = statement.find() ? statement.group(1) : brackets.find() ? brackets.group(1) : "";
        List<String> stated = new ArrayList<>();
        Matcher money = MONEY.matcher(words);
        while (money.find()) {
            if (!stated.contains(money.group())) {
                stated.add(money.group());
            }
        }
        if (!stated.isEmpty()) {
            current = new Statement(span, line, stated);
        }
    }

    /** The unit of amounts without one of their own; empty if nothing states it. */
    String ofAmounts() {
        return current == null ? "" : current.single().orElse("");
    }

    /** The statement that contradicts this unit; empty if there is none. */
    Optional<Statement> against(String unit) {
        Statement stated = current;
        return stated == null || stated.units().stream().anyMatch(one -> units.sameMoney(one, unit))
                ? Optional.empty()
                : Optional.of(stated);
    }
}
