package nianbao.compare;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of the note column, in Chinese or English. Safe to share between threads. */
public final class Notes {
    private final ResourceBundle bundle;

    /** Notes without figures of their own, a handful that stand behind most of a million rows. */
    private final Map<List<String>, String> common = new ConcurrentHashMap<>();

    private Notes(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "nianbao.compare.notes",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The notes of this language; Chinese for anything but {@code en}. */
    public static Notes of(String language) {
        return new Notes(language.equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    String text(String key, String... figures) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(figures);
    }

    /** {@code zh} or {@code en}. */
    String language() {
        return bundle.getLocale().getLanguage();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** As {@link #text}, for sentences that are few: they are kept. */
    String common(String key, String... names) {
        List<String> sentence = new ArrayList<>(List.of(names));
        sentence.add(key);
        return common.computeIfAbsent(sentence, s -> text(key, names));
    }
}
