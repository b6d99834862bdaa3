package nianbao.evaluate;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the score table and the page of mistakes say, in Chinese or English. Immutable. */
public final class Words {
    private final ResourceBundle bundle;
    private final String language;

    private Words(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "nianbao.evaluate.words",
                language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of this language; English for any other than {@code zh}. */
    public static Words of(String language) {
        return new Words(language.equals("zh") ? "zh" : "en");
    }

    String language() {
        return language;
    }

    /** The word for a key; the key itself if there is none, as for columns and indicators. */
    String of(String prefix, String key) {
        String name = prefix + "." + key;
        return bundle.containsKey(name) ? bundle.getString(name) : key;
    }
}
