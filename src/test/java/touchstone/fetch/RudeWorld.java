package touchstone.fetch;

import static touchstone.fetch.Rudeness.ARTICLE;
import static touchstone.fetch.Rudeness.OK;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import touchstone.fetch.Request.Expected;

/**
 * A small web of badly behaved sites on loopback addresses, each with a port of its own: 127.0.0.1 stands for the public web,
 * 127.0.0.2 for what the address guard must keep us from. The table, here and in
 * {@link RudeBodies} and {@link RudeManners}, is the whole truth of what is right.
 */
public final class RudeWorld implements AutoCloseable {

    /** Limits under which the whole world is crawled in seconds. */
    public static final FetchOptions OPTIONS = FetchOptions.DEFAULT
            .withAllowPrivateAddresses(true)
            .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(5))
            .withMaxBytes(2_000_000)
            .withMaxRedirects(5)
            .withMaxOpen(16);

    public static final Politeness POLITENESS =
            new Politeness(Duration.ZERO, 1, 1, Duration.ofMillis(30), 5, Duration.ofMinutes(1));

    private final List<RudeWeb> webs = new ArrayList<>();
    private final List<RudeSite> sites = new ArrayList<>();
    private final RudeWeb secret = RudeWeb.at("127.0.0.2").on("/", OK, ARTICLE);
    private final AtomicInteger fickle = new AtomicInteger();

    /** Opens all servers. */
    public RudeWorld() {
        RudeBodies.in(this);
        RudeManners.in(this);
        connections();
        addresses();
    }

    public List<RudeSite> sites() {
        return List.copyOf(sites);
    }

    /** How often somebody got through to the server that nobody may reach. */
    public int breaches() {
        return secret.requests().size();
    }

    /** A fetcher whose guard is on but for 127.0.0.1, and to whom all names under {@code .example} lead there. */
    public PoliteFetcher fetcher(Politeness politeness) {
        return new PoliteFetcher(
                OPTIONS,
                politeness,
                InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z")),
                new Random(1),
                null,
                this::addresses,
                AddressGuard.except(loopback(1)));
    }

    RudeWeb secret() {
        return secret;
    }

    private InetAddress[] addresses(String host) throws UnknownHostException {
        if (host.equals("fickle.example")) {
            return new InetAddress[] {loopback(fickle.getAndIncrement() == 0 ? 1 : 2)};
        }
        if (host.equals("half.example")) {
            return new InetAddress[] {loopback(1), loopback(2)};
        }
        if (host.endsWith(".example")) {
            return new InetAddress[] {loopback(1)};
        }
        if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connections() {
        RudeWeb plain = open(web -> web.on("/", OK, ARTICLE));
        add("speaks no TLS on a port for it", "TLS", "https://127.0.0.1:" + plain.port() + "/");
        RudeWeb selfSigned = RudeWeb.selfSigned("127.0.0.1").on("/", OK, ARTICLE);
        webs.add(selfSigned);
        add("signed its certificate itself", "TLS", "https://127.0.0.1:" + selfSigned.port() + "/");
        add("is not there", "NO_CONNECTION", RudeWeb.nobody().toString());
        add("has no address", "UNKNOWN_HOST", "http://nowhere.invalid/");
        RudeWeb any = open(web -> web.on("/", OK, ARTICLE));
        add(
                "changes its address after the first question",
                "PRIVATE_ADDRESS",
                any.uri("fickle.example", "/").toString());
        add(
                "has one address outside and one inside",
                "PRIVATE_ADDRESS",
                any.uri("half.example", "/").toString());
        add("is an ordinary site", "ARTICLE", any.uri("plain.example", "/").toString());
    }

    private void addresses() {
        String port = ":" + secret.port() + "/";
        for (String host : List.of(
                "127.0.0.2",
                "127.0.0.2.",
                "[::1]",
                "[::ffff:127.0.0.2]",
                "[0:0:0:0:0:ffff:7f00:2]",
                "[::127.0.0.2]",
                "[64:ff9b::7f00:2]",
                "[64:ff9b:1::7f00:2]",
                "[2002:7f00:2::]",
                "[fd00:ec2::254]",
                "169.254.169.254")) {
            add("has the address " + host, "PRIVATE_ADDRESS", "http://" + host + port);
        }
        for (String host : List.of(
                "0177.0.0.2",
                "2130706434",
                "0x7f000002",
                "0x7f.2",
                "127.2",
                "127.0.0.02",
                "127.0.0.0x2",
                "%31%32%37.0.0.2",
                "[fe80::1%25lo]",
                "user@127.0.0.2")) {
            add("writes its address as " + host, "BAD_ADDRESS", "http://" + host + port);
        }
    }

    void site(String name, String outcome, Consumer<RudeWeb> manners) {
        add(name, outcome, open(manners).uri("/").toString());
    }

    void feed(String name, String outcome, Consumer<RudeWeb> manners) {
        sites.add(new RudeSite(name, open(manners).uri("/"), Expected.FEED, outcome));
    }

    private void add(String name, String outcome, String uri) {
        sites.add(new RudeSite(name, URI.create(uri), Expected.PAGE, outcome));
    }

    private RudeWeb open(Consumer<RudeWeb> manners) {
        RudeWeb web = RudeWeb.at("127.0.0.1");
        manners.accept(web);
        webs.add(web);
        return web;
    }

    @Override
    public void close() {
        webs.forEach(RudeWeb::close);
        secret.close();
    }
}
