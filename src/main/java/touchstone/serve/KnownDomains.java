package touchstone.serve;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import touchstone.rulebook.Reputation;
import touchstone.text.Domains;

/** Which sources anything is known of at all. */
final class KnownDomains {

    private KnownDomains() {}

    /**
     * Of all names those by which a source can be met: hosts below a public suffix in their usual form, also with a first path
     * segment. Others that stand in lists (addresses of pages, {@code www.} in front, slips of the pen) are never looked up.
     */
    @SafeVarargs
    static NavigableSet<String> of(Set<String>... names) {
        NavigableSet<String> known = new TreeSet<>();
        for (Set<String> some : names) {
            some.stream().filter(KnownDomains::canBeMet).forEach(known::add);
        }
        return Collections.unmodifiableNavigableSet(known);
    }

    private static boolean canBeMet(String name) {
        var places = Reputation.places(name);
        return !places.isEmpty()
                && places.getFirst().equals(name)
                && name.indexOf('/') == name.lastIndexOf('/')
                && name.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '\\')
                && Domains.registrable(name) != null;
    }
}
