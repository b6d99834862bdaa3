package nianbao.crawl.fetch;

import java.security.Security;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets this program speak TLS 1.0 and 1.1 with the few servers that know nothing newer. */
public final class OldTls {
    private static final String PROPERTY = "jdk.tls.disabledAlgorithms";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> OLD = Set.of("TLSv1", "TLSv1.1", "3DES_EDE_CBC", "ECDH", "TLS_RSA_*");

    private OldTls() {}

    /**
     * Takes effect for the whole program and only before its first use of TLS. Verified connections keep to TLS 1.2 and
     * newer all the same.
     */
    public static void allow() {
        String disabled = Security.getProperty(PROPERTY);
        if (disabled != null) {
            Security.setProperty(PROPERTY, without(disabled));
        }
    }

    static String without(String disabled) {
        return COMMA.splitAsStream(disabled)
                .map(String::strip)
                .filter(algorithm -> !OLD.contains(algorithm))
                .collect(Collectors.joining(", "));
    }
}
