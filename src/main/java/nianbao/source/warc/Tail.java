package nianbao.source.warc;

import java.util.List;

/**
 * What an interrupted writer left behind its last commit.
 *
 * @param found the responses that are whole
 * @param end where the first damaged record begins, in bytes
 */
public record Tail(List<Found> found, long end) {
    public Tail {
        found = List.copyOf(found);
    }

    /**
     * A whole response and its place.
     *
     * @param tls as the crawler noted it, {@link CaptureNotes#tls()}
     */
    public record Found(Exchange exchange, ArchiveWriter.Place place, String tls) {}
}
