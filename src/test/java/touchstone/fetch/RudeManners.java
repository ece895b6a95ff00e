package touchstone.fetch;

import static touchstone.fetch.Rudeness.ARTICLE;
import static touchstone.fetch.Rudeness.OK;
import static touchstone.fetch.Rudeness.STORY;
import static touchstone.fetch.Rudeness.TEXT;
import static touchstone.fetch.Rudeness.bytes;
import static touchstone.fetch.Rudeness.first;
import static touchstone.fetch.Rudeness.flood;
import static touchstone.fetch.Rudeness.page;
import static touchstone.fetch.Rudeness.raw;
import static touchstone.fetch.Rudeness.redirect;
import static touchstone.fetch.Rudeness.silence;

import java.util.function.Consumer;

/** Part of the table of {@link RudeWorld}: sites that send us away, round and round, or wish to be left alone. */
final class RudeManners {

    private final RudeWorld world;

    private RudeManners(RudeWorld world) {
        this.world = world;
    }

    static void in(RudeWorld world) {
        RudeManners rude = new RudeManners(world);
        rude.redirects();
        rude.robots();
        rude.statuses();
        rude.walls();
        rude.optOuts();
    }

    private void redirects() {
        world.site("redirects to itself", "TOO_MANY_REDIRECTS", web -> web.on("/", redirect("/")));
        world.site(
                "redirects in a circle",
                "TOO_MANY_REDIRECTS",
                web -> web.on("/", redirect("/a")).on("/a", redirect("/b")).on("/b", redirect("/")));
        world.site("redirects on and on", "TOO_MANY_REDIRECTS", web -> {
            for (int i = 0; i < 30; i++) {
                web.on(i == 0 ? "/" : "/" + i, redirect("/" + (i + 1)));
            }
        });
        world.site("redirects until a cookie comes", "TOO_MANY_REDIRECTS", web -> web.on("/", Rudeness.cookieWall()));
        world.site(
                "redirects to a private address",
                "PRIVATE_ADDRESS",
                web -> web.on("/", redirect(world.secret().uri("127.0.0.2", "/"))));
        world.site(
                "redirects to a hidden address",
                "BAD_ADDRESS",
                web -> web.on("/", redirect("http://0x7f.2:" + world.secret().port() + "/")));
        world.site("redirects to a file", "BAD_ADDRESS", web -> web.on("/", redirect("file:///etc/passwd")));
        world.site("redirects to nonsense", "BAD_ADDRESS", web -> web.on("/", redirect("http://[broken")));
        world.site("redirects to nowhere", "HTTP_STATUS", web -> web.on("/", "HTTP/1.1 302 Found"));
        world.site(
                "redirects to a name that is none",
                "UNKNOWN_HOST",
                web -> web.on("/", redirect("http://gone.invalid/")));
        world.site(
                "redirects once, decently",
                "ARTICLE",
                web -> web.on("/", redirect("/a")).on("/a", OK, ARTICLE));
    }

    private void robots() {
        robots("has no robots.txt", "ARTICLE", web -> {});
        robots("forbids its robots.txt", "ARTICLE", web -> web.on("/robots.txt", "HTTP/1.1 403 No"));
        robots("has a robots.txt that fails", "ROBOTS_UNREADABLE", web -> web.on("/robots.txt", "HTTP/1.1 500 Oh"));
        robots(
                "has a robots.txt that is too busy",
                "ROBOTS_UNREADABLE",
                web -> web.on("/robots.txt", "HTTP/1.1 429 Slow"));
        robots("has a robots.txt that never comes", "ROBOTS_UNREADABLE", web -> web.on("/robots.txt", silence()));
        robots(
                "has a robots.txt that breaks off",
                "ROBOTS_UNREADABLE",
                web -> web.on("/robots.txt", raw("HTTP/1.1 200 OK\nContent-Length: 900\n\nUser-agent: *")));
        robots("has a web page for a robots.txt", "ARTICLE", web -> web.on("/robots.txt", OK, ARTICLE));
        robots(
                "has a robots.txt with a byte order mark",
                "ROBOTS",
                web -> web.on("/robots.txt", TEXT, "\uFEFFUser-agent: *\nDisallow: /"));
        robots(
                "has a robots.txt without end",
                "ROBOTS",
                web -> web.on(
                        "/robots.txt",
                        flood(bytes("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n"), "# and so on\n")));
        robots(
                "redirects its robots.txt",
                "ROBOTS",
                web -> web.on("/robots.txt", redirect("/r.txt")).on("/r.txt", TEXT, "User-agent: *\nDisallow: /"));
        robots(
                "redirects its robots.txt in a circle",
                "ARTICLE",
                web -> web.on("/robots.txt", redirect("/robots.txt")));
        robots(
                "redirects its robots.txt inside",
                "ROBOTS_UNREADABLE",
                web -> web.on("/robots.txt", redirect(world.secret().uri("127.0.0.2", "/"))));
        robots("asks for a pause", "ARTICLE", web -> web.on("/robots.txt", TEXT, "User-agent: *\nCrawl-delay: 0.1"));
        robots("wants no programs", "ROBOTS", web -> web.on("/robots.txt", TEXT, "User-agent: *\nDisallow: /"));
        robots("does not want us", "ROBOTS", web -> web.on("/robots.txt", TEXT, "User-agent: Touchstone\nDisallow: /"));
        robots(
                "does not want others",
                "ARTICLE",
                web -> web.on("/robots.txt", TEXT, "User-agent: OtherBot\nDisallow: /"));
    }

    private void statuses() {
        world.site(
                "is too busy once",
                "ARTICLE",
                web -> web.on("/", first("HTTP/1.1 429 Slow\nRetry-After: 0", OK, ARTICLE)));
        world.site(
                "is too busy, and does not say for how long", "RATE_LIMITED", web -> web.on("/", "HTTP/1.1 429 Slow"));
        world.site(
                "is too busy for an hour", "RATE_LIMITED", web -> web.on("/", "HTTP/1.1 429 Slow\nRetry-After: 3600"));
        world.site("is down once", "ARTICLE", web -> web.on("/", first("HTTP/1.1 503 Down", OK, ARTICLE)));
        world.site(
                "is down until a date",
                "UNAVAILABLE",
                web -> web.on("/", "HTTP/1.1 503 Down\nRetry-After: Fri, 01 May 2026 13:00:00 GMT"));
        world.site("hangs up once", "ARTICLE", web -> web.on("/", first("", OK, ARTICLE)));
        world.site("has a fault", "UNAVAILABLE", web -> web.on("/", "HTTP/1.1 500 Oh"));
        world.site("has a status of its own", "UNAVAILABLE", web -> web.on("/", "HTTP/1.1 999 No"));
        world.site(
                "wants a name and a word",
                "FORBIDDEN",
                web -> web.on("/", "HTTP/1.1 401 Who\nWWW-Authenticate: Basic"));
        world.site("forbids", "FORBIDDEN", web -> web.on("/", "HTTP/1.1 403 No"));
        world.site("has no such page", "GONE", web -> {});
        world.site("has it no longer", "GONE", web -> web.on("/", "HTTP/1.1 410 Gone"));
        world.site("withholds it for legal reasons", "HTTP_STATUS", web -> web.on("/", "HTTP/1.1 451 Law"));
        world.site("says that nothing changed unasked", "HTTP_STATUS", web -> web.on("/", "HTTP/1.1 304 Same"));
    }

    private void walls() {
        world.site(
                "wants a login",
                "LOGIN",
                web -> web.on("/", OK, page("", "<h1>Please log in</h1><p>Sign in or create an account.</p>")));
        world.site(
                "wants consent",
                "CONSENT",
                web -> web.on("/", OK, page("", "<p>We use cookies. Give your consent: accept all.</p>")));
        world.site(
                "wants money",
                "PAYWALL",
                web -> web.on(
                        "/",
                        OK,
                        page(
                                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
                                "<h1>The bridge</h1><p>The bridge over the harbour was opened on Monday after two years of work.</p>")));
        world.site(
                "wants to know whether we are human",
                "ROBOT_CHECK",
                web -> web.on(
                        "/", OK, page("", "<p>Checking your browser. Enable JavaScript and solve the captcha.</p>")));
        world.site(
                "shows a video and no words",
                "VIDEO_ONLY",
                web -> web.on(
                        "/",
                        OK,
                        page(
                                "<meta property='og:type' content='video.other'>",
                                "<h1>The bridge</h1><p>Watch how the bridge over the harbour was opened on Monday.</p>")));
        world.site(
                "shows an article behind a banner",
                "ARTICLE",
                web -> web.on(
                        "/",
                        OK,
                        page(
                                "",
                                "<div><p>We use cookies. Give your consent: accept all.</p></div><article>" + STORY
                                        + "</article>")));
    }

    private void optOuts() {
        world.site("reserves itself in a header", "OPT_OUT", web -> web.on("/", OK + "\nTDM-Reservation: 1", ARTICLE));
        world.site(
                "says noai in a header", "OPT_OUT", web -> web.on("/", OK + "\nX-Robots-Tag: noindex, noai", ARTICLE));
        world.site(
                "reserves itself in a meta element",
                "OPT_OUT",
                web -> web.on("/", OK, page("<meta name=tdm-reservation content=1>", STORY)));
        world.site(
                "says noai in a meta element",
                "OPT_OUT",
                web -> web.on("/", OK, page("<meta name=robots content=noai>", STORY)));
        tdmrep(
                "reserves itself in a file",
                "OPT_OUT",
                web -> web.on("/.well-known/tdmrep.json", TEXT, "[{\"location\":\"/\",\"tdm-reservation\":1}]"));
        tdmrep(
                "has a malformed file of reservations",
                "ARTICLE",
                web -> web.on("/.well-known/tdmrep.json", TEXT, "[{\"location\":"));
        tdmrep(
                "has a deep file of reservations",
                "ARTICLE",
                web -> web.on("/.well-known/tdmrep.json", TEXT, "[".repeat(100_000)));
        tdmrep(
                "has reservations without end",
                "ARTICLE",
                web -> web.on("/.well-known/tdmrep.json", flood(RudeWeb.head(TEXT), "[")));
    }

    private void robots(String name, String outcome, Consumer<RudeWeb> manners) {
        world.site(name, outcome, manners.andThen(web -> web.on("/", OK, ARTICLE)));
    }

    private void tdmrep(String name, String outcome, Consumer<RudeWeb> manners) {
        robots(name, outcome, manners);
    }
}
