package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.extract.FeedLinks;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Request;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Page;
import touchstone.model.Validators;
import touchstone.model.Visited;
import touchstone.rulebook.SourceList.Source;
import touchstone.store.ClaimStore;
import touchstone.text.Urls;
import touchstone.text.WebAddresses;

/** Finds the pages that a source names: in its feeds and sitemaps, in lists, or, from its home page, wherever those stand. */
final class Lister {

    private static final int MOST_LISTINGS = 40;
    private static final int LARGEST_LIST = 20 << 20;

    private final PoliteFetcher web;
    private final ClaimStore store;
    private final Events events;
    private final Source source;
    private final Map<URI, Listed.Item> items = new HashMap<>();
    private final List<Visited> read = new ArrayList<>();

    Lister(PoliteFetcher web, ClaimStore store, Events events, Source source) {
        this.web = web;
        this.store = store;
        this.events = events;
        this.source = source;
    }

    Listed list() {
        source.pages().forEach(page -> add(new FeedItem(page, null), true));
        source.lists().forEach(this::file);
        Deque<URI> open = new ArrayDeque<>(source.feeds());
        open.addAll(source.sitemaps());
        URI site = source.site();
        if (open.isEmpty() && site != null) {
            open.addAll(discover(site));
        }
        Set<URI> seen = new HashSet<>(open);
        for (int n = 0; n < MOST_LISTINGS && !open.isEmpty(); n++) {
            for (URI more : listing(open.pop())) {
                if (seen.add(more)) {
                    open.add(more);
                }
            }
        }
        return new Listed(List.copyOf(items.values()), read);
    }

    /** Reads one feed or sitemap; the sitemaps that it leads to. */
    private List<URI> listing(URI uri) {
        Visited before = store.visited(uri);
        Validators known = before == null ? Validators.NONE : before.validators();
        return switch (web.fetch(new Request(uri, Expected.FEED, known, source.delay()))) {
            case Fetched.NotModified n -> {
                events.listing(source, uri, Outcome.NOT_MODIFIED, null);
                yield List.of();
            }
            case Fetched.Ok ok -> {
                Listing listing = ListingReader.read(ok.page());
                listing.items().forEach(item -> add(item, false));
                boolean whole = listing.trouble() == null;
                boolean some = !listing.items().isEmpty() || !listing.more().isEmpty();
                Outcome outcome = whole ? Outcome.KEPT : some ? Outcome.DAMAGED : Outcome.FAILED;
                events.listing(source, uri, outcome, whole ? null : uri + " is damaged: " + listing.trouble() + ".");
                if (whole && listing.more().isEmpty()) {
                    read.add(new Visited(uri, events.now(), ok.validators(), null, outcome.word(), 0, null));
                }
                yield listing.more();
            }
            case Fetched.Refused refused -> none(uri, refused.reason(), refused.message());
            case Fetched.Failed failed -> none(uri, failed.reason(), failed.message());
        };
    }

    private List<URI> none(URI uri, Fetched.Reason reason, String message) {
        events.listing(source, uri, Outcome.of(reason), message);
        return List.of();
    }

    /** The feeds that a home page names, else the sitemaps that robots.txt names, else the sitemap at its usual place. */
    private List<URI> discover(URI site) {
        Page home = page(site, Expected.PAGE, true);
        if (home == null) {
            return List.of();
        }
        List<URI> feeds = FeedLinks.of(home);
        if (!feeds.isEmpty()) {
            return feeds;
        }
        URI base = Objects.requireNonNullElse(home.uri(), site);
        Page robots = page(base.resolve("/robots.txt"), Expected.FEED, false);
        List<URI> sitemaps = robots == null ? List.of() : sitemaps(robots);
        return sitemaps.isEmpty() ? List.of(base.resolve("/sitemap.xml")) : sitemaps;
    }

    private @Nullable Page page(URI uri, Expected expected, boolean told) {
        Fetched fetched = web.fetch(new Request(uri, expected, Validators.NONE, source.delay()));
        if (fetched instanceof Fetched.Ok ok) {
            return ok.page();
        }
        if (told && fetched instanceof Fetched.Refused refused) {
            none(uri, refused.reason(), refused.message());
        } else if (told && fetched instanceof Fetched.Failed failed) {
            none(uri, failed.reason(), failed.message());
        }
        return null;
    }

    private static List<URI> sitemaps(Page robots) {
        List<URI> sitemaps = new ArrayList<>();
        for (String line :
                new String(robots.body(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.strip().toLowerCase(Locale.ROOT).startsWith("sitemap:") && sitemaps.size() < MOST_LISTINGS) {
                URI sitemap = WebAddresses.resolve(robots.uri(), line.strip().substring("sitemap:".length()));
                if (sitemap != null) {
                    sitemaps.add(sitemap);
                }
            }
        }
        return sitemaps;
    }

    private void file(Path list) {
        URI shown = list.toUri();
        try {
            if (Files.size(list) > LARGEST_LIST) {
                events.listing(source, shown, Outcome.TOO_LARGE, list + " is larger than 20 MB.");
                return;
            }
            Listing listing = ListingReader.lines(Files.readString(list));
            listing.items().forEach(item -> add(item, true));
            String trouble = listing.trouble();
            events.listing(
                    source,
                    shown,
                    trouble == null ? Outcome.KEPT : Outcome.DAMAGED,
                    trouble == null ? null : list + ": " + trouble + ".");
        } catch (IOException e) {
            events.listing(source, shown, Outcome.FAILED, "The list " + list + " cannot be read.");
        }
    }

    private void add(FeedItem item, boolean named) {
        String normal = Urls.normalise(item.uri().toString());
        // Addresses too odd for a normal form are visited as they are; the fetcher knows what to make of them.
        URI key = Objects.requireNonNullElse(normal == null ? null : WebAddresses.resolve(null, normal), item.uri());
        items.merge(key, new Listed.Item(item.uri(), key, item.changed(), named), Lister::newer);
    }

    private static Listed.Item newer(Listed.Item one, Listed.Item other) {
        Instant a = one.changed();
        Instant b = other.changed();
        boolean later = a == null || (b != null && b.isAfter(a));
        return new Listed.Item(one.uri(), one.key(), later ? b : a, one.named() || other.named());
    }
}
