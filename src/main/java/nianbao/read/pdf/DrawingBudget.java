package nianbao.read.pdf;

/** How much drawing a document may still do: forms that draw each other can ask for any amount. One document's. */
final class DrawingBudget {
    private int left;

    DrawingBudget(int steps) {
        this.left = steps;
    }

    /** Counts one operator or glyph. */
    void spend() {
        spend(1);
    }

    /** Counts something that costs as much as several operators. */
    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new ExceededException();
        }
    }

    /** Thrown when a document draws more than any report does; unchecked, because PDFBox swallows others in forms. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
