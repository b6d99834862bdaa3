package nianbao.crawl.frontier;

/** Where a page stands. */
public enum PageState {
    WAITING(0),
    IN_FLIGHT(1),
    DONE(2),
    /** Asked for and not to be had. */
    FAILED(3),
    /** Never asked for: robots.txt, scope, size. */
    REFUSED(4),
    /** The site asks for a browser; the user must save the page by hand. */
    BY_HAND(5);

    private final int code;

    PageState(int code) {
        this.code = code;
    }

    /** What the file holds. */
    int code() {
        return code;
    }
}
