package nianbao.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the console says, in Chinese or English. Immutable. */
final class Messages {
    private final String language;
    private final ResourceBundle bundle;

    private Messages(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "nianbao.cli.messages",
                language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages of this language; English for any other than {@code zh}. */
    static Messages of(String language) {
        return new Messages(language.equals("zh") ? "zh" : "en");
    }

    /** {@code zh} or {@code en}. */
    String language() {
        return language;
    }

    /** The message with its figures filled in. */
    String text(String key, Object... figures) {
        String[] words = new String[figures.length];
        for (int i = 0; i < figures.length; i++) {
            words[i] = String.valueOf(figures[i]); // plain digits, no thousands separators
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
