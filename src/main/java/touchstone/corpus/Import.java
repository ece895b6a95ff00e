package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.FactImport.Imported;
import touchstone.corpus.FactImport.Progress;
import touchstone.model.FactCheck;

/** One import under way: what a feed holds goes into the store, and is counted. */
final class Import implements FactFeed.Sink {

    private static final int KEPT_REASONS = 20;

    private final FactStore store;
    private final Origin origin;
    private final Path data;
    private final LocalDate today;
    private final Progress progress;
    private final Intake intake;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int facts;
    private double share;
    private int rejected;
    private boolean brokenOff;

    Import(FactStore store, Origin origin, Path data, LocalDate today, Progress progress) {
        this.store = store;
        this.origin = origin;
        this.data = data;
        this.today = today;
        this.progress = progress;
        this.intake = store.intake(origin, today);
    }

    @Override
    public void fact(FactCheck fact) throws IOException {
        take(fact, null);
    }

    @Override
    public void withdrawn(FactCheck fact, LocalDate day) throws IOException {
        take(fact, day);
    }

    @Override
    public void rejected(String where, String reason) {
        rejected++;
        if (reasons.size() < KEPT_REASONS) {
            reasons.add(where + ": " + reason);
        }
    }

    @Override
    public void brokenOff(String where, String reason) {
        brokenOff = true;
        rejected++;
        reasons.add(where + ": " + reason);
    }

    @Override
    public void read(long bytes, long ofBytes) {
        share = ofBytes == 0 ? 1 : (double) bytes / ofBytes;
    }

    /** Confirms what came in; then makes vectors, at most {@code most}. */
    Imported end(VectorFill fill, int most) throws IOException {
        try {
            store.flush(intake);
            if (origin.complete()) {
                withdrawMissing();
            }
            Changes changes = store.commit();
            store.fillVectors(fill, most);
            return new Imported(changes, rejected, reasons, brokenOff, notes);
        } catch (IOException e) {
            throw FactStore.cannotWrite(data, e);
        }
    }

    private void take(FactCheck fact, @Nullable LocalDate withdrawn) throws IOException {
        try {
            store.put(fact, withdrawn, intake);
        } catch (IOException e) {
            throw FactStore.cannotWrite(data, e);
        }
        progress.at(++facts, share);
    }

    /** A feed that breaks off, or has lost most of what it had, is rather broken than right. */
    private void withdrawMissing() throws IOException {
        int before = store.of(origin);
        if (brokenOff) {
            notes.add("Nothing was withdrawn, because the feed broke off.");
        } else if (intake.given() * 2 < before) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Nothing was withdrawn, because the feed holds %,d fact-checks where there were %,d.",
                    intake.given(),
                    before));
        } else {
            store.withdrawMissing(intake, origin, today);
        }
    }
}
