package nianbao.crawl.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which internet addresses may be asked: public ones and those the user opens. Looks at the resolved address, so no
 * notation of it and no name that leads to it gets by. Immutable, and safe to share between threads.
 */
public final class AddressRules {
    /** RFC 6890's special-purpose blocks that are not public, multicast and the reserved rest. */
    private static final List<AddressBlock> CLOSED = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/128",
            "::1/128",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "2001:db8::/32");

    /** IPv6 blocks that hold an IPv4 address, and the byte it begins at (RFC 4291, 6052, 3056). */
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(AddressBlock.parse("::ffff:0:0:0/96"), 12),
            new Carrier(AddressBlock.parse("64:ff9b::/96"), 12),
            new Carrier(AddressBlock.parse("::/96"), 12),
            new Carrier(AddressBlock.parse("2002::/16"), 2));

    private static final int IPV4_BYTES = 4;

    private final List<AddressBlock> opened;

    private record Carrier(AddressBlock block, int from) {}

    /** @param opened blocks that are allowed although they are not public */
    public AddressRules(List<AddressBlock> opened) {
        this.opened = List.copyOf(opened);
    }

    /** True if a connection to this address is allowed. */
    public boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (opened.stream().anyMatch(block -> block.contains(bytes))) {
            return true;
        }
        return CLOSED.stream().noneMatch(block -> block.contains(bytes)) && allowsCarried(bytes);
    }

    private boolean allowsCarried(byte[] bytes) {
        return CARRIERS.stream()
                .filter(carrier -> carrier.block.contains(bytes))
                .map(carrier -> Arrays.copyOfRange(bytes, carrier.from, carrier.from + IPV4_BYTES))
                .allMatch(inner -> CLOSED.stream().noneMatch(block -> block.contains(inner)));
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Stream.of(texts).map(AddressBlock::parse).toList();
    }
}
