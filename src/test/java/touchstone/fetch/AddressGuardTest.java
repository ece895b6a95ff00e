package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "127.0.0.1",
                "127.1.2.3",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::7f00:1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "64:ff9b:1:ffff::8.8.8.8",
                "2001:0:5ef5:79fd::1",
                "2002:a9fe:a9fe::1",
                "2002:808:808::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00::1",
                "fd00:ec2::254",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1",
                "e000::1"
            })
    void objectsTo(String address) throws UnknownHostException {
        assertThat(AddressGuard.ON.objection(InetAddress.getByName(address))).startsWith("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "169.255.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:800::200e"
            })
    void letsThrough(String address) throws UnknownHostException {
        assertThat(AddressGuard.ON.objection(InetAddress.getByName(address))).isNull();
    }

    /** The JDK turns mapped addresses into IPv4 by itself, unless somebody asks it for IPv6 with a zone. */
    @Test
    void seesThroughMappedAddressesThatStayIPv6() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        System.arraycopy(new byte[] {127, 0, 0, 1}, 0, mapped, 12, 4);
        InetAddress zoned = Inet6Address.getByAddress(null, mapped, 1);
        assertThat(zoned.getAddress()).hasSize(16);
        assertThat(AddressGuard.ON.objection(zoned)).startsWith("a");
        byte[] local = InetAddress.getByName("fe80::1").getAddress();
        assertThat(AddressGuard.ON.objection(Inet6Address.getByAddress(null, local, 1)))
                .isEqualTo("an address of the local link");
    }

    @Test
    void judgesEveryAddressOfAName() throws UnknownHostException {
        InetAddress good = InetAddress.getByName("1.1.1.1");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        GuardedNames names = new GuardedNames(host -> new InetAddress[] {good, bad}, AddressGuard.ON);
        assertThatThrownBy(() -> names.resolve("news.example"))
                .isInstanceOf(AddressGuard.Objected.class)
                .hasMessageContaining("news.example leads to 10.0.0.1");
    }

    @Test
    void judgesANameAgainEveryTime() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
        GuardedNames names = new GuardedNames(
                host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())}, AddressGuard.ON);
        assertThat(names.resolve("news.example")).hasSize(1);
        assertThatThrownBy(() -> names.resolve("news.example")).isInstanceOf(AddressGuard.Objected.class);
    }

    @Test
    void aNameWithoutAddressesIsUnknown() {
        GuardedNames names = new GuardedNames(host -> new InetAddress[0], AddressGuard.ON);
        assertThatThrownBy(() -> names.resolve("news.example"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(AddressGuard.Objected.class);
    }
}
