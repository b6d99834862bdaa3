package nianbao.hostile;

/** A text that counts how often a character of it is looked at: what a regular expression costs, without a clock. */
final class CountingText implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    /** A text that allows so many looks and then ends the search with {@link TooMany}. */
    CountingText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Thrown out of a search that looks at more characters than allowed. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooMany();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
