package nianbao.source;

import java.util.List;

/** Which names are no inputs whatever they hold. */
public final class SkipRules {
    /** A folder that holds a file of this name is not entered. */
    public static final String IGNORE_MARK = ".nianbao-ignore";

    /** Browsers save a page's pictures and scripts in a folder {@code NAME_files} beside {@code NAME.html}. */
    static final String COMPANIONS = "_files";

    /** What a saved page's file name can end in. */
    public static final List<String> PAGE_EXTENSIONS =
            List.of(".html", ".htm", ".shtml", ".shtm", ".xhtml", ".HTML", ".HTM", ".mht", ".mhtml");

    private SkipRules() {}

    /** True for hidden files, lock files of Word and Excel, and the resource forks of macOS archives. */
    public static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX");
    }

    public static boolean isCompanionName(String name) {
        return name.length() > COMPANIONS.length() && name.endsWith(COMPANIONS);
    }

    /** {@code report} for {@code report_files}. */
    public static String pageStem(String companionName) {
        return companionName.substring(0, companionName.length() - COMPANIONS.length());
    }
}
