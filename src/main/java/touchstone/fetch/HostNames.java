package touchstone.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a host name into its addresses: the system's resolver, or in a test one that changes its mind. */
interface HostNames {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
