package touchstone.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/**
 * Other names of sites from {@code rules/aliases.tsv}: former names, short ones of links, and mirrors; other name, tab, the name
 * by which lists know the site, tab, why they are the same. Thread-safe.
 */
final class Aliases {

    static final Aliases NONE = new Aliases(Map.of());

    private static final String AMP = ".cdn.ampproject.org";
    private static final String TRANSLATED = ".translate.goog";

    private final Map<String, String> names;

    private Aliases(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    static Aliases parse(TextFile file, List<Problem> problems) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3 || cells[2].isBlank() || !isHost(cells[0]) || !isHost(cells[1])) {
                problems.add(file.problem(i + 1, 1, "expected two hosts and why they are the same", ""));
            } else if (cells[0].equals(cells[1]) || names.put(cells[0], cells[1]) != null) {
                problems.add(file.problem(i + 1, 1, "'" + cells[0] + "' stands here twice", "remove one"));
            }
        }
        for (Map.Entry<String, String> entry : names.entrySet()) {
            if (names.containsKey(entry.getValue())) {
                problems.add(file.problem(
                        1, 1, "'" + entry.getValue() + "' is another name itself", "name the last of the chain"));
            }
        }
        return new Aliases(names);
    }

    private static boolean isHost(String cell) {
        return cell.equals(Domains.host(cell)) && cell.indexOf('.') > 0;
    }

    /** The host that a host stands for; null if it stands for itself as far as is known. */
    @Nullable
    String of(String host) {
        String named = names.get(host);
        return named != null ? named : host.endsWith(AMP) ? shown(host, AMP) : shown(host, TRANSLATED);
    }

    /** Google shows pages of others below a host made of theirs: {@code -} for a dot, {@code --} for a hyphen. */
    private static @Nullable String shown(String host, String below) {
        String label = host.endsWith(below) ? host.substring(0, host.length() - below.length()) : "";
        if (label.isEmpty() || label.indexOf('.') >= 0) {
            return null;
        }
        return Domains.host(label.replace("--", "\0").replace('-', '.').replace('\0', '-'));
    }
}
