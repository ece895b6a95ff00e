package touchstone.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What sort of source a domain is, where that is known and matters more than a number: {@code rules/kinds.tsv}, domain (or an
 * ending such as {@code .gov}), tab, kind; and what each kind means for a score: {@code rules/kind-meanings.tsv}.
 */
public final class Kinds {

    /** Kinds that a source can have. */
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
            "personal-blog",
            "advocacy",
            "government",
            "academic",
            "unknown");

    private static final Meaning PLAIN = new Meaning(true, Set.of(), "");

    private final Map<String, String> kinds;
    private final Map<String, Meaning> meanings;

    /**
     * What a kind means for a score.
     *
     * @param isRated whether a number says something; where not, the kind is shown instead
     * @param off criteria that are not asked of such a source
     * @param says a sentence for the reader, empty if there is nothing to say
     */
    public record Meaning(boolean isRated, Set<String> off, String says) {

        public Meaning {
            off = Set.copyOf(off);
        }
    }

    private Kinds(Map<String, String> kinds, Map<String, Meaning> meanings) {
        this.kinds = Map.copyOf(kinds);
        this.meanings = Map.copyOf(meanings);
    }

    static Kinds parse(TextFile file, TextFile meanings, List<Problem> problems) {
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
        return new Kinds(kinds, meanings(meanings, problems));
    }

    private static Map<String, Meaning> meanings(TextFile file, List<Problem> problems) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            boolean isRated = cells.length == 4 && cells[1].equals("number");
            if (cells.length != 4 || !(isRated || cells[1].equals("kind"))) {
                problems.add(file.problem(
                        i + 1,
                        1,
                        "expected a kind, 'number' or 'kind', criteria and a sentence",
                        "write what is shown: a number, or the kind instead; criteria not asked, parted by |"));
            } else if (!ALL.contains(cells[0])) {
                problems.add(file.problem(i + 1, 1, "unknown kind '" + cells[0] + "'", Hints.oneOf(ALL)));
            } else {
                Set<String> off = cells[2].isEmpty() ? Set.of() : Set.copyOf(List.of(cells[2].split("\\|", -1)));
                meanings.put(cells[0], new Meaning(isRated, off, cells[3]));
            }
        }
        return meanings;
    }

    /** The same with others, which outdo those of the same domain. */
    Kinds with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(kinds);
        all.putAll(others);
        return new Kinds(all, meanings);
    }

    /** The hosts and domains that are listed; endings are not among them. */
    public Set<String> domains() {
        return kinds.keySet().stream().filter(d -> !d.startsWith(".")).collect(Collectors.toSet());
    }

    /** The kind listed for exactly this host, domain or path, null if none is. */
    public @Nullable String of(String domain) {
        return kinds.get(domain);
    }

    /** The kind listed for the longest ending of a host, null if none is. */
    public @Nullable String ofEnding(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            String kind = kinds.get(host.substring(dot));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** What a kind means for a score; nothing in particular where the table does not say. */
    public Meaning meaning(String kind) {
        return meanings.getOrDefault(kind, PLAIN);
    }

    /** Every sentence about kinds that readers may be shown. */
    public List<String> sentences() {
        return meanings.values().stream().map(Meaning::says).sorted().toList();
    }
}
