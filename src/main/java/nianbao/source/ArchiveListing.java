package nianbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Lists the members of one zip file. Archives within archives are refused; used by one thread. */
final class ArchiveListing {
    /** 64 MiB: an archive that inflates to less may shrink as it likes. */
    private static final long BOMB_FREE_BYTES = 64L << 20;

    private final Archives archives;
    private final Limits limits;
    private final Listing listing;
    private final Path path;
    private final String location;
    private final Set<String> names = new HashSet<>();
    private final Set<String> locations = new HashSet<>();
    private long inflatedBytes;
    private int members;

    ArchiveListing(Archives archives, Limits limits, Listing listing, Path path, String location) {
        this.archives = archives;
        this.limits = limits;
        this.listing = listing;
        this.path = path;
        this.location = location;
    }

    /** Adds every member to the listing, or the archive itself as unusable. */
    void list() {
        int before = listing.size();
        try {
            archives.use(path, this::listMembers);
        } catch (IOException | RuntimeException e) {
            listing.refuse(location, "压缩包损坏，无法打开", OpeningException.detailOf(e));
            return;
        }
        if (listing.size() == before) {
            listing.refuse(location, "压缩包里没有可读的文件", "");
        }
    }

    private boolean listMembers(ZipFile zip) throws IOException {
        MediaType document = officeDocument(zip);
        if (document != null) {
            listing.add(location, document, new Origin.File(path));
            return true;
        }
        zip.stream().forEach(entry -> names.add(entry.getName().replace('\\', '/')));
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            if (++members > limits.maxArchiveMembers()) {
                listing.refuse(location, "压缩包成员超过 " + limits.maxArchiveMembers() + " 个，其余未读取", zip.size() + " entries");
                return false;
            }
            if (isBomb(entry)) {
                String most = limits.maxInflateRatio() + " 倍";
                listing.refuse(location, "压缩包解开后的大小超过文件的 " + most + "，疑为压缩炸弹，其余未读取", zip.size() + " entries");
                return false;
            }
            if (isSkipped(entry.getName())) {
                listing.skip();
            } else if (seen.add(entry.getName())) {
                listMember(zip, entry);
            } else {
                listing.refuse(locationOf(entry.getName()), "压缩包里有同名成员，只读第一个", "");
            }
        }
        return true;
    }

    /** Office and OFD documents are zip files; null if this is none. */
    private static @Nullable MediaType officeDocument(ZipFile zip) {
        if (zip.getEntry("OFD.xml") != null) {
            return MediaType.OFD;
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return null;
        }
        if (zip.getEntry("word/document.xml") != null) {
            return MediaType.DOCX;
        }
        return zip.getEntry("xl/workbook.xml") != null ? MediaType.XLSX : MediaType.OTHER;
    }

    private void listMember(ZipFile zip, ZipEntry entry) {
        String member = locationOf(entry.getName());
        String refusal = refusal(entry);
        if (refusal != null) {
            listing.refuse(member, refusal, entry.getSize() + " bytes");
            return;
        }
        try {
            byte[] head = Archives.head(zip, entry, Sniffer.HEAD_BYTES);
            MediaType type = Sniffer.sniff(fileName(member), head);
            if (type == MediaType.ZIP) {
                listing.refuse(member, "压缩包里的压缩包不读取，请先解开", "");
            } else {
                inflatedBytes += type.readable() ? entry.getSize() : 0;
                listing.add(member, type, new Origin.Member(archives, path, entry.getName()));
            }
        } catch (IOException e) {
            listing.refuse(member, "压缩包成员无法读取", e);
        }
    }

    /** True if this member and those before it inflate to many times the whole archive: members may share bytes. */
    private boolean isBomb(ZipEntry entry) throws IOException {
        long bytes = inflatedBytes + entry.getSize();
        return inflatedBytes > 0 && bytes > BOMB_FREE_BYTES && bytes / limits.maxInflateRatio() > Files.size(path);
    }

    private @Nullable String refusal(ZipEntry entry) {
        long size = entry.getSize();
        if (size > limits.maxMemberBytes()) {
            return "压缩包成员超过 " + Limits.inWords(limits.maxMemberBytes()) + "，未读取";
        }
        if (size > Limits.RATIO_FREE_BYTES
                && size / Math.max(1, entry.getCompressedSize()) > limits.maxInflateRatio()) {
            return "压缩包成员的压缩比超过 " + limits.maxInflateRatio() + " 倍，疑为压缩炸弹，未读取";
        }
        if (inflatedBytes + size > limits.maxArchiveBytes()) {
            return "压缩包解开后超过 " + Limits.inWords(limits.maxArchiveBytes()) + "，其余未读取";
        }
        return null;
    }

    /** @param written as in the archive; Windows programs write backslashes */
    private boolean isSkipped(String written) {
        String name = written.replace('\\', '/');
        int start = 0;
        while (start < name.length()) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            String part = name.substring(start, end);
            boolean isStep = part.equals(".") || part.equals("..");
            if ((!isStep && SkipRules.isHidden(part)) || (slash >= 0 && isCompanion(name.substring(0, end), part))) {
                return true;
            }
            start = end + 1;
        }
        return !Sniffer.worthOpening(fileName(name));
    }

    private boolean isCompanion(String folder, String folderName) {
        return SkipRules.isCompanionName(folderName)
                && SkipRules.PAGE_EXTENSIONS.stream()
                        .anyMatch(extension -> names.contains(SkipRules.pageStem(folder) + extension));
    }

    /** {@code a.zip!/b/c.html}; steps out of the archive ({@code ../}) are dropped, equal results numbered. */
    private String locationOf(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.replace('\\', '/').split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        String plain = location + "!/" + String.join("/", parts);
        String free = plain;
        for (int number = 2; !locations.add(free); number++) {
            free = Names.numbered(plain, number);
        }
        return free;
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
