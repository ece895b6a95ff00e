package touchstone.store;

import java.net.URI;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;

/** A claim in an article. */
record SightingRow(String article, String claim) {

    void write(Handle handle, MatchedClaim seenHere, Instant seen) {
        Claim made = seenHere.claim();
        Attribution word = made.attribution();
        handle.createUpdate("insert into sightings (article, claim, sentence, worth, kind, name, name_key, role, via,"
                        + " hand, quoted, first_seen, last_seen, held_back) values (:article, :claim, :sentence, :worth,"
                        + " :kind, :name, :key, :role, :via, :hand, :quoted, :seen, :seen, :held)"
                        + " on conflict (article, claim) do update set sentence = excluded.sentence,"
                        + " worth = excluded.worth, kind = excluded.kind, name = excluded.name,"
                        + " name_key = excluded.name_key, role = excluded.role, via = excluded.via,"
                        + " hand = excluded.hand, quoted = excluded.quoted, held_back = excluded.held_back,"
                        + Times.keep("sightings"))
                .bind("article", article)
                .bind("claim", claim)
                .bind("sentence", made.text())
                .bind("worth", made.checkworthiness())
                .bind("kind", word.kind().name())
                .bind("name", word.name())
                .bind("key", SpeakerRule.key(word.name()))
                .bind("role", word.role())
                .bind("via", word.via())
                .bind("hand", word.hand())
                .bind("quoted", word.quoted() ? 1 : 0)
                .bind("seen", seen.toEpochMilli())
                .bind("held", SpeakerRule.holdsBack(word) ? 1 : 0)
                .execute();
        seenHere.matches().forEach(match -> write(handle, match, match.factCheck(), null));
        // After all that are shown first, so that none of those is taken for another one's.
        seenHere.matches()
                .forEach(match -> match.alike()
                        .forEach(fact ->
                                write(handle, match, fact, match.factCheck().id())));
    }

    private void write(Handle handle, Match match, FactCheck fact, @Nullable String sameAs) {
        URI url = fact.url();
        handle.createUpdate("insert into matches (article, claim, fact_check, url, verdict, probability, certainty,"
                        + " stance, publisher, same_as) values (:article, :claim, :fact, :url, :verdict, :probability,"
                        + " :certainty, :stance, :publisher, :sameAs)"
                        + " on conflict (article, claim, fact_check) do nothing")
                .bind("article", article)
                .bind("claim", claim)
                .bind("fact", fact.id())
                .bind("url", url == null ? null : url.toString())
                .bind("verdict", fact.verdict().name())
                .bind("probability", match.probability())
                .bind("certainty", match.certainty().name())
                .bind("stance", match.stance().leaning().name())
                .bind("publisher", fact.publisher())
                .bind("sameAs", sameAs)
                .execute();
    }
}
