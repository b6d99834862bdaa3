package nianbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.source.warc.ArchiveRecords;

/** Where an input's bytes are. Implementations are immutable and shared by the inputs of one folder. */
sealed interface Origin permits Origin.Folder, Origin.File, Origin.Member, Origin.Captured {

    /** The bytes of the input with this location. */
    byte[] open(String location, Limits limits) throws IOException;

    /**
     * A file of a folder, found by its location, so a million inputs need no million paths.
     *
     * @param prefixLength characters of the location that name the folder itself
     */
    record Folder(Path folder, int prefixLength) implements Origin {
        @Override
        public byte[] open(String location, Limits limits) throws IOException {
            return read(folder.resolve(location.substring(prefixLength)), limits);
        }
    }

    /** A file by its path: a single input, or one whose name is no valid text. */
    record File(Path path) implements Origin {
        @Override
        public byte[] open(String location, Limits limits) throws IOException {
            return read(path, limits);
        }
    }

    /** A member of a zip file. */
    record Member(Archives archives, Path zip, String name) implements Origin {
        @Override
        public byte[] open(String location, Limits limits) throws IOException {
            return archives.read(zip, name, limits.maxMemberBytes());
        }
    }

    /**
     * A page of a web archive.
     *
     * @param offset of the record that holds its bytes
     */
    record Captured(Path warc, long offset) implements Origin {
        @Override
        public byte[] open(String location, Limits limits) throws IOException {
            return WarcPages.bytes(most -> ArchiveRecords.payload(warc, offset, most), limits);
        }
    }

    private static byte[] read(Path path, Limits limits) throws IOException {
        int most = limits.maxFileBytes();
        if (Files.size(path) > most) {
            throw new OpeningException("文件超过 " + Limits.inWords(most) + "，未读取", Files.size(path) + " bytes");
        }
        try (var stream = Files.newInputStream(path)) {
            byte[] content = stream.readNBytes(most + 1);
            if (content.length > most) { // it grew meanwhile
                throw new OpeningException("文件超过 " + Limits.inWords(most) + "，未读取", content.length + " bytes");
            }
            return content;
        }
    }
}
