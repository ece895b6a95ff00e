package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.corpus.Changes;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.model.FactCheck;

/** Brings fact-checks that were met on pages into the corpus. Thread-safe. */
public final class FactKeeper {

    private static final int LONGEST_NAME = 300;

    private final FactImport facts;
    private final Path data;

    /** @param data the folder in which the fact-checks are kept */
    public FactKeeper(FactImport facts, Path data) {
        this.facts = facts;
        this.data = data;
    }

    /** Keeps the fact-checks of a source, and tells in a few words what became of them. */
    synchronized String keep(String source, List<FactCheck> found) throws IOException {
        return words(facts.put(found, origin(source), data).changes());
    }

    /** Takes note that a page is gone, and the fact-checks on it with it. */
    synchronized String gone(String source, URI page) throws IOException {
        return words(
                facts.withdraw(List.of(page.toString()), origin(source), data).changes());
    }

    private static Origin origin(String source) {
        return new Origin(source.length() > LONGEST_NAME ? source.substring(0, LONGEST_NAME) : source, false);
    }

    static String words(Changes changes) {
        List<String> words = new ArrayList<>();
        add(words, changes.added(), "added");
        add(words, changes.changed(), "changed");
        add(words, changes.corrected(), "corrected");
        add(words, changes.withdrawn(), "withdrawn");
        add(words, changes.restored(), "restored");
        add(words, changes.unchanged(), "unchanged");
        return words.isEmpty() ? "nothing changed" : String.join(", ", words);
    }

    private static void add(List<String> words, int count, String word) {
        if (count > 0) {
            words.add(String.format(Locale.ROOT, "%,d %s", count, word));
        }
    }
}
