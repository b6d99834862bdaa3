package nianbao.crawl.links;

import java.util.List;
import java.util.regex.Pattern;

/** Lists named {@code column-index-1.shtml, column-index-2.shtml …}, as Chengdu's sites do. */
final class ColumnIndexPages implements SiteAdapter {
    private static final Pattern NUMBER = Pattern.compile("/column-index-([0-9]{1,4})\\.shtml$");

    @Override
    public boolean recognizes(ListPage page) {
        return NUMBER.matcher(page.url()).find();
    }

    /** The next number is tried if this page brought something new. */
    @Override
    public Listed list(ListPage page, LinkText links) {
        int next = Snippets.number(Snippets.find(NUMBER, page.url()).orElse(""), 0) + 1;
        Link guess = Link.to("column-index-" + next + ".shtml", PageKind.PROBE, page.name());
        return page.isReportList() ? new Listed(List.of(), List.of(guess)) : Listed.NOTHING;
    }
}
