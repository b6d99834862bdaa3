package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/** Documents for tests: every line that is not blank is a paragraph of the body. */
final class Documents {
    private Documents() {}

    static Document of(String text) {
        return of(text, null, List.of());
    }

    static Document of(String text, @Nullable String pageTitle, List<MetaTag> tags) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Paragraph(new Span(start, start + line.length()), Paragraph.Role.BODY));
            }
            start += line.length() + 1;
        }
        SourceDocument source =
                new SourceDocument(new SourceId("r0123456789abcdef"), "a.txt", null, "text/plain", "UTF-8");
        return new Document(source, text, blocks, List.of(), tags, pageTitle, List.of());
    }
}
