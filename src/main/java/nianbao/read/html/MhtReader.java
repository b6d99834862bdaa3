package nianbao.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.document.Document;
import nianbao.read.CharsetRule;
import nianbao.read.DecodedText;
import nianbao.read.DocumentReader;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.MediaType;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages saved as web archives (.mht): the HTML part, with the address it was saved from. Of several HTML parts
 * (frames) the one with most report text counts. Immutable, and safe to share between threads.
 */
public final class MhtReader implements DocumentReader {
    /** HTML parts read; a page saved with its frames has up to ten. */
    private static final int MOST_PARTS = 10;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(1000)
            .setMaxContentLen(-1)
            .setCountLineNumbers(false)
            .build();

    private final HtmlReader pages;

    /** An HTML part; the charset label is the mail header's. */
    private static final class Part {
        private final byte[] content;
        private final @Nullable String label;
        private final @Nullable String url;

        Part(byte[] content, @Nullable String label, @Nullable String url) {
            this.content = content;
            this.label = label;
            this.url = url;
        }
    }

    public MhtReader(HtmlReader pages) {
        this.pages = pages;
    }

    @Override
    public Document read(RawFile file) throws UnreadableException {
        Document longest = null;
        for (Part part : parts(file)) {
            String label = part.label != null ? part.label : MetaCharset.label(part.content);
            DecodedText decoded = CharsetRule.decode(part.content, label);
            String url = file.url() != null ? file.url() : part.url;
            Document document = pages.read(file, decoded, url, MediaType.MHT);
            if (longest == null || document.text().length() > longest.text().length()) {
                longest = document;
            }
        }
        if (longest == null) {
            throw new UnreadableException("parse", "MHT 文件里没有网页", "");
        }
        return longest;
    }

    private static List<Part> parts(RawFile file) throws UnreadableException {
        List<Part> parts = new ArrayList<>();
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.parse(new ByteArrayInputStream(file.content()));
        String snapshotUrl = null;
        String url = null;
        try {
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS) {
                if (state == EntityState.T_START_HEADER) {
                    url = null;
                } else if (state == EntityState.T_FIELD) {
                    String name = stream.getField().getName().toLowerCase(Locale.ROOT);
                    String value = stream.getField().getBody().strip();
                    if (name.equals("content-location") && PageHead.isWebAddress(value)) {
                        url = value;
                    } else if (name.equals("snapshot-content-location") && PageHead.isWebAddress(value)) {
                        snapshotUrl = value;
                    }
                } else if (state == EntityState.T_BODY && isHtml(stream.getBodyDescriptor())) {
                    parts.add(part(stream, url != null ? url : snapshotUrl));
                }
                state = stream.next();
            }
        } catch (IOException | MimeException e) {
            if (parts.isEmpty()) {
                throw new UnreadableException(
                        "parse", "MHT 文件损坏，无法读取", e.getClass().getSimpleName());
            }
        }
        return parts;
    }

    private static boolean isHtml(BodyDescriptor descriptor) {
        String type = descriptor.getMimeType();
        return type.equalsIgnoreCase("text/html") || type.equalsIgnoreCase("application/xhtml+xml");
    }

    private static Part part(MimeTokenStream stream, @Nullable String url) throws IOException {
        // mime4j answers us-ascii where the header names no charset.
        String charset = stream.getBodyDescriptor().getCharset();
        String label = charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset;
        try (InputStream body = stream.getDecodedInputStream()) {
            return new Part(body.readAllBytes(), label, url);
        }
    }
}
