package touchstone.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code rules/changes.tsv}, the log of what was changed of rules and lists, and why. Lines are added at its end and
 * none is ever taken away or rewritten; so that days only go up is all that can be checked of one state of it.
 *
 * @param which rules by their ids, files, or domains; never empty
 * @param line where it stands
 */
public record RuleChange(LocalDate date, What what, List<String> which, String why, int line) {

    static final String FILE = "changes.tsv";

    private static final int CELLS = 4;

    public RuleChange {
        which = List.copyOf(which);
    }

    /** What was done. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** Whether it is about a rule, a file, or a domain; of a domain also where a line names it below or above. */
    public boolean isAbout(String asked) {
        return which.stream()
                .anyMatch(w -> w.equals(asked)
                        || w.equals(asked + ".yaml")
                        || asked.endsWith("." + w)
                        || (w.endsWith("/*") && asked.startsWith(w.substring(0, w.length() - 1))));
    }

    /** Whether it may have moved any source: a change of lists, kinds, questions or rules about sources. */
    public boolean mayMoveSources() {
        return which.stream()
                .anyMatch(w -> w.startsWith("reputation/")
                        || w.startsWith("history/")
                        || w.startsWith("practice/")
                        || w.startsWith("transparency/")
                        || w.equals("criteria.tsv")
                        || w.equals("kinds.tsv"));
    }

    static List<RuleChange> parse(TextFile file, List<Problem> problems) {
        List<RuleChange> changes = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            RuleChange change = change(file, i + 1, problems);
            if (change != null) {
                if (change.date.isBefore(last)) {
                    problems.add(file.problem(
                            i + 1,
                            1,
                            "this is older than the line before",
                            "add new lines at the end, and change none"));
                }
                last = change.date;
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static @Nullable RuleChange change(TextFile file, int line, List<Problem> problems) {
        String[] cells = file.lines().get(line - 1).split("\t", -1);
        if (cells.length != CELLS) {
            problems.add(file.problem(
                    line,
                    1,
                    cells.length + " cells instead of " + CELLS,
                    "write day, what was done, to which, and why, with tabs between them"));
            return null;
        }
        What what = Table.named(What.values(), cells[1]);
        if (what == null) {
            problems.add(file.problem(
                    line,
                    cells[0].length() + 2,
                    "'" + cells[1] + "' is nothing that can be done",
                    Hints.oneOf(List.of("added", "changed", "removed"))));
        }
        if (cells[2].isBlank() || cells[3].isBlank()) {
            problems.add(file.problem(line, 1, "it must say what it is about, and why", ""));
        }
        try {
            LocalDate date = LocalDate.parse(cells[0]);
            return what == null ? null : new RuleChange(date, what, List.of(cells[2].split(" +")), cells[3], line);
        } catch (DateTimeException e) {
            problems.add(file.problem(line, 1, "'" + cells[0] + "' is no day", "write one such as 2026-05-01"));
            return null;
        }
    }

    /**
     * Notes ids of rules that there are not and never were.
     *
     * @param files of the rules that the log belongs to
     */
    static void check(List<RuleChange> changes, Set<String> files, List<Problem> problems) {
        Set<String> known = new HashSet<>();
        files.forEach(f -> known.add(f.replaceFirst("\\.yaml$", "")));
        changes.stream().filter(c -> c.what == What.REMOVED).forEach(c -> known.addAll(c.which));
        for (RuleChange change : changes) {
            for (String one : change.which) {
                boolean isRule = Rulebook.AREAS.stream().anyMatch(a -> one.startsWith(a + "/")) && !one.contains(".");
                if (isRule && !one.endsWith("/*") && !known.contains(one)) {
                    problems.add(new Problem(
                            FILE,
                            change.line,
                            1,
                            "there is no rule '" + one + "', and none was removed",
                            null,
                            Hints.nearest(one, known)));
                }
            }
        }
    }
}
