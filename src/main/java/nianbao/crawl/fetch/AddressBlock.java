package nianbao.crawl.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of internet addresses in CIDR notation.
 *
 * <pre>{@code
 * AddressBlock.parse("10.0.0.0/8").contains(InetAddress.getByName("10.1.2.3")); // true
 * }</pre>
 *
 * @param network the block's first address, as hex digits
 * @param bits how many leading bits all its addresses share
 */
public record AddressBlock(String network, int bits) {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F.]{0,4}+:[0-9a-fA-F:.]{0,45}+)" + "(?:/([0-9]{1,3}))?");

    /**
     * Reads {@code 10.0.0.0/8}, {@code 127.0.0.1}, {@code fc00::/7}.
     *
     * @throws IllegalArgumentException if the text is no IPv4 or IPv6 block
     */
    public static AddressBlock parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not an address block: " + text);
        }
        byte[] address = literal(form.group(1), text);
        int most = address.length * Byte.SIZE;
        int bits = form.group(2) == null ? most : Integer.parseInt(form.group(2));
        if (bits > most) {
            throw new IllegalArgumentException("not an address block: " + text);
        }
        return new AddressBlock(HexFormat.of().formatHex(address), bits);
    }

    private static byte[] literal(String address, String text) {
        try {
            return InetAddress.getByName(address).getAddress(); // a literal: no name is looked up
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address block: " + text, e);
        }
    }

    /** True if the address lies in the block; IPv4 and IPv6 never lie in each other's. */
    boolean contains(byte[] address) {
        byte[] first = HexFormat.of().parseHex(network);
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
