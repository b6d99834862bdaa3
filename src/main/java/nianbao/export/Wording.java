package nianbao.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nianbao.record.Finding;

/** The sentences that the program itself puts into data files, in Chinese or English. Immutable. */
public enum Wording {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
    }

    /** The language of this code; Chinese for anything but {@code en}. */
    public static Wording of(String language) {
        return language.equals("en") ? EN : ZH;
    }

    /** The sentence with its figures filled in; the figures are strings, so that no locale formats them. */
    public String text(String key, String... figures) {
        return new MessageFormat(sentences().getString(key), Locale.ROOT).format(figures);
    }

    /** Why an input could not be read, which readers say in Chinese. */
    String reason(String chinese) {
        return this == EN ? FailureSentences.BUILT_IN.english(chinese) : chinese;
    }

    /** What a finding says, its figures filled in. */
    String sentence(Finding finding) {
        String own = "finding." + finding.rule();
        // Checks of a rule file bring their sentence in both languages as their first two figures.
        String ofRuleFile = finding.figures().size() == 2 ? "finding.of_check" : "finding.of_rule_file";
        String key = sentences().containsKey(own) ? own : ofRuleFile;
        return text(key, finding.figures().toArray(String[]::new));
    }

    /** Kept by the JDK, so each language is read once. */
    private ResourceBundle sentences() {
        return ResourceBundle.getBundle(
                "nianbao.export.wording",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
