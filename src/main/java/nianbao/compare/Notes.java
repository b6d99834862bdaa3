package nianbao.compare;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the note column, in Chinese or English. Immutable. */
public final class Notes {
    private final ResourceBundle bundle;

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
}
