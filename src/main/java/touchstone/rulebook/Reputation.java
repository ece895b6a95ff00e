package touchstone.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/** What raters say of domains. Thread-safe. */
public final class Reputation {

    /** No lists at all. */
    public static final Reputation NONE = new Reputation(List.of(), Aliases.NONE);

    /** Parts of a path, and characters of them, that an entry may have: {@code example.org/channel/name} has two. */
    private static final int MOST_SEGMENTS = 4;

    private static final int LONGEST_PATH = 200;

    private final List<RatingList> lists;
    private final Aliases aliases;
    private final Likeness likeness;

    Reputation(List<RatingList> lists, Aliases aliases) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(RatingList::family).thenComparingInt(RatingList::rank))
                .toList();
        this.aliases = aliases;
        this.likeness = new Likeness(this.lists);
    }

    /** Raters of the lists, by family and rank. */
    public List<String> raters() {
        return lists.stream().map(RatingList::rater).toList();
    }

    /** The lists of those raters for whom the test holds. */
    public Reputation of(Predicate<String> raters) {
        return new Reputation(
                lists.stream().filter(list -> raters.test(list.rater())).toList(), aliases);
    }

    /**
     * Whatever has an entry in a list: hosts, and hosts with a path such as {@code example.org/section}.
     */
    public Set<String> entries() {
        Set<String> entries = new HashSet<>();
        lists.forEach(list -> entries.addAll(list.rows().entries()));
        return entries;
    }

    /**
     * What every list says of a host or address, by family and rank. Each list is asked for the path on the host, the longest
     * first, the host, then the domains above it down to the registrable one, then the same of the name for which the host
     * stands; the closest entry speaks.
     */
    public List<Rating> all(String hostOrAddress) {
        List<String> places = places(hostOrAddress, aliases);
        List<Rating> ratings = new ArrayList<>();
        for (RatingList list : lists) {
            Rating rating = closest(list, places);
            if (rating != null) {
                ratings.add(rating);
            }
        }
        return ratings;
    }

    /** Of what every list says the part that counts on a day: one a family, the first of it that holds. */
    public static List<Rating> counted(List<Rating> all, LocalDate day) {
        Set<String> heard = new HashSet<>();
        return all.stream().filter(r -> r.counts(day) && heard.add(r.family())).toList();
    }

    /** The ratings of a host or address that count, whatever their age. */
    public List<Rating> of(String hostOrAddress) {
        return counted(all(hostOrAddress), LocalDate.MIN);
    }

    /**
     * The domain rated as reliable whose name a host is likely meant to be taken for, though it is another site; null if there
     * is none. For hosts without a rating of their own.
     */
    public @Nullable String lookalike(String hostOrAddress) {
        String host = Domains.host(hostOrAddress);
        return host == null || aliases.of(host) != null ? null : likeness.of(host);
    }

    private static @Nullable Rating closest(RatingList list, List<String> places) {
        for (String place : places) {
            Rating rating = list.of(place);
            if (rating != null) {
                return rating;
            }
        }
        return null;
    }

    private static List<String> places(String hostOrAddress, Aliases aliases) {
        List<String> places = places(hostOrAddress);
        String host = Domains.host(hostOrAddress);
        String stands = host == null ? null : standsFor(places, aliases);
        if (stands == null) {
            return places;
        }
        List<String> all = new ArrayList<>(places);
        all.addAll(places(stands + path(hostOrAddress)));
        return all;
    }

    private static @Nullable String standsFor(List<String> places, Aliases aliases) {
        for (String place : places) {
            String stands = place.indexOf('/') < 0 ? aliases.of(place) : null;
            if (stands != null) {
                return stands;
            }
        }
        return null;
    }

    /**
     * Where a host or address may be listed, the closest place first: the path on the host, the longest first, the host, the
     * domains above it down to the registrable one. Empty if it holds no host.
     */
    public static List<String> places(String hostOrAddress) {
        String host = Domains.host(hostOrAddress);
        if (host == null) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        String path = path(hostOrAddress);
        while (!path.isEmpty()) {
            places.add(host + path);
            String lower = path.toLowerCase(Locale.ROOT);
            if (!lower.equals(path)) {
                places.add(host + lower);
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        places.add(host);
        // The list of public suffixes takes a while to load, and hosts of two labels have nothing listed above them.
        if (host.indexOf('.') == host.lastIndexOf('.')) {
            return places;
        }
        String registrable = Domains.registrable(host);
        String rest = host;
        while (registrable != null && rest.endsWith("." + registrable)) {
            rest = rest.substring(rest.indexOf('.') + 1);
            places.add(rest);
        }
        return places;
    }

    /** The first parts of the path with a slash before each; empty if there is none. */
    private static String path(String address) {
        int scheme = address.indexOf("://");
        int slash = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int query = query(address);
        if (slash < 0 || slash > query) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        int segments = 0;
        for (String segment :
                address.substring(slash, Math.min(query, slash + LONGEST_PATH)).split("/", -1)) {
            if (!segment.isEmpty() && segments++ < MOST_SEGMENTS) {
                path.append('/').append(segment);
            }
        }
        return path.toString();
    }

    private static int query(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }
}
