package touchstone.corpus;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.KnownFacts.Place;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;

/** Decides what becomes of each fact-check that one origin gives, beside what was known before. */
final class Intake {

    private final KnownFacts known;
    private final Origin origin;
    private final long originHash;
    private final LocalDate today;
    /** Of the records that this origin was found to give, by {@link Hashes#of} the identifier. */
    private final LongSet given = new LongSet();

    private final LongSet seen = new LongSet();

    Intake(KnownFacts known, Origin origin, LocalDate today) {
        this.known = known;
        this.origin = origin;
        this.originHash = Hashes.of(origin.name());
        this.today = today;
    }

    /** What became of one. */
    enum Kind {
        ADDED,
        CHANGED,
        CORRECTED,
        WITHDRAWN,
        RESTORED,
        UNCHANGED
    }

    /**
     * What is to be done.
     *
     * @param kept what is to be written; null for nothing
     * @param vectors those it had, if its words are the same
     * @param fresh whether its identifier is new
     */
    record Decision(
            Kind kind, @Nullable KeptFact kept, @Nullable Vectors vectors, boolean fresh) {
        static final Decision NOTHING = new Decision(Kind.UNCHANGED, null, null, false);
    }

    /** A fact-check with what can be found out about it apart from all others, on any thread. */
    record Looked(
            FactCheck fact,
            @Nullable LocalDate withdrawn,
            long content,
            long identity,
            @Nullable Place place,
            boolean said) {}

    Looked look(FactCheck fact, @Nullable LocalDate withdrawn) throws IOException {
        long content = Hashes.content(fact);
        Place place = known.byId(fact.id());
        boolean said = place != null && withdrawn == null && KnownFacts.hasSaid(place, originHash, content);
        return new Looked(fact, withdrawn, content, said ? 0 : Hashes.identity(fact), place, said);
    }

    /** Decides one after the other, in the order in which they came. */
    Decision decide(Looked looked) throws IOException {
        FactCheck fact = looked.fact;
        if (looked.said) {
            given.add(Hashes.of(fact.id()));
            return Decision.NOTHING;
        }
        if (!seen.add(Hashes.of(fact.id() + "\n" + looked.identity))) {
            return Decision.NOTHING;
        }
        for (Place place : known.byIdentity(looked.identity)) {
            long id = KnownFacts.idHash(place);
            if (given.add(id)) {
                return beside(place, looked);
            }
            if (id == Hashes.of(fact.id())) {
                return Decision.NOTHING;
            }
        }
        return looked.place == null || isAnothers(looked.place, fact) || !given.add(Hashes.of(fact.id()))
                ? underOwnId(looked)
                : beside(looked.place, looked);
    }

    /** How many records this origin was found to give. */
    int given() {
        return given.size();
    }

    boolean gives(Place place) throws IOException {
        return given.contains(KnownFacts.idHash(place));
    }

    /** A new record, under another identifier if somebody else has its own. */
    private Decision underOwnId(Looked looked) throws IOException {
        FactCheck fact = looked.fact;
        if (looked.place != null || !given.add(Hashes.of(fact.id()))) {
            String id = fact.id() + "#" + Integer.toHexString(fact.claim().hashCode());
            Place place = known.byId(id);
            if (!given.add(Hashes.of(id))) {
                return Decision.NOTHING;
            }
            if (place != null) {
                return beside(place, looked);
            }
            fact = fact.withId(id);
        }
        KeptFact kept = new KeptFact(fact, said(new TreeMap<>(), looked), looked.withdrawn);
        return new Decision(looked.withdrawn == null ? Kind.ADDED : Kind.WITHDRAWN, kept, null, true);
    }

    /** The record at a place, brought to what the origin says now. */
    private Decision beside(Place place, Looked looked) throws IOException {
        if (looked.withdrawn == null && KnownFacts.hasSaid(place, originHash, looked.content)) {
            return Decision.NOTHING;
        }
        KeptFact old = KnownFacts.kept(place);
        if (looked.withdrawn != null) {
            return old.stands() ? withdrawn(old, looked.withdrawn) : Decision.NOTHING;
        }
        FactCheck fact =
                looked.fact.withId(old.fact().id()).withCorrections(old.fact().corrections());
        boolean corrected = Wordings.isCorrected(old.fact(), fact);
        boolean another = !old.origins().isEmpty() && !old.origins().containsKey(origin.name());
        if (corrected) {
            fact = Wordings.corrected(old.fact(), fact, today);
        } else if (another && old.stands()) {
            fact = Wordings.filled(old.fact(), fact);
        }
        KeptFact kept = new KeptFact(fact, said(new TreeMap<>(old.origins()), looked), null);
        Kind kind = !old.stands()
                ? Kind.RESTORED
                : corrected ? Kind.CORRECTED : fact.equals(old.fact()) ? Kind.UNCHANGED : Kind.CHANGED;
        return new Decision(kind, kept, KnownFacts.vectorsOfSameText(place, old.fact(), fact), false);
    }

    private Decision withdrawn(KeptFact old, LocalDate day) {
        return new Decision(Kind.WITHDRAWN, old.withdrawnBy(origin.name(), day), null, false);
    }

    /** What this origin gave before and does not any more. */
    List<KeptFact> missing() throws IOException {
        List<KeptFact> missing = new ArrayList<>();
        known.each(FactFields.origin(origin), place -> {
            if (!gives(place)) {
                missing.add(KnownFacts.kept(place));
            }
        });
        return missing;
    }

    private SortedMap<String, String> said(SortedMap<String, String> origins, Looked looked) {
        origins.put(origin.name(), Hashes.hex(looked.content));
        return origins;
    }

    /** Whether the record at a place is of another publisher, who must not be overwritten. */
    private static boolean isAnothers(Place place, FactCheck fact) throws IOException {
        String publisher = KnownFacts.kept(place).fact().publisherDomain();
        return publisher != null && !publisher.equals(fact.publisherDomain());
    }
}
