package touchstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.model.Ruleset;
import touchstone.rulebook.RuleChange;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.Rulebook;

/** Which layer of rules brought what, for people. */
final class LayerText {

    private LayerText() {}

    /** What is laid over the rules and what it changes; nothing where nothing is. */
    static List<String> lines(Rulebook book) {
        List<String> lines = new ArrayList<>();
        Ruleset rules = book.ruleset();
        if (rules.layers().size() > 1) {
            lines.add("");
            lines.add("Layers, each over those before:");
            rules.layers().forEach(l -> lines.add("  " + (l.name() + " " + l.version()).strip() + ", " + l.digest()));
            book.addedLists().forEach(list -> lines.add("  " + list + " is a list of “" + book.layer(list) + "”"));
            book.overridden().forEach(line -> lines.add("  " + line));
            book.notices().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** Whose a rule is, and what was changed of it. */
    static List<String> of(RuleFile rule, Rulebook book) {
        List<String> lines = new ArrayList<>();
        String layer = book.layer(rule.id() + ".yaml");
        if (layer != null) {
            lines.add(line("layer", "“" + layer + "”"));
        }
        book.changes().stream()
                .filter(c -> layer == null && c.isAbout(rule.id()))
                .forEach(c -> lines.add(line("log", of(c))));
        return lines;
    }

    /** A line of the log of changes. */
    static String of(RuleChange change) {
        return change.date() + " " + change.what().name().toLowerCase(Locale.ROOT) + ": " + change.why();
    }

    private static String line(String name, String value) {
        return String.format("  %-18s %s", name, value);
    }
}
