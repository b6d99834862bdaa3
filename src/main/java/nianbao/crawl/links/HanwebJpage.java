package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hanweb's jpage: the first entries lie in the page as XML, the others come from {@code dataproxy.jsp}. */
final class HanwebJpage implements SiteAdapter {
    private static final Pattern PROXY = Pattern.compile("(/[\\w/]*dataproxy\\.jsp)");
    private static final Pattern RECORD = Pattern.compile("<record>\\s*<!\\[CDATA\\[(.*?)\\]\\]>", Pattern.DOTALL);
    private static final Pattern TOTAL = Pattern.compile("<totalrecord>\\s*([0-9]+)");
    private static final List<String> PARAMETERS = List.of(
            "appid", "webid", "path", "columnid", "unitid", "webname", "permissiontype", "col", "sourceContentType");

    /** Servers send up to about 300 entries at once. */
    private static final int PER_PAGE = 100;

    @Override
    public boolean recognizes(ListPage page) {
        return page.text().contains("<datastore>") || (page.text().contains("jpage(") && proxy(page) != null);
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        List<String> records = RECORD.matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .toList();
        List<Link> found = new ArrayList<>(links.ofFragment(String.join("\n", records), page.isReportList()));
        int total = Snippets.number(Snippets.find(TOTAL, page.text()).orElse(""), 0);
        int number = Snippets.number(page.parameter("page"), 0);
        if (number == 0) {
            if (total > records.size() || records.isEmpty()) {
                found.addAll(first(page));
            }
            return new Listed(found, List.of());
        }
        int perPage = Math.max(1, Math.min(PER_PAGE, records.size()));
        boolean goesOn = !records.isEmpty() && (long) number * perPage < total;
        String next = Snippets.withParameter(page.url(), "page", Integer.toString(number + 1));
        if (goesOn) {
            found.add(Link.to(next, PageKind.LIST, page.name()));
        }
        return new Listed(found, List.of());
    }

    private static @org.jspecify.annotations.Nullable String proxy(ListPage page) {
        return Snippets.find(PROXY, page.text()).orElse(null);
    }

    /** The first page as the proxy cuts it. */
    private static List<Link> first(ListPage page) {
        String proxy = proxy(page);
        MatchResult call = Snippets.match(Pattern.compile("jpage\\((.*?)\\}\\s*\\)", Pattern.DOTALL), page.text())
                .orElse(null);
        if (proxy == null || call == null) {
            return List.of();
        }
        Stream<String> own = PARAMETERS.stream()
                .filter(name -> !Snippets.property(call.group(1), name).isEmpty())
                .map(name -> name + "=" + Snippets.escaped(Snippets.property(call.group(1), name)));
        String query =
                Stream.concat(Stream.of("page=1", "perpage=" + PER_PAGE), own).collect(Collectors.joining("&"));
        return List.of(Link.to(proxy + "?" + query, PageKind.LIST, page.name()));
    }
}
