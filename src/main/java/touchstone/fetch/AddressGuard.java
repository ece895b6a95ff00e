package touchstone.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which internet addresses are not on the public web, so that nobody can use Touchstone to look into the network it
 * runs in. The blocks are those of the IANA special-purpose registries for IPv4 and IPv6; of IPv6, only global unicast
 * (2000::/3) is public at all.
 */
final class AddressGuard {

    /** Lets everything through: for tests. */
    static final AddressGuard OFF = new AddressGuard(Set.of(), true);

    /** Lets only public addresses through. */
    static final AddressGuard ON = new AddressGuard(Set.of(), false);

    private static final String PRIVATE = "an address of a private network";
    private static final String LOOPBACK = "an address of this computer itself";
    private static final String LINK = "an address of the local link";
    private static final String RESERVED = "a reserved address";
    private static final String DOCUMENTATION = "an address for examples";
    private static final String MULTICAST = "a multicast address";
    private static final String TUNNEL = "an address of a tunnel";
    private static final String METADATA = "an address of a cloud's own services";

    private static final List<AddressBlock> V4 = List.of(
            AddressBlock.of("169.254.169.254/32", METADATA),
            AddressBlock.of("168.63.129.16/32", METADATA),
            AddressBlock.of("0.0.0.0/8", LOOPBACK),
            AddressBlock.of("10.0.0.0/8", PRIVATE),
            AddressBlock.of("100.64.0.0/10", "an address shared by a provider's customers"),
            AddressBlock.of("127.0.0.0/8", LOOPBACK),
            AddressBlock.of("169.254.0.0/16", LINK),
            AddressBlock.of("172.16.0.0/12", PRIVATE),
            AddressBlock.of("192.0.0.0/24", RESERVED),
            AddressBlock.of("192.0.2.0/24", DOCUMENTATION),
            AddressBlock.of("192.88.99.0/24", TUNNEL),
            AddressBlock.of("192.168.0.0/16", PRIVATE),
            AddressBlock.of("198.18.0.0/15", "an address for measurements"),
            AddressBlock.of("198.51.100.0/24", DOCUMENTATION),
            AddressBlock.of("203.0.113.0/24", DOCUMENTATION),
            AddressBlock.of("224.0.0.0/4", MULTICAST),
            AddressBlock.of("240.0.0.0/4", RESERVED));

    private static final List<AddressBlock> V6 = List.of(
            AddressBlock.of("fd00:ec2::/32", METADATA),
            AddressBlock.of("::/127", LOOPBACK),
            AddressBlock.of("fc00::/7", PRIVATE),
            AddressBlock.of("fe80::/10", LINK),
            AddressBlock.of("fec0::/10", PRIVATE),
            AddressBlock.of("ff00::/8", MULTICAST),
            AddressBlock.of("2001:db8::/32", DOCUMENTATION),
            AddressBlock.of("3fff::/20", DOCUMENTATION),
            AddressBlock.of("2001::/32", TUNNEL),
            AddressBlock.of("2002::/16", TUNNEL),
            AddressBlock.of("2001::/23", RESERVED));

    private static final AddressBlock PUBLIC_V6 = AddressBlock.of("2000::/3", "global unicast");

    /** Networks without IPv4 reach public IPv4 servers through these, so the address inside decides. */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96", "translated IPv4");

    private final Set<InetAddress> exceptions;
    private final boolean off;

    private AddressGuard(Set<InetAddress> exceptions, boolean off) {
        this.exceptions = Set.copyOf(exceptions);
        this.off = off;
    }

    /** A guard that lets {@code exceptions} through as well: for tests. */
    static AddressGuard except(InetAddress... exceptions) {
        return new AddressGuard(Set.of(exceptions), false);
    }

    /** Why this address may not be connected to, to follow "which is"; null if it is public. */
    @Nullable
    String objection(InetAddress address) {
        return off || exceptions.contains(address) ? null : objection(address.getAddress());
    }

    private static @Nullable String objection(byte[] address) {
        if (address.length == 4) {
            return meaning(V4, address);
        }
        if (NAT64.contains(address)) {
            return objection(Arrays.copyOfRange(address, 12, 16));
        }
        String meaning = meaning(V6, address);
        return meaning != null || PUBLIC_V6.contains(address) ? meaning : RESERVED;
    }

    private static @Nullable String meaning(List<AddressBlock> blocks, byte[] address) {
        for (AddressBlock block : blocks) {
            if (block.contains(address)) {
                return block.meaning();
            }
        }
        return null;
    }

    /** A host that resolves to an address which the guard does not let through. */
    static final class Objected extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Objected(String message) {
            super(message);
        }
    }
}
