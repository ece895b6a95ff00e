package touchstone.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Stands between a host and the connection to it: the client connects to the very addresses that were judged here, so a
 * name that changes its answer afterwards gains nothing. Literal addresses pass through here too.
 */
final class GuardedNames implements DnsResolver {

    private final HostNames names;
    private final AddressGuard guard;

    GuardedNames(HostNames names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            String objection = guard.objection(address);
            if (objection != null) {
                throw new AddressGuard.Objected(
                        isLiteral(host)
                                ? host + " is " + objection
                                : host + " leads to " + address.getHostAddress() + ", " + objection);
            }
        }
        return addresses;
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
    }

    /** Never asked from the network: a reverse look-up would tell strangers what is read. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
