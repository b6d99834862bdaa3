package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataVocabulary;

/**
 * What a report's own words tell of the place of an agency whose name leaves it open. Immutable.
 *
 * <pre>{@code
 * reader.read("请与漳平市赤水镇人民政府联系", "赤水镇人民政府", List.of()).own(); // [漳平市赤水镇]
 * }</pre>
 *
 * @param own the agency's name with what is printed in front of it
 * @param neighbors other names of the agency or of its offices, such as the one to ask, with what is printed in front
 * @param governments the counties' governments that the report names
 */
public record PlaceHints(List<String> own, List<String> neighbors, List<String> governments) {
    public PlaceHints {
        own = List.copyOf(own);
        neighbors = List.copyOf(neighbors);
        governments = List.copyOf(governments);
    }

    /** Collects the hints of a page. Immutable, and safe to share between threads. */
    public static final class Reader {
        /** As far as a report names itself; the signature stands among the last characters. */
        private static final int OPENING = 2500;

        private static final int ENDING = 120;
        private static final int LONGEST_RUN = 24;
        /** What an order is followed by stands this near behind the name of who gives it. */
        private static final int ORDER_WINDOW = 8;

        /** Between a city and its zone: 宁波国家高新区. */
        private static final Pattern RANK = Pattern.compile("国家级?$|省级$");

        private static final Pattern GOVERNMENT = Pattern.compile("[县区旗市](?:人民)?政府");
        private static final Pattern PLACE = Pattern.compile("^\\p{IsHan}{2,8}?(?:自治县|林区|[县区旗市镇乡]|街道)");

        private final AgencyName names;
        private final List<String> levels;
        private final List<String> orders;

        /** A reader with these words. */
        public Reader(MetadataVocabulary vocabulary) {
            Words words = new Words(vocabulary);
            names = new AgencyName(words);
            levels = words.longestFirst("region");
            orders = words.longestFirst("order");
        }

        /**
         * The hints.
         *
         * @param text of the document, folded, blanks dropped
         * @param agency folded
         * @param others folded names of the agency or its offices that the report gives besides
         */
        public PlaceHints read(String text, String agency, List<String> others) {
            String searched = text.length() <= OPENING + ENDING
                    ? text
                    : text.substring(0, OPENING) + "\n" + text.substring(text.length() - ENDING);
            List<String> neighbors = new ArrayList<>(others);
            others.forEach(other -> neighbors.addAll(inFull(searched, places(other))));
            return new PlaceHints(inFull(searched, keys(agency)), neighbors, governments(searched));
        }

        /** 赤水镇 of 赤水镇人民政府; 区政府 and 区人民政府 of 区政府办. */
        private Set<String> keys(String agency) {
            Set<String> keys = new LinkedHashSet<>();
            String bare = agency.substring(0, names.withoutOffice(agency, 0, agency.length()));
            String core = names.withoutKind(bare);
            boolean generic = levels.stream().anyMatch(core::startsWith);
            if (generic && (core.length() == 1 || bare.contains("政府"))) {
                keys.add(agency.charAt(0) + "政府");
                keys.add(agency.charAt(0) + "人民政府");
            } else if (core.length() >= 3) {
                keys.add(core);
            }
            if (!generic) {
                keys.addAll(places(agency));
            }
            return keys;
        }

        /** The place that opens a name: 洪江区 of 洪江区沅江路街道办事处. */
        private static Set<String> places(String name) {
            Matcher place = PLACE.matcher(name);
            return place.find() ? Set.of(place.group()) : Set.of();
        }

        private List<String> inFull(String text, Set<String> keys) {
            List<String> found = new ArrayList<>();
            for (String key : keys) {
                for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                    int from = Wording.hanStart(text, at, LONGEST_RUN);
                    if (from < at && !isOrder(text, from, at, at + key.length())) {
                        found.add(RANK.matcher(text.substring(from, at)).replaceAll("") + key);
                    }
                }
            }
            return found;
        }

        /** 根据某市水利局的要求: the bureau one level up goes by the same name. */
        private boolean isOrder(String text, int from, int at, int end) {
            boolean generic = levels.stream().anyMatch(level -> text.startsWith(level, at));
            String around = text.substring(from, at) + text.substring(end, Math.min(text.length(), end + ORDER_WINDOW));
            return generic && orders.stream().anyMatch(around::contains);
        }

        private static List<String> governments(String text) {
            List<String> found = new ArrayList<>();
            Matcher government = GOVERNMENT.matcher(text);
            int before = 0;
            while (government.find()) {
                int from = Math.max(before, Wording.hanStart(text, government.start(), LONGEST_RUN));
                before = government.end();
                if (from < government.start()) {
                    found.add(text.substring(from, government.end()));
                }
            }
            return found;
        }
    }
}
