package touchstone.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.collect.FactSyncResult.State;
import touchstone.collect.FactSyncState.Known;
import touchstone.collect.FactSyncState.Step;
import touchstone.collect.GoogleFactChecks.Answer;
import touchstone.corpus.Changes;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.model.FactCheck;
import touchstone.model.Validators;

/** Goes through the pages of a search, keeps what each brings, and remembers where it was when it had to stop. */
final class GoogleFactCheckSync {

    /** Opening the corpus costs more than a page, so that a few pages are kept at once. */
    private static final int PAGES_AT_ONCE = 5;

    private final GoogleFactChecks google;
    private final FactImport facts;
    private final Path data;
    private final FactSyncState state;
    private final InstantSource clock;
    private final List<FactCheck> waiting = new ArrayList<>();
    private Changes changes = Changes.NONE;

    GoogleFactCheckSync(
            GoogleFactChecks google, FactImport facts, Path data, FactSyncState state, InstantSource clock) {
        this.google = google;
        this.facts = facts;
        this.data = data;
        this.state = state;
        this.clock = clock;
    }

    FactSyncResult run(FactSyncOrigin.Google search, FactSync.Progress progress) throws IOException {
        Known known = state.of(search.name());
        String token = known == null || known.step() != Step.BEGUN ? null : known.token();
        List<String> notes = new ArrayList<>(token == null ? List.of() : List.of("It went on where it had stopped."));
        Set<String> asked = new HashSet<>();
        int pages = 0;
        while (pages < search.mostPages()) {
            switch (google.ask(search, token)) {
                case Answer.None none -> {
                    if (token == null || pages > 0 || none.canGoOn()) {
                        return stopped(search, token, none, pages, notes);
                    }
                    // The place where an earlier run stopped may be forgotten over there.
                    token = null;
                    notes.clear();
                }
                case Answer.Came came -> {
                    pages++;
                    waiting.addAll(came.facts());
                    progress.facts(changes.total() + waiting.size(), (double) pages / search.mostPages());
                    String next = came.next();
                    boolean goesOn = next != null && asked.add(next);
                    if (!goesOn || pages % PAGES_AT_ONCE == 0) {
                        keep(search, goesOn ? next : null);
                    }
                    if (!goesOn) {
                        return result(search, State.SYNCED, notes);
                    }
                    token = next;
                }
            }
        }
        keep(search, token);
        notes.add("There are more results than " + search.mostPages() + " pages; the next run goes on from there.");
        return result(search, State.SYNCED, notes);
    }

    private FactSyncResult stopped(
            FactSyncOrigin.Google search, @Nullable String token, Answer.None none, int pages, List<String> notes)
            throws IOException {
        keep(search, none.canGoOn() ? token : null);
        notes.add(none.message());
        return result(search, pages == 0 ? State.FAILED : State.PARTIAL, notes);
    }

    /** First the fact-checks, then the place: a kill in between asks for some of them twice, and loses none. */
    private void keep(FactSyncOrigin.Google search, @Nullable String next) throws IOException {
        if (!waiting.isEmpty()) {
            Origin origin = FactSync.origin(search.name(), false);
            changes = changes.plus(facts.put(waiting, origin, data).changes());
            waiting.clear();
        }
        if (next == null) {
            state.forget(search.name());
        } else {
            state.keep(search.name(), new Known(Validators.NONE, Step.BEGUN, next, clock.instant()));
        }
    }

    private FactSyncResult result(FactSyncOrigin.Google search, State how, List<String> notes) {
        return new FactSyncResult(search.name(), how, changes, 0, notes);
    }
}
