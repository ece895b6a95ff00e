package touchstone.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/** What raters say of domains. Thread-safe. */
public final class Reputation {

    /** No lists at all. */
    public static final Reputation NONE = new Reputation(List.of());

    private final List<RatingList> lists;

    Reputation(List<RatingList> lists) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(RatingList::family).thenComparingInt(RatingList::rank))
                .toList();
    }

    /** Raters of the lists, by family and rank. */
    public List<String> raters() {
        return lists.stream().map(RatingList::rater).toList();
    }

    /** Whatever has an entry in a list: hosts, and hosts with a first path segment such as {@code example.org/section}. */
    public Set<String> entries() {
        Set<String> entries = new HashSet<>();
        lists.forEach(list -> entries.addAll(list.rows().entries()));
        return entries;
    }

    /**
     * The ratings of a host or address, one a family at most. Each list is asked for the first path segment on the host,
     * the host, then the domains above it down to the registrable one; the closest entry counts.
     */
    public List<Rating> of(String hostOrAddress) {
        List<String> places = places(hostOrAddress);
        List<Rating> ratings = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        for (RatingList list : lists) {
            Rating rating = heard.contains(list.family()) ? null : closest(list, places);
            if (rating != null) {
                heard.add(list.family());
                ratings.add(rating);
            }
        }
        return ratings;
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

    /**
     * Where a host or address may be listed, the closest place first: the first path segment on the host, the host, the
     * domains above it down to the registrable one. Empty if it holds no host.
     */
    public static List<String> places(String hostOrAddress) {
        String host = Domains.host(hostOrAddress);
        if (host == null) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        String segment = firstSegment(hostOrAddress);
        if (segment != null) {
            places.add(host + "/" + segment);
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

    private static @Nullable String firstSegment(String address) {
        int scheme = address.indexOf("://");
        int slash = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (slash < 0) {
            return null;
        }
        int end = slash + 1;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end == slash + 1 ? null : address.substring(slash + 1, end);
    }
}
