package touchstone.rulebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;

/** Reads a {@link SourceList}; every problem is noted with its place, and none hides another. */
public final class SourceListReader {

    private static final int LARGEST = 4 << 20;
    private static final Duration SHORTEST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Set<String> PLACES = Set.of("site", "feeds", "sitemaps", "pages", "lists");
    private static final Map<String, Integer> SECONDS =
            Map.of("s", 1, "m", 60, "h", 3600, "d", 86_400, "min", 60, "w", 604_800);

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private Duration every = Duration.ofMinutes(30);
    private Duration delay = Duration.ofSeconds(5);
    private int most = 50;

    private SourceListReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a file.
     *
     * @throws RulebookException with every problem in it
     */
    public static SourceList read(Path file) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return new SourceListReader(parent == null ? absolute : parent).readFile(absolute, file.toString());
    }

    /** What is taken out of an archive of pages: claims and fact-checks, of as many pages as there are. */
    public static Source ofArchive(String name) {
        return new Source(
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Set.of(Take.CLAIMS, Take.FACT_CHECKS),
                Duration.ZERO,
                Duration.ZERO,
                Integer.MAX_VALUE);
    }

    private SourceList readFile(Path file, String shown) {
        TextFile read = TextFile.read(folder, file, LARGEST, problems);
        TextFile text = TextFile.of(shown, read.text());
        YamlSection top = problems.isEmpty() ? YamlSection.parse(text, problems) : null;
        List<Source> sources = new ArrayList<>();
        String contact = null;
        Duration keep = null;
        if (top != null) {
            top.allow(Set.of("sources"), Set.of("contact", "keep", "every", "delay", "most"));
            contact = contact(top);
            keep = top.has("keep") ? duration(top, "keep", LONGEST) : null;
            every = duration(top, "every", every);
            delay = duration(top, "delay", delay);
            most = top.has("most") ? top.whole("most", 1, 100_000) : most;
            sources.addAll(sources(top));
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return new SourceList(contact, keep, sources);
    }

    /** Whether whoever is visited can reach somebody by it: an e-mail address or a web address. */
    public static boolean isContact(String contact) {
        return contact.matches("[^\\s@<>()]{1,64}@[A-Za-z0-9.-]{3,200}")
                || (contact.length() < 300 && contact.indexOf('(') < 0 && address(contact) != null);
    }

    private static @Nullable String contact(YamlSection top) {
        if (!top.has("contact")) {
            return null;
        }
        String contact = top.text("contact").strip();
        if (!isContact(contact)) {
            top.problemAt(
                    "contact",
                    "'contact' must be an e-mail address or a web address",
                    "whoever is visited must be able to reach you");
        }
        return contact;
    }

    private List<Source> sources(YamlSection top) {
        Map<String, Source> byName = new HashMap<>();
        List<Source> sources = new ArrayList<>();
        for (YamlSection section : top.sections("sources")) {
            Source source = source(section);
            if (byName.putIfAbsent(source.name(), source) != null) {
                section.problemAt(
                        "name", "'" + source.name() + "' stands above already", "give each source its own name");
            }
            sources.add(source);
        }
        if (sources.isEmpty() && top.has("sources")) {
            top.problemAt("sources", "there is no source in it", "begin each with '- name: …'");
        }
        return sources;
    }

    private Source source(YamlSection section) {
        section.allow(
                Set.of("name"),
                Set.of("site", "feeds", "sitemaps", "pages", "lists", "language", "take", "every", "delay", "most"));
        if (PLACES.stream().noneMatch(section::has)) {
            section.problemAt("name", "there is nothing to visit", "add one of: feeds, lists, pages, site, sitemaps");
        }
        List<URI> site = addresses(section, "site");
        List<URI> feeds = addresses(section, "feeds");
        List<URI> sitemaps = addresses(section, "sitemaps");
        List<URI> pages = addresses(section, "pages");
        List<URI> all = new ArrayList<>(site);
        all.addAll(feeds);
        all.addAll(sitemaps);
        all.addAll(pages);
        return new Source(
                section.text("name").strip(),
                site.isEmpty() ? null : site.getFirst(),
                feeds,
                sitemaps,
                pages,
                section.texts("lists").stream().map(folder::resolve).toList(),
                language(section),
                take(section),
                duration(section, "every", every),
                delay(section, all),
                section.has("most") ? section.whole("most", 1, 100_000) : most);
    }

    private List<URI> addresses(YamlSection section, String key) {
        List<URI> addresses = new ArrayList<>();
        for (String text : section.texts(key)) {
            URI address = address(text.strip());
            if (address == null) {
                section.problemAt(
                        key, "'" + text + "' is not a web address", "write it in full, as in https://example.org/feed");
            } else {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static @Nullable URI address(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String language(YamlSection section) {
        if (!section.has("language")) {
            return null;
        }
        String code = section.text("language").strip();
        if (!code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            section.problemAt("language", "'" + code + "' is not a language code", "write one such as en or pt-BR");
        }
        return code;
    }

    private static Set<Take> take(YamlSection section) {
        if (!section.has("take")) {
            return Set.of(Take.CLAIMS);
        }
        Map<String, Take> byWord =
                Arrays.stream(Take.values()).collect(Collectors.toMap(Take::word, Function.identity()));
        Set<Take> take = EnumSet.noneOf(Take.class);
        for (String text : section.texts("take")) {
            Take one = byWord.get(text.strip());
            if (one == null) {
                section.problemAt("take", "'take' cannot hold '" + text + "'", Hints.nearest(text, byWord.keySet()));
            } else {
                take.add(one);
            }
        }
        return take;
    }

    /** Anybody's server is asked once a second at the most, one's own as often as one likes. */
    private Duration delay(YamlSection section, List<URI> addresses) {
        Duration asked = duration(section, "delay", delay);
        boolean own = !addresses.isEmpty() && addresses.stream().allMatch(SourceListReader::isThisComputer);
        if (asked.compareTo(SHORTEST_DELAY) < 0 && !own) {
            section.problemAt("delay", "'delay' must be at least 1s", "only a server on this computer may be hurried");
        }
        return asked;
    }

    private static boolean isThisComputer(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static Duration duration(YamlSection section, String key, Duration otherwise) {
        if (!section.has(key)) {
            return otherwise;
        }
        String text = section.text(key).strip();
        int unit = 0;
        while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
            unit++;
        }
        Integer seconds = SECONDS.get(text.substring(unit).strip());
        if (unit == 0 || unit > 9 || seconds == null) {
            section.problemAt(key, "'" + key + "' must be a time such as 5s, 30m, 6h or 1d", "");
            return otherwise;
        }
        Duration duration = Duration.ofSeconds(Long.parseLong(text.substring(0, unit)) * seconds);
        if (duration.compareTo(LONGEST) > 0) {
            section.problemAt(key, "'" + key + "' is more than ten years", "");
        }
        return duration;
    }
}
