package touchstone.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of internet addresses.
 *
 * @param first its first address, as bytes
 * @param bits how many leading bits all its addresses share
 * @param meaning what the block is for, to follow "which is"
 */
@SuppressWarnings("ArrayRecordComponent") // blocks are compared by nobody
record AddressBlock(byte[] first, int bits, String meaning) {

    /** Reads {@code "10.0.0.0/8"}. */
    static AddressBlock of(String notation, String meaning) {
        int slash = notation.indexOf('/');
        try {
            byte[] first = InetAddress.getByName(notation.substring(0, slash)).getAddress();
            return new AddressBlock(first, Integer.parseInt(notation.substring(slash + 1)), meaning);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + notation, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((address[i / 8] & mask) != (first[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
