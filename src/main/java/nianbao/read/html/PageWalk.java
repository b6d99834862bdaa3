package nianbao.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nianbao.read.UnreadableException;
import nianbao.read.html.Containers.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a page's elements once and without recursion, however deeply they are nested, and takes down its lines,
 * the stretch of lines that each element covers, its tables and its head. Used by one thread for one page.
 */
final class PageWalk {
    /** The longest visible text, in UTF-16 code units; the longest report known has 120,000. */
    static final int MAX_CHARACTERS = 5_000_000;

    private final Containers containers;
    private final LineBuffer buffer = new LineBuffer();
    private final List<Line> lines = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<PageMedia> media = new ArrayList<>();
    private final PageHead head = new PageHead();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<TableBuilder> openTables = new ArrayDeque<>();
    private int openRegion = -1;
    private int openFurniture;
    private int openLinks;
    private int openPre;
    private int openHeadings;
    private int headings;
    private int characters;

    /** An element whose end matters. */
    private record Frame(Element element, PageTag tag, Role role, int region) {}

    private PageWalk(Containers containers) {
        this.containers = containers;
    }

    /**
     * Walks over a page.
     *
     * @throws UnreadableException if its text is too long
     */
    static Page walk(Document page, Containers containers) throws UnreadableException {
        PageWalk walk = new PageWalk(containers);
        walk.run(page);
        walk.endLine();
        return new Page(
                walk.lines,
                walk.regions,
                walk.tables,
                walk.media,
                walk.head.metaTags(),
                walk.head.title(),
                walk.head.canonicalUrl(),
                walk.buffer.nuls(),
                walk.buffer.loneSurrogates());
    }

    private void run(Document page) throws UnreadableException {
        Node node = page;
        while (true) {
            boolean descends = enter(node);
            Node next = descends ? node.firstChild() : null;
            while (next == null) {
                if (descends) {
                    leave(node);
                }
                if (node.equals(page)) {
                    return;
                }
                next = node.nextSibling();
                if (next == null) {
                    Node parent = node.parent();
                    if (parent == null) {
                        return;
                    }
                    node = parent;
                    descends = true;
                }
            }
            node = next;
        }
    }

    private boolean enter(Node node) throws UnreadableException {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        PageTag tag = PageTag.of(element);
        switch (tag) {
            case SKIPPED -> {
                if (!openTables.isEmpty() && !PageTag.isHidden(element)) {
                    append(FormFields.figure(element));
                }
                return false;
            }
            case META, TITLE -> {
                head.add(element);
                return false;
            }
            case BREAK -> {
                endLine();
                return false;
            }
            case IMAGE, EMBEDDED -> {
                addMedia(PageMediaRules.of(element, tag, lines.size()));
                return false;
            }
            default -> {
                if (PageTag.isHidden(element)) {
                    return false;
                }
                if (PageTag.isRaised(element, tag)) {
                    append(" "); // a mark of a note is no digit of the number before it
                }
                open(element, tag);
                return true;
            }
        }
    }

    private void open(Element element, PageTag tag) throws UnreadableException {
        Role role = containers.roleOf(element);
        if (tag == PageTag.INLINE && role == Role.NONE) {
            return;
        }
        if (tag == PageTag.LINK && !element.hasAttr("href")) {
            return;
        }
        if (tag.breaksLines() || role != Role.NONE) {
            endLine();
        }
        boolean isRegion = tag == PageTag.BLOCK || tag == PageTag.CELL || tag == PageTag.TABLE || role == Role.BODY;
        int region = isRegion ? startRegion(role, tag) : -1;
        frames.push(new Frame(element, tag, role, region));
        openFurniture += role == Role.FURNITURE ? 1 : 0;
        switch (tag) {
            case LINK -> {
                openLinks++;
                addMedia(PageMediaRules.of(element, tag, lines.size()));
            }
            case PRE -> openPre++;
            case HEADING -> {
                openHeadings++;
                headings++;
            }
            default -> openTablePart(tag);
        }
    }

    private void openTablePart(PageTag tag) {
        if (tag == PageTag.TABLE) {
            openTables.push(new TableBuilder(lines.size()));
            return;
        }
        TableBuilder table = openTables.peek();
        if (table == null) {
            return;
        }
        if (tag == PageTag.ROW_GROUP) {
            table.startGroup();
        } else if (tag == PageTag.ROW) {
            table.startRow();
        } else if (tag == PageTag.CELL) {
            table.startCell(lines.size());
        }
    }

    private int startRegion(Role role, PageTag tag) {
        regions.add(new Region(openRegion, lines.size(), lines.size(), role == Role.BODY, tag == PageTag.CELL));
        openRegion = regions.size() - 1;
        return openRegion;
    }

    private void leave(Node node) throws UnreadableException {
        Frame frame = frames.peek();
        if (frame == null || !frame.element.equals(node)) {
            return;
        }
        frames.pop();
        if (frame.tag.breaksLines() || frame.role != Role.NONE) {
            endLine();
        }
        openFurniture -= frame.role == Role.FURNITURE ? 1 : 0;
        switch (frame.tag) {
            case LINK -> openLinks--;
            case PRE -> openPre--;
            case HEADING -> openHeadings--;
            case TABLE -> endTable();
            case CELL -> endCell(frame.element);
            default -> {
                // Nothing else ends with the element.
            }
        }
        if (frame.region >= 0) {
            Region region = regions.get(frame.region);
            regions.set(
                    frame.region,
                    new Region(region.parent(), region.first(), lines.size(), region.known(), region.cell()));
            openRegion = region.parent();
        }
    }

    private void endTable() {
        SourceTable table = openTables.pop().end(lines.size());
        if (table.endLine() > table.firstLine()) {
            tables.add(table);
        }
        TableBuilder around = openTables.peek();
        if (around != null) {
            around.addNested();
        }
    }

    private void endCell(Element element) {
        TableBuilder table = openTables.peek();
        if (table != null) {
            table.endCell(element, lines.size());
        }
    }

    private void append(String text) throws UnreadableException {
        characters += text.length();
        if (openPre == 0) {
            buffer.append(text, 0, text.length(), openLinks > 0, false);
            return;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            buffer.append(text, start, end, openLinks > 0, true);
            endLine();
            start = end + 1;
        }
        buffer.append(text, start, text.length(), openLinks > 0, true);
    }

    private void endLine() throws UnreadableException {
        Line line = buffer.flush(openFurniture > 0, openHeadings > 0 ? headings : 0);
        if (line != null) {
            lines.add(line);
        }
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableException("parse", "文字超过 " + MAX_CHARACTERS + " 个字符，不像一份报告", "");
        }
    }

    private void addMedia(@Nullable PageMedia found) {
        if (found != null && openFurniture == 0) {
            media.add(found);
        }
    }
}
