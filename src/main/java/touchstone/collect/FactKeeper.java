package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.corpus.Changes;
import touchstone.corpus.FactImport;
import touchstone.model.FactCheck;

/** Brings fact-checks that were met on pages into the corpus. Thread-safe. */
public final class FactKeeper {

    private final FactImport facts;
    private final Path data;

    /** @param data the folder in which the fact-checks are kept */
    public FactKeeper(FactImport facts, Path data) {
        this.facts = facts;
        this.data = data;
    }

    /** Keeps the fact-checks of a source, and tells in a few words what became of them. */
    synchronized String keep(String source, List<FactCheck> found) throws IOException {
        return words(facts.put(found, FactSync.origin(source, false), data).changes());
    }

    /** Takes note that a page is gone, and the fact-checks on it with it. */
    synchronized String gone(String source, URI page) throws IOException {
        return words(facts.withdraw(List.of(page.toString()), FactSync.origin(source, false), data)
                .changes());
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
