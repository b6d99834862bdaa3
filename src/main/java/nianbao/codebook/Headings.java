package nianbao.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells the type of a section from its heading. Safe to share between threads; remembers the wordings it was asked
 * about, because the official headings stand in every report and each is asked about by reader and recognizer.
 *
 * <pre>{@code
 * headings.typeOf("六、政府信息公开申请的办理情况"); // on_request
 * }</pre>
 */
public final class Headings {
    static final RuleFile FILE = new RuleFile(
            "headings.csv", List.of("pattern"), List.of("type", "pattern", "priority", "example", "counterexample"));

    /** 一、 （一） 1. 1） 第三部分 ㈠ ①, in front of a heading. */
    private static final Pattern NUMBER = Pattern.compile("^#*(?:第[一二三四五六七八九十]+(?:部分|章|节)|\\(?[一二三四五六七八九十\\d]{1,3}"
            + "(?:[、.,:)]+|是(?=.)|(?=[^一二三四五六七八九十\\d年月])))[、.,:]*|^[\u2460-\u2473\u3220-\u3229][、.]?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0]+");

    /** Wordings remembered at most, of at most this many characters: a few megabytes. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LONGEST_REMEMBERED = 40;

    private final List<HeadingRule> rules;
    private final Map<String, Optional<String>> remembered = new ConcurrentHashMap<>();

    private Headings(List<HeadingRule> rules) {
        this.rules = rules;
    }

    static Headings read(List<RuleRow> rows) {
        List<HeadingRule> rules = RuleRows.read(
                rows,
                row -> new HeadingRule(
                        row.choice("type", SectionType.class), row.pattern("pattern"), row.integer("priority")));
        return new Headings(rules.stream()
                .sorted(Comparator.comparingInt(HeadingRule::priority))
                .toList());
    }

    /**
     * The section type code of a heading; empty if no rule knows its wording.
     *
     * @param heading folded to half-width, simplified characters; its number and blanks do no harm
     */
    public Optional<String> typeOf(String heading) {
        if (heading.length() > LONGEST_REMEMBERED) {
            return match(heading);
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(heading, this::match);
    }

    private Optional<String> match(String heading) {
        String compact = BLANKS.matcher(heading).replaceAll("");
        String wording = NUMBER.matcher(compact).replaceFirst("");
        for (HeadingRule rule : rules) {
            if (rule.pattern().matcher(wording).find()) {
                return Optional.of(rule.type().code());
            }
        }
        return Optional.empty();
    }
}
