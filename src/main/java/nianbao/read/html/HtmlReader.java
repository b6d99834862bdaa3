package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.document.Paragraph.Role;
import nianbao.document.ReadingNote;
import nianbao.read.CharsetRule;
import nianbao.read.DataTable;
import nianbao.read.DecodedText;
import nianbao.read.DocumentBuilder;
import nianbao.read.DocumentReader;
import nianbao.read.PageVocabulary;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.MediaType;
import nianbao.source.SourceDocument;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page: finds the report in it and leaves out what is around it. A page without a report gives its
 * visible text. Immutable, and safe to share between threads.
 */
public final class HtmlReader implements DocumentReader {
    /** The most tags of a page; a report exported by Word has some 60,000. A million would fill the memory. */
    public static final int MAX_TAGS = 500_000;

    private static final Pattern SAVED_FROM =
            Pattern.compile("<!--\\s*(?i:saved from url)=\\(\\d+\\)\\s*((?i:https?)://[^\\s>]+?)\\s*-->");

    /** UTF-16 code units of the page in which a browser writes where it saved it from. */
    private static final int SAVED_FROM_WITHIN = 4096;

    private final PageVocabulary vocabulary;
    private final Containers containers = Containers.builtIn();

    public HtmlReader(PageVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Document read(RawFile file) throws UnreadableException {
        if (file.content().length == 0) {
            throw new UnreadableException("open", "文件为空（0 字节）", "");
        }
        DecodedText decoded = CharsetRule.decode(file.content(), MetaCharset.label(file.content()));
        return read(file, decoded, file.url(), MediaType.HTML);
    }

    /** Reads a page that is decoded already; its own address yields to the one given. */
    Document read(RawFile file, DecodedText decoded, @Nullable String url, MediaType mediaType)
            throws UnreadableException {
        String markup = decoded.text();
        refuseTooManyTags(markup);
        Page page = PageWalk.walk(Parser.htmlParser().parseInput(markup, ""), containers);
        List<ReadingNote> notes = new ArrayList<>(decoded.notes());
        addCharacterNotes(page, notes);
        ItemMarks marks = ItemMarks.of(PageItems.of(page, vocabulary, notes), vocabulary);
        BodyRange body = BodyFinder.find(marks, page.regions());
        @Nullable Role[] roles = KeptItems.roles(marks, body);
        DocumentBuilder document = new DocumentBuilder();
        for (int i = 0; i < roles.length; i++) {
            add(document, marks.item(i), roles[i]);
        }
        notes.addAll(MediaNotes.of(page, marks, body, roles));
        SourceDocument source = new SourceDocument(
                file.id(),
                file.location(),
                url != null ? url : ownAddress(markup, page),
                mediaType.mimeName(),
                decoded.charset());
        return document.build(source, page.metaTags(), page.title(), notes);
    }

    private static void add(DocumentBuilder document, Item item, @Nullable Role role) {
        DataTable table = item.table();
        if (role == null) {
            return;
        }
        if (table == null) {
            document.line(item.text(), role);
        } else {
            document.table(table);
        }
    }

    private static void refuseTooManyTags(String markup) throws UnreadableException {
        if (markup.length() < 3 * MAX_TAGS) {
            return;
        }
        int tags = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            tags++;
        }
        if (tags > MAX_TAGS) {
            throw new UnreadableException("parse", "网页标记超过 " + MAX_TAGS + " 个，不像一份报告", tags + " tags");
        }
    }

    private static void addCharacterNotes(Page page, List<ReadingNote> notes) {
        if (page.nuls() > 0) {
            notes.add(new ReadingNote("nul_characters", Integer.toString(page.nuls())));
        }
        if (page.loneSurrogates() > 0) {
            notes.add(new ReadingNote("lone_surrogates", Integer.toString(page.loneSurrogates())));
        }
    }

    /** Where the page says it was published: saved-from comment, else canonical link, else meta Url. */
    private static @Nullable String ownAddress(String markup, Page page) {
        Matcher saved = SAVED_FROM.matcher(markup).region(0, Math.min(markup.length(), SAVED_FROM_WITHIN));
        if (saved.find()) {
            return saved.group(1);
        }
        if (page.canonicalUrl() != null) {
            return page.canonicalUrl();
        }
        return page.metaTags().stream()
                .filter(tag -> tag.name().equalsIgnoreCase("url") && PageHead.isWebAddress(tag.content()))
                .map(MetaTag::content)
                .findFirst()
                .orElse(null);
    }
}
