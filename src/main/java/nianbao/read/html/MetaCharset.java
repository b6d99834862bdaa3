package nianbao.read.html;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a page claims for itself, however late in its head. */
final class MetaCharset {
    /** Bytes searched, 256 KiB: style sheets in front of the label are long. */
    private static final int SEARCHED = 256 << 10;

    private static final Pattern LABEL =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private MetaCharset() {}

    /** The label of the first meta element or XML declaration that has one, or null. */
    static @Nullable String label(byte[] content) {
        int most = Math.min(content.length, SEARCHED);
        for (int i = 0; i + 5 < most; i++) {
            if (content[i] == '<' && (isMeta(content, i) || content[i + 1] == '?')) {
                int end = i;
                while (end < most && content[end] != '>') {
                    end++;
                }
                Matcher label = LABEL.matcher(new String(content, i, end - i, StandardCharsets.ISO_8859_1));
                if (label.find()) {
                    return label.group(1);
                }
                i = end;
            }
        }
        return null;
    }

    private static boolean isMeta(byte[] content, int at) {
        return (content[at + 1] | 0x20) == 'm'
                && (content[at + 2] | 0x20) == 'e'
                && (content[at + 3] | 0x20) == 't'
                && (content[at + 4] | 0x20) == 'a';
    }
}
