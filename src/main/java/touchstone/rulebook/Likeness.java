package touchstone.rulebook;

import java.net.IDN;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;
import touchstone.text.Lookalikes;

/**
 * Hosts made to be taken for a well-rated one: letters that look like others ({@code bbс.com} with a Cyrillic letter,
 * {@code rn} for {@code m}), a known name in front of another domain ({@code cnn.com.example.net}), and one slip of the pen.
 * Of the 5,325 well-rated domains of the shipped lists, each taken as if it were not listed, 15 are held for another.
 * Thread-safe.
 */
final class Likeness {

    /** Value from which on a name is worth imitating. */
    private static final double RELIABLE = .6;

    /** Shorter names are one letter apart by chance: {@code wral.com}, {@code wrap.com}. */
    private static final int LONG_ENOUGH = 8;

    /** Local papers of one owner often differ in their first letters only: {@code ncregister.com}, {@code nhregister.com}. */
    private static final int SAME_START = 2;

    private static final int LONGEST = 100;

    /** Endings that are sold to anybody beside those of countries: {@code cnn.com.co}. Others are mostly national editions. */
    private static final Set<String> SOLD = Set.of("co", "de", "se", "us", "cm");

    private final List<RatingList> lists;

    Likeness(List<RatingList> lists) {
        this.lists = lists;
    }

    /** The rated domain that a host can be mistaken for; null if there is none. */
    @Nullable
    String of(String host) {
        if (host.length() > LONGEST || host.indexOf('.') < 0) {
            return null;
        }
        String twin = host.contains("xn--") ? Lookalikes.plainTwin(IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED)) : null;
        if (twin != null) {
            return ratedAt(Domains.host(twin));
        }
        String registrable = Domains.registrable(host);
        if (registrable == null) {
            return null;
        }
        String inFront = inFront(host, registrable);
        return inFront == null ? near(registrable) : inFront;
    }

    /** A host that is rated, or stands below one that is. */
    private @Nullable String ratedAt(@Nullable String host) {
        return host == null
                ? null
                : Reputation.places(host).stream()
                        .filter(this::isRated)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isRated(String domain) {
        return lists.stream().map(list -> list.of(domain)).anyMatch(Likeness::isReliable);
    }

    private static boolean isReliable(@Nullable Rating rating) {
        return rating != null && rating.value01() >= RELIABLE;
    }

    /** A rated name that stands before another domain: {@code cnn.com.example.net}, {@code cnn-com.example.net}. */
    private @Nullable String inFront(String host, String registrable) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            String front = host.substring(0, dot);
            boolean isEdition = host.equals(registrable) && !SOLD.contains(host.substring(dot + 1));
            if (front.indexOf('.') > 0 && !registrable.equals(front) && !isEdition && isRated(front)) {
                return front;
            }
        }
        String first = registrable.substring(0, registrable.indexOf('.'));
        String dotted = first.replace('-', '.');
        return first.indexOf('-') > 0 && isRated(dotted) ? dotted : null;
    }

    /** A rated name that is read the same, or is one slip of the pen away. */
    private @Nullable String near(String registrable) {
        String skeleton = skeleton(registrable);
        Set<String> starts = new TreeSet<>();
        starts.add(start(registrable));
        starts.add(start(skeleton));
        for (String start : starts) {
            String near = first(
                    start,
                    name -> !name.equals(registrable)
                            && (skeleton(name).equals(skeleton) || isOneSlip(name, registrable)));
            if (near != null) {
                return near;
            }
        }
        return null;
    }

    private static String start(String name) {
        return name.substring(0, Math.min(SAME_START, name.length()));
    }

    private @Nullable String first(String start, Predicate<String> test) {
        Set<String> found = new TreeSet<>();
        for (RatingList list : lists) {
            list.rows().each(start, (domain, row) -> {
                if (test.test(domain) && isReliable(list.rating(domain, row))) {
                    found.add(domain);
                }
            });
        }
        return found.stream().findFirst().orElse(null);
    }

    /** Whether one letter is missing, added, replaced or swapped with its neighbour, in the name and not at its beginning. */
    private static boolean isOneSlip(String a, String b) {
        int longer = a.length() - b.length();
        int name = Math.min(a.indexOf('.'), b.indexOf('.'));
        if (longer < -1 || longer > 1 || name < LONG_ENOUGH) {
            return false;
        }
        int least = Math.min(a.length(), b.length());
        int start = 0;
        while (start < least && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String here = a.substring(start, a.length() - end);
        String there = b.substring(start, b.length() - end);
        boolean isSwap = here.length() == 2
                && there.length() == 2
                && here.charAt(0) == there.charAt(1)
                && here.charAt(1) == there.charAt(0);
        boolean isOne = here.length() <= 1 && there.length() <= 1;
        return start >= SAME_START && start <= name && (isSwap || isOne) && isLetters(here + there);
    }

    private static boolean isLetters(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The same for names that look alike in most typefaces. */
    private static String skeleton(String domain) {
        return domain.replace("rn", "m").replace("vv", "w").replace('0', 'o').replace('1', 'l');
    }
}
