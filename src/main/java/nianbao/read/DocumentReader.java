package nianbao.read;

import nianbao.document.Document;

/** Turns the bytes of one format into a {@link Document}. Implementations are immutable and shared by threads. */
public interface DocumentReader {

    /**
     * Reads a file.
     *
     * @param file its bytes and where they came from
     * @throws UnreadableException if the file cannot be read as this format; the message is one plain sentence
     */
    Document read(RawFile file) throws UnreadableException;
}
