package nianbao.recognize.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/** Takes off a class of information what does not tell it from others: 民生事项 of 公开民生事项类信息. Immutable. */
final class ClassNames {
    private static final int SHORTEST = 2;
    private static final char LIST_SIGN = '、';
    private static final char CLASS = '类';
    /** 公开了. */
    private static final char DONE = '了';

    /** But not inside of a word: 及时, 涉及, 参与, 共和国. */
    private static final Pattern JOINTS = Pattern.compile("、|(?<!参)与|(?<![共总])和(?![谐平])|(?<![涉普])及(?!时)");

    /** In the name of several classes. */
    private static final String SEVERAL = "、和及与等";

    private static final String INFORMATION = "信息";
    private static final String GOVERNMENT = "政府";
    /** Signs in front of 类 that make it no class of its own: 各类, 多类. */
    private static final String ANY = "各多几分同种此该两三四五六七八九十";

    private final ContextWords words;

    ClassNames(ContextWords words) {
        this.words = words;
    }

    /** True for 政务类信息, whose count is not that of all information; 各类信息 is no class. */
    static boolean isOneClass(String name) {
        int end = name.endsWith(INFORMATION) ? name.length() - INFORMATION.length() : name.length();
        end -= name.substring(0, end).endsWith(GOVERNMENT) ? GOVERNMENT.length() : 0;
        return end > 1 && name.charAt(end - 1) == CLASS && ANY.indexOf(name.charAt(end - 2)) < 0;
    }

    /** 政策法规类信息 of 网站公开政策法规类信息: behind the place where it was published. */
    String published(String name) {
        int behind = 0;
        for (int i = 0; i < name.length(); i++) {
            int end = words.prefixEnd(Role.PUBLISHING, name, i, name.length());
            behind = end > i ? end : behind;
        }
        return behind < name.length() && words.contains(Role.CHANNEL, name, 0, behind) ? name.substring(behind) : name;
    }

    /** True for the name of several classes: 预算决算、建议提案等政府信息. */
    static boolean isSeveral(String name) {
        return name.chars().anyMatch(c -> SEVERAL.indexOf(c) >= 0);
    }

    /** The names that signs and joining words part: 政策法规, 政策解读. */
    static List<String> split(String name) {
        return Arrays.stream(JOINTS.split(name)).filter(part -> !part.isEmpty()).toList();
    }

    /** 财务信息 of 公开了财务信息: one class, right behind the verb that opens the name; empty where the name is another. */
    Optional<String> afterVerb(String name) {
        int verb = words.prefixEnd(Role.PUBLISHING, name, 0, name.length());
        int start = verb < name.length() && name.charAt(verb) == DONE ? verb + 1 : verb;
        return verb > 0 && name.length() - start >= SHORTEST && !isSeveral(name)
                ? Optional.of(name.substring(start))
                : Optional.empty();
    }

    /**
     * The name without such openings and ends; the name itself where hardly anything would be left, or where it names
     * several classes (环保、公共卫生、安全生产类信息).
     */
    String bare(String name) {
        if (name.indexOf(LIST_SIGN) >= 0) {
            return name;
        }
        int start = 0;
        int end = name.length();
        int before;
        do {
            before = end - start;
            int opening = words.prefixEnd(Role.CLASS_START, name, start, end);
            start = end - opening >= SHORTEST ? opening : start;
            int ending = words.suffixStart(Role.CLASS_END, name, start, end);
            end = ending - start >= SHORTEST ? ending : end;
        } while (end - start < before);
        return name.substring(start, end);
    }
}
