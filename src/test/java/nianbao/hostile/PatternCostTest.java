package nianbao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.ProgramClasses;
import nianbao.codebook.Codebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the rules and of the program takes linear time on the baits: four times the text costs
 * about four times the looks at it. Counted, not timed.
 */
class PatternCostTest {
    private static final int SHORT = 1000;
    private static final int TIMES = 4;

    /** Four times the text may cost six times the looks: what a pattern looks at once and for all weighs less then. */
    private static final int MOST_GROWTH = 6;

    /** Looks at each character below which growth is no matter: quantifiers with an upper bound cost up to this. */
    private static final int BOUNDED = 60;

    @Test
    void noPatternTakesMoreThanLinearTime() throws Exception {
        Map<String, Pattern> patterns = patterns();
        assertTrue(patterns.size() > 150, patterns.keySet()::toString);
        List<String> slow = new ArrayList<>();
        patterns.forEach((text, pattern) -> Baits.all().forEach((name, unit) -> {
            for (String end : List.of("", "；")) {
                long once = looks(pattern, Baits.of(unit, SHORT) + end);
                long more = looks(pattern, Baits.of(unit, TIMES * SHORT) + end);
                if (more > (long) BOUNDED * TIMES * SHORT && more > MOST_GROWTH * once) {
                    slow.add(name + ": " + once + " looks, then " + more + ": " + text);
                    return;
                }
            }
        }));
        assertEquals("", String.join("\n", slow));
    }

    @Test
    void aSlowPatternIsFound() {
        Pattern slow = Pattern.compile("1+x");
        assertTrue(looks(slow, "1".repeat(TIMES * SHORT)) > 10 * looks(slow, "1".repeat(SHORT)));
    }

    /** What it costs to find all matches, and to match the whole. */
    private static long looks(Pattern pattern, String text) {
        CountingText counting = new CountingText(text, 200L * text.length() * MOST_GROWTH);
        try {
            Matcher matcher = pattern.matcher(counting);
            boolean found = matcher.find();
            while (found) {
                found = matcher.find();
            }
            matcher.reset().matches();
        } catch (CountingText.TooMany e) {
            return Long.MAX_VALUE / 2;
        } catch (StackOverflowError e) {
            return Long.MAX_VALUE / 2;
        }
        return counting.looks();
    }

    /** The patterns in static fields of the program's classes and all that hangs on the built-in codebook. */
    private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = new TreeMap<>();
        Deque<Object> open = new ArrayDeque<>(List.of(Codebook.builtIn()));
        for (var type : ProgramClasses.ALL) {
            Class<?> loaded = type.reflect();
            for (Field field : loaded.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    take(field.get(null), patterns, open);
                }
            }
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (seen.add(object)) {
                parts(object, patterns, open);
            }
        }
        return patterns;
    }

    private static void parts(Object object, Map<String, Pattern> patterns, Deque<Object> open)
            throws IllegalAccessException {
        if (object instanceof Collection<?> all) {
            all.forEach(part -> take(part, patterns, open));
        } else if (object instanceof Map<?, ?> map) {
            Stream.concat(map.keySet().stream(), map.values().stream()).forEach(part -> take(part, patterns, open));
        } else if (object.getClass().getName().startsWith("nianbao.")) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    take(field.get(object), patterns, open);
                }
            }
        }
    }

    private static void take(@Nullable Object value, Map<String, Pattern> patterns, Deque<Object> open) {
        if (value instanceof Pattern pattern) {
            patterns.putIfAbsent(pattern.pattern(), pattern);
        } else if (value != null && !value.getClass().isEnum()) {
            open.push(value);
        }
    }
}
