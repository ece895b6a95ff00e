package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.FactIndex.State;
import touchstone.corpus.KnownFacts.Place;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;

/**
 * Makes the index again from the records, and the records again without what no more counts. Vectors of the old index are
 * kept where it is sound; where records are damaged, those of the old index take their place. Both new things come into
 * being beside the old, the index last, so that a kill in between leaves something to make it from.
 */
final class Rebuild {

    private final Path data;
    private final Directory directory;
    private final UnaryOperator<FactCheck> judged;

    private int kept;
    private int withdrawn;
    private int recovered;
    private int vectors;

    /** @param judged brings a fact-check to what the rulebook says today */
    Rebuild(Path data, Directory directory, UnaryOperator<FactCheck> judged) {
        this.data = data;
        this.directory = directory;
        this.judged = judged;
    }

    /** Makes what is not there, or was made by another version of this program. */
    static void whereNeeded(Path data, Directory directory) throws IOException {
        boolean current;
        try {
            Map<String, String> noted = DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getUserData()
                    : Map.of();
            State state = State.of(noted);
            current = FactLog.exists(data) && state.isCurrent() && fits(data, state);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            if (!FactLog.exists(data)) {
                throw e;
            }
            current = false;
        }
        if (!current) {
            new Rebuild(data, directory, fact -> fact).run();
        }
    }

    private static boolean fits(Path data, State state) throws IOException {
        return LogHeader.read(FactLog.file(data)).generation() == state.generation()
                && state.position() <= FactLog.file(data).toFile().length();
    }

    Rebuilt run() throws IOException {
        LiveLines lines = LiveLines.read(FactLog.file(data));
        try (KnownFacts old = old();
                FactIndex index = anew()) {
            State before = old == null ? State.of(Map.of()) : old.state();
            boolean shorter = before.position() > lines.length() || lines.generation() == 0;
            boolean fromIndex = old != null && (lines.damaged() > 0 || shorter);
            long generation = Math.max(before.generation(), lines.generation()) + 1;
            try (FactLog log = FactLog.aside(data, generation)) {
                if (old != null && fromIndex) {
                    old.all(place -> {
                        KeptFact fact = KnownFacts.kept(place);
                        recovered += lines.has(fact.fact().id()) ? 0 : 1;
                        write(fact, old, log, index);
                    });
                }
                lines.each((start, fact) -> {
                    boolean written = old != null
                            && fromIndex
                            && start < before.position()
                            && old.byId(fact.fact().id()) != null;
                    if (!written) {
                        write(fact, old, log, index);
                    }
                });
                if (index.isScattered()) {
                    index.gather();
                }
                log.install(data);
                index.commit(generation, log.length());
            }
        }
        return new Rebuilt(kept, withdrawn, vectors, lines.damaged(), recovered, lines.damages());
    }

    private void write(KeptFact fact, @Nullable KnownFacts old, FactLog log, FactIndex index) throws IOException {
        KeptFact now = fact.withFact(judged.apply(fact.fact()));
        Place place = old == null || !now.stands() ? null : old.byId(now.fact().id());
        Vectors same = old == null || place == null || !old.state().vectors().equals(FactFields.VECTORS)
                ? null
                : KnownFacts.vectorsOfSameText(place, KnownFacts.kept(place).fact(), now.fact());
        log.append(now.write());
        index.add(FactFields.document(now, same));
        kept++;
        withdrawn += now.stands() ? 0 : 1;
        vectors += same == null ? 0 : 1;
    }

    /** What can be used of the old index; null if nothing can. */
    private @Nullable KnownFacts old() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try {
            return KnownFacts.sound(directory);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            if (FactLog.exists(data)) {
                return null;
            }
            throw e;
        }
    }

    private FactIndex anew() throws IOException {
        try {
            return FactIndex.anew(directory);
        } catch (IOException | RuntimeException e) {
            // Not even its list of files can be read.
            for (String file : directory.listAll()) {
                if (!file.equals("write.lock")) {
                    directory.deleteFile(file);
                }
            }
            return FactIndex.anew(directory);
        }
    }
}
