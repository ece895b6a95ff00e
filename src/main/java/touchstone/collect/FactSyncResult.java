package touchstone.collect;

import java.util.ArrayList;
import java.util.List;
import touchstone.corpus.Changes;
import touchstone.corpus.FactImport.Imported;

/**
 * What became of one origin.
 *
 * @param origin its name
 * @param changes what was confirmed in the corpus, whatever the state
 * @param rejected how many elements could not be used
 * @param notes what a person should know, in sentences
 */
public record FactSyncResult(String origin, State state, Changes changes, int rejected, List<String> notes) {

    public FactSyncResult {
        notes = List.copyOf(notes);
    }

    /** How far it came. */
    public enum State {
        /** All of it was read. */
        SYNCED,
        /** It is what it was the last time. */
        UNCHANGED,
        /** Some of it was read and kept; what is missing is fetched the next time. */
        PARTIAL,
        /** Nothing could be read. */
        FAILED
    }

    /** What changed, in a few words. */
    public String inWords() {
        return inWords(changes);
    }

    /** Changes in a few words. */
    public static String inWords(Changes changes) {
        return FactKeeper.words(changes);
    }

    static FactSyncResult unchanged(FactSyncOrigin origin) {
        return new FactSyncResult(origin.name(), State.UNCHANGED, Changes.NONE, 0, List.of());
    }

    static FactSyncResult failed(FactSyncOrigin origin, String message) {
        return new FactSyncResult(origin.name(), State.FAILED, Changes.NONE, 0, List.of(message));
    }

    static FactSyncResult of(FactSyncOrigin origin, State state, Imported imported, List<String> more) {
        List<String> notes = new ArrayList<>(more);
        notes.addAll(imported.notes());
        imported.reasons().forEach(reason -> notes.add("not read: " + reason));
        return new FactSyncResult(origin.name(), state, imported.changes(), imported.rejected(), notes);
    }
}
