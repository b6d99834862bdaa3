package nianbao.crawl.links;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Decodes a page well enough to read its links: strict UTF-8, else Big5 where the page says so, else GB18030. */
final class PageText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final int LABEL_BYTES = 2048;
    private static final int LONGEST_CHARACTER = 4;
    private static final int CLEARLY_FEWER = 20;
    private static final int FEW = 3;

    private PageText() {}

    static String decode(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        for (int cut = 0; cut < LONGEST_CHARACTER && cut <= content.length; cut++) {
            Optional<String> text = strictly(content, content.length - cut); // the last character may be cut off
            if (text.isPresent()) {
                return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
            }
        }
        return decodeDamaged(content);
    }

    private static Optional<String> strictly(byte[] content, int length) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, 0, length);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String decodeDamaged(byte[] content) {
        String gb = new String(content, GB18030);
        int strays = strays(gb);
        String label = new String(content, 0, Math.min(content.length, LABEL_BYTES), StandardCharsets.ISO_8859_1);
        if (label.toLowerCase(Locale.ROOT).contains("big5")) {
            String big5 = new String(content, BIG5);
            if (strays(big5) <= strays) {
                return big5;
            }
        }
        String utf8 = new String(content, StandardCharsets.UTF_8);
        int utf8Strays = strays(utf8);
        boolean isUtf8 = utf8Strays * CLEARLY_FEWER < strays || (utf8Strays <= FEW && utf8Strays < strays);
        return isUtf8 ? utf8 : gb;
    }

    private static int strays(String text) {
        return (int) text.chars().filter(c -> c == '\uFFFD').count();
    }
}
