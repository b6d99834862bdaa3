package nianbao.read.pdf;

import java.io.IOException;

/** How much drawing a document may still do: forms that draw each other can ask for any amount. One document's. */
final class DrawingBudget {
    private int left;

    DrawingBudget(int steps) {
        this.left = steps;
    }

    /** Counts one operator or glyph. */
    void spend() throws ExceededException {
        left--;
        if (left < 0) {
            throw new ExceededException();
        }
    }

    /** Thrown when a document draws more than any report does. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
