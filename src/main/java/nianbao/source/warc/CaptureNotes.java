package nianbao.source.warc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler found out about a page; a metadata record beside the page's own.
 *
 * @param kind what the page was fetched as: {@code report}, {@code list}, {@code attachment}, {@code robots} …
 * @param verdict what came of it: {@code ok}, {@code challenge}, {@code not-found} …
 * @param via the address of the page that led here, or null for a seed
 * @param tls {@code unverified} if the certificate was not checked, else empty
 */
public record CaptureNotes(
        String kind, String verdict, @Nullable String via, String tls) {
    static final String KIND = "nianbao-kind";
    static final String VIA = "via";
    static final String TLS = "tls";

    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(KIND, List.of(kind));
        fields.put("nianbao-verdict", List.of(verdict));
        if (via != null) {
            fields.put(VIA, List.of(via));
        }
        if (!tls.isEmpty()) {
            fields.put(TLS, List.of(tls));
        }
        return fields;
    }
}
