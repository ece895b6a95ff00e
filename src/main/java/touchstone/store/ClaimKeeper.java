package touchstone.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.MatchedClaim;
import touchstone.model.Sighting;
import touchstone.text.Digests;

/** Keeps what an article claims: each claim once, and that it was seen there. */
final class ClaimKeeper {

    /**
     * How near two claims of one block must be to be one. Of the 84 pairs in {@code pairs.tsv} (tests), on which it was set,
     * 25 of the 30 that say the same are made one, and none of the 54 that do not.
     */
    static final double NEAR = .94;

    /** Newest claims of a block that one is compared with, so that a block full of look-alikes stays cheap. */
    private static final int MOST_COMPARED = 2_000;

    private final Database database;
    private final Encoders encoders;

    ClaimKeeper(Database database, Encoders encoders) {
        this.database = database;
        this.encoders = encoders;
    }

    /** A claim of the article, ready to be compared. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Ready(MatchedClaim claim, ClaimText text, byte @Nullable [] vector) {}

    ClaimStore.Kept keep(Sighting sighting) {
        String language = sighting.article().metadata().language();
        Map<String, Ready> ready = new LinkedHashMap<>();
        for (MatchedClaim claim : sighting.claims()) {
            ClaimText text = ClaimText.of(claim.claim().text(), language);
            Ready other = ready.get(text.digest());
            if (other == null
                    || other.claim.claim().checkworthiness() < claim.claim().checkworthiness()) {
                ready.put(text.digest(), new Ready(claim, text, null));
            }
        }
        // Encoding takes most of the time, so it is done before the others have to wait, and only for what is new.
        Set<String> known = known(ready.keySet());
        ready.replaceAll((digest, r) -> known.contains(digest) || !r.text.comparable()
                ? r
                : new Ready(
                        r.claim,
                        r.text,
                        SmallVector.of(encoders.first().encode(r.claim.claim().text()))));
        return database.write(handle -> keep(handle, sighting, List.copyOf(ready.values())));
    }

    private Set<String> known(Set<String> digests) {
        return digests.isEmpty()
                ? Set.of()
                : database.read(handle -> handle.createQuery("select digest from claims where digest in (<digests>)")
                        .bindList("digests", List.copyOf(digests))
                        .mapTo(String.class)
                        .set());
    }

    private static ClaimStore.Kept keep(Handle handle, Sighting sighting, List<Ready> all) {
        ArticleRow article = ArticleRow.of(sighting);
        Set<String> before = new HashSet<>(handle.createQuery("select claim from sightings where article = :article")
                .bind("article", article.id())
                .mapTo(String.class)
                .list());
        article.write(handle, sighting);
        handle.createUpdate("delete from matches where article = :article")
                .bind("article", article.id())
                .execute();
        int fresh = 0;
        Map<String, Ready> found = new HashMap<>();
        for (Ready one : all) {
            String same = same(handle, one);
            String claim = same == null ? insert(handle, one, sighting) : same;
            fresh += same == null ? 1 : 0;
            if (found.putIfAbsent(claim, one) == null) {
                new SightingRow(article.id(), claim).write(handle, one.claim, sighting.seen());
            }
        }
        before.removeAll(found.keySet());
        remove(handle, article.id(), before);
        new MarksRow(article.id(), article.voice()).write(handle, sighting.marks(), found.keySet());
        return new ClaimStore.Kept(fresh, found.size() - fresh);
    }

    /** The claim in the store that this one is, null if it is new. */
    private static @Nullable String same(Handle handle, Ready one) {
        String exact = handle.createQuery("select id from claims where digest = :digest")
                .bind("digest", one.text.digest())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        return exact != null || one.vector == null ? exact : near(handle, one.text, one.vector);
    }

    /** A claim of the store that may be the same. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Candidate(String id, String words, byte[] vector) {}

    private static @Nullable String near(Handle handle, ClaimText text, byte[] vector) {
        List<Candidate> candidates = handle.createQuery("select id, words, vector from claims where block = :block"
                        + " and vector is not null order by since desc, id limit :most")
                .bind("block", text.block())
                .bind("most", MOST_COMPARED)
                .map((row, c) -> new Candidate(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
        String nearest = null;
        double best = NEAR;
        for (Candidate candidate : candidates) {
            double cosine = SmallVector.cosine(vector, candidate.vector);
            if (cosine >= best && WordOrder.agrees(text.words(), candidate.words)) {
                nearest = candidate.id;
                best = cosine;
            }
        }
        return nearest;
    }

    private static String insert(Handle handle, Ready one, Sighting sighting) {
        // Not the digest itself: the text is replaced when the place it was taken from is forgotten, its name stays.
        String id = Digests.of(one.text.digest() + uri(sighting) + sighting.seen());
        handle.createUpdate("insert into claims (id, digest, text, words, language, block, vector, since)"
                        + " values (:id, :digest, :text, :words, :language, :block, :vector, :since)")
                .bind("id", id)
                .bind("digest", one.text.digest())
                .bind("text", one.claim.claim().text())
                .bind("words", one.text.words())
                .bind("language", sighting.article().metadata().language())
                .bind("block", one.text.block())
                .bind("vector", one.vector)
                .bind("since", sighting.seen().toEpochMilli())
                .execute();
        return id;
    }

    /** Claims that the article no longer makes; those that nobody makes any more go too. */
    private static void remove(Handle handle, String article, Set<String> claims) {
        for (String claim : new ArrayList<>(claims)) {
            handle.createUpdate("delete from sightings where article = :article and claim = :claim")
                    .bind("article", article)
                    .bind("claim", claim)
                    .execute();
            handle.createUpdate("delete from claims where id = :claim and not exists"
                            + " (select 1 from sightings s where s.claim = claims.id)")
                    .bind("claim", claim)
                    .execute();
        }
    }

    static URI uri(Sighting sighting) {
        return Objects.requireNonNull(sighting.article().uri());
    }
}
