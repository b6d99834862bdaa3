package nianbao.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Open zip files, the {@value #MOST_IDLE} last used kept open: opening one reads its whole directory, which would make
 * reading member after member quadratic. Safe to share between threads.
 */
final class Archives implements AutoCloseable {
    /** Idle archives kept open; a file handle each. */
    private static final int MOST_IDLE = 8;

    /** Names written by Chinese Windows without the UTF-8 flag. */
    private static final Charset WINDOWS_NAMES = Charset.forName("GB18030");

    private final Map<Path, Lease> leases = new LinkedHashMap<>(16, 0.75f, true);

    /** An open archive and how many readers use it; guarded by the enclosing object. */
    private static final class Lease {
        private final ZipFile zip;
        private int readers;

        Lease(ZipFile zip) {
            this.zip = zip;
        }
    }

    /** A step that needs an open archive. */
    interface Use<T> {
        T apply(ZipFile zip) throws IOException;
    }

    /** Runs the step on the archive. */
    <T> T use(Path path, Use<T> step) throws IOException {
        Lease lease = acquire(path);
        try {
            return step.apply(lease.zip);
        } finally {
            release(lease);
        }
    }

    /** The bytes of a member; fails if they are more than the limit or than the archive's directory says. */
    byte[] read(Path path, String name, int maxBytes) throws IOException {
        return use(path, zip -> {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new OpeningException("压缩包成员已不存在", "");
            }
            if (entry.getSize() > maxBytes) {
                throw new OpeningException("压缩包成员超过 " + Limits.inWords(maxBytes) + "，未读取", entry.getSize() + " bytes");
            }
            byte[] content = head(zip, entry, (int) entry.getSize() + 1);
            if (content.length != entry.getSize()) {
                throw new OpeningException("压缩包成员与目录所记大小不符，压缩包可能已损坏", content.length + " bytes");
            }
            return content;
        });
    }

    /** The first bytes of a member. */
    static byte[] head(ZipFile zip, ZipEntry entry, int bytes) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readNBytes(bytes);
        } catch (ZipException e) {
            throw new OpeningException("压缩包成员无法解压（可能已加密或损坏）", OpeningException.detailOf(e));
        }
    }

    private synchronized Lease acquire(Path path) throws IOException {
        Lease lease = leases.get(path);
        if (lease == null) {
            lease = new Lease(open(path));
            leases.put(path, lease);
        }
        lease.readers++;
        return lease;
    }

    private synchronized void release(Lease lease) throws IOException {
        lease.readers--;
        Iterator<Lease> eldest = leases.values().iterator();
        while (leases.size() > MOST_IDLE && eldest.hasNext()) {
            Lease candidate = eldest.next();
            if (candidate.readers == 0) {
                eldest.remove();
                candidate.zip.close();
            }
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            // A name that is not UTF-8 fails the whole archive.
            return new ZipFile(path.toFile(), WINDOWS_NAMES);
        }
    }

    @Override
    public synchronized void close() {
        for (Lease lease : leases.values()) {
            try {
                lease.zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        leases.clear();
    }
}
