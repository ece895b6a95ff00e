package touchstone.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sort of source a domain is, where that is known and matters more than a number: {@code rules/kinds.tsv}, domain, tab,
 * kind.
 */
public final class Kinds {

    /** Kinds that a source can have. Those of {@link #UNRATED} are shown instead of a score. */
    public static final Set<String> ALL = Set.of(
            "news",
            "agency",
            "satire",
            "platform",
            "aggregator",
            "archive",
            "encyclopedia",
            "fact-checker",
            "state-media",
            "press-release",
            "opinion",
            "unknown");

    /** Kinds for which a number would mislead: nobody answers for the whole of a platform, and satire means no deceit. */
    public static final Set<String> UNRATED = Set.of("satire", "platform", "archive");

    private final Map<String, String> kinds;

    private Kinds(Map<String, String> kinds) {
        this.kinds = kinds;
    }

    static Kinds parse(TextFile file, List<Problem> problems) {
        Map<String, String> kinds = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 2) {
                problems.add(file.problem(i + 1, 1, "expected a domain, one tab and a kind", ""));
            } else if (!ALL.contains(cells[1])) {
                problems.add(file.problem(
                        i + 1, cells[0].length() + 2, "unknown kind '" + cells[1] + "'", Hints.oneOf(ALL)));
            } else if (kinds.put(cells[0], cells[1]) != null) {
                problems.add(file.problem(i + 1, 1, "domain '" + cells[0] + "' stands here twice", "remove one"));
            }
        }
        return new Kinds(Map.copyOf(kinds));
    }

    /** The same with others, which outdo those of the same domain. */
    Kinds with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(kinds);
        all.putAll(others);
        return new Kinds(Map.copyOf(all));
    }

    /** The hosts and domains that are listed. */
    public Set<String> domains() {
        return kinds.keySet();
    }

    /** The kind listed for exactly this host or domain, null if none is. */
    public @Nullable String of(String domain) {
        return kinds.get(domain);
    }
}
