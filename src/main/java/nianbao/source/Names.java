package nianbao.source;

/** Tells equal names apart. */
public final class Names {
    private Names() {}

    /** {@code a-2} for {@code a}, {@code a-2.html} for {@code a.html}. */
    public static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1
                ? name.substring(0, dot) + "-" + number + name.substring(dot)
                : name + "-" + number;
    }
}
