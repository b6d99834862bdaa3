package nianbao.export;

import java.util.Locale;

/** How the header row of panel.csv names its value columns. */
public enum PanelLabels {
    CODES,
    ZH,
    EN;

    /** The name of a value column. */
    String header(PanelColumns.Value value) {
        return switch (this) {
            case CODES -> value.key();
            case ZH -> value.label(Wording.ZH);
            case EN -> value.label(Wording.EN);
        };
    }

    /** The labels of this code, {@code zh} or {@code en}. */
    public static PanelLabels of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
