package nianbao.recognize.metadata;

/**
 * A line of the folded text without bullets and blanks around it.
 *
 * @param start in the folded text
 * @param end in the folded text, exclusive
 */
record Line(int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }
}
