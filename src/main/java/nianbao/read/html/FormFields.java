package nianbao.read.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What is filled into the fields of a form: some sites publish their statistics tables as the form they filled in. */
final class FormFields {
    private static final Set<String> TYPED = Set.of("", "text", "number", "tel");

    /** Search boxes and the like hold words; figures alone are of interest. */
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９][0-9０-９,.，．]*");

    private FormFields() {}

    /** The figure that an input, a text area or a list shows; empty if it shows none. */
    static String figure(Element field) {
        String shown = switch (field.normalName()) {
            case "input" -> TYPED.contains(field.attr("type").toLowerCase(Locale.ROOT)) ? field.attr("value") : "";
            case "textarea" -> field.wholeText();
            case "select" ->
                Optional.ofNullable(field.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(field.selectFirst("option")))
                        .map(Element::text)
                        .orElse("");
            default -> "";
        };
        return FIGURE.matcher(shown.strip()).matches() ? shown.strip() : "";
    }
}
