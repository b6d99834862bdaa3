package nianbao.read.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nianbao.read.UnreadableException;

/**
 * Refuses files whose compressed streams grow beyond measure, before PDFBox inflates them in memory. Pictures do not
 * count: they are never inflated.
 */
final class StreamGuard {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RUNS = "/RunLengthDecode".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** Bytes before a stream in which its dictionary stands. */
    private static final int DICTIONARY = 600;

    /** No deflated stream grows more than this. */
    private static final int MOST_GROWTH = 1032;

    /** Two bytes of a run (PDF 32000, 7.4.5) stand for at most 128. */
    private static final int RUN_GROWTH = 64;

    private static final int BUFFER = 1 << 16;

    private final byte[] content;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    private StreamGuard(byte[] content) {
        this.content = content;
    }

    /** Looks at every stream of the file. */
    static void check(byte[] content) throws UnreadableException {
        StreamGuard guard = new StreamGuard(content);
        if ((long) content.length * MOST_GROWTH > PdfReader.MAX_INFLATED_BYTES || guard.indexOf(RUNS, 0) >= 0) {
            guard.checkAll();
        }
    }

    private void checkAll() throws UnreadableException {
        int at = indexOf(STREAM, 0);
        while (at >= 0) {
            int start = afterLineEnd(at + STREAM.length);
            int end = indexOf(END, start);
            int length = (end < 0 ? content.length : end) - start;
            String dictionary = dictionary(at);
            if (!isPicture(dictionary)) {
                int growth = dictionary.contains("/RunLengthDecode") ? RUN_GROWTH : 1;
                if (isDeflated(start)) {
                    inflate(start, length, growth);
                } else {
                    add((long) length * growth);
                }
            }
            at = end < 0 ? -1 : indexOf(STREAM, end + END.length);
        }
    }

    private void add(long bytes) throws UnreadableException {
        total += bytes;
        if (total > PdfReader.MAX_INFLATED_BYTES) {
            throw new UnreadableException(
                    "parse", "PDF 解压后超过 " + (PdfReader.MAX_INFLATED_BYTES >> 20) + " MiB，不像一份报告", "");
        }
    }

    private void inflate(int start, int length, int growth) throws UnreadableException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, length);
            int count = inflater.inflate(buffer);
            while (count > 0) {
                add((long) count * growth);
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // PDFBox keeps what comes before the damage, and so does the sum
            return;
        } finally {
            inflater.end();
        }
    }

    private int afterLineEnd(int at) {
        int start = at;
        while (start < content.length && start < at + 2 && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        return start;
    }

    /** True for the head of a zlib stream (RFC 1950): method 8, checksum of the two bytes. */
    private boolean isDeflated(int at) {
        if (at + 1 >= content.length) {
            return false;
        }
        int first = content[at] & 0xFF;
        int second = content[at + 1] & 0xFF;
        return (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
    }

    private String dictionary(int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        String before = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.contains("/Image") && dictionary.contains("/Width");
    }

    private int indexOf(byte[] word, int from) {
        int last = content.length - word.length;
        for (int at = from; at <= last; at++) {
            int i = 0;
            while (i < word.length && content[at + i] == word[i]) {
                i++;
            }
            if (i == word.length) {
                return at;
            }
        }
        return -1;
    }
}
