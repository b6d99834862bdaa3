package nianbao.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements in which content management systems put a report, or what is around it; from {@code containers.csv}.
 * Matches an element by hash look-ups instead of one query a selector. Immutable.
 */
final class Containers {
    private static final String RESOURCE = "/nianbao/read/containers.csv";

    /** Tag, #id, .class and [style*=] in this order, each optional. */
    private static final Pattern SELECTOR =
            Pattern.compile("([a-z0-9]+)?((?:[#.][a-z0-9_-]+)*+)(?:\\[style\\*=\"([^\"]+)\"])?");

    private static final Pattern PART = Pattern.compile("[#.][a-z0-9_-]+");

    /** What a container holds. */
    enum Role {
        NONE,
        BODY,
        FURNITURE
    }

    private record Container(List<String> parts, @Nullable String style, Role role) {}

    private final Map<String, List<Container>> byKey = new HashMap<>();

    /** The built-in list. */
    static Containers builtIn() {
        try (InputStream stream = Containers.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return new Containers(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Containers(String csv) {
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
    }

    /** No field of this file holds a comma. */
    private void add(String line) {
        String[] fields = line.split(",", -1);
        Matcher selector = SELECTOR.matcher(fields[0]);
        if (fields.length != 3 || !selector.matches()) {
            throw new IllegalStateException("containers.csv: cannot read: " + line);
        }
        List<String> parts = new ArrayList<>();
        PART.matcher(selector.group(2)).results().forEach(part -> parts.add(part.group()));
        if (selector.group(1) != null) {
            parts.add(selector.group(1));
        }
        Role role = fields[1].equals("body") ? Role.BODY : Role.FURNITURE;
        byKey.computeIfAbsent(parts.get(0), key -> new ArrayList<>())
                .add(new Container(List.copyOf(parts), selector.group(3), role));
    }

    /** What the element is known to hold; {@code NONE} for most. */
    Role roleOf(Element element) {
        Role role = match(element.normalName(), element);
        if (role != Role.NONE || element.attributesSize() == 0) {
            return role;
        }
        String id = element.id();
        if (!id.isEmpty()) {
            role = match("#" + id.toLowerCase(Locale.ROOT), element);
        }
        String classes = role == Role.NONE ? element.className() : "";
        if (!classes.isEmpty()) {
            for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                Role byClass = match("." + name, element);
                role = byClass == Role.NONE ? role : byClass;
            }
        }
        return role;
    }

    private Role match(String key, Element element) {
        List<Container> containers = byKey.get(key);
        if (containers == null) {
            return Role.NONE;
        }
        for (Container container : containers) {
            if (matches(container, element)) {
                return container.role;
            }
        }
        return Role.NONE;
    }

    private static boolean matches(Container container, Element element) {
        for (String part : container.parts) {
            boolean holds = switch (part.charAt(0)) {
                case '#' -> element.id().equalsIgnoreCase(part.substring(1));
                case '.' -> element.hasClass(part.substring(1));
                default -> element.normalName().equals(part);
            };
            if (!holds) {
                return false;
            }
        }
        return container.style == null
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains(container.style);
    }
}
