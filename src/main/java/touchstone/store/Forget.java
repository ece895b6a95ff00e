package touchstone.store;

import java.time.Instant;

/** What shall be forgotten. */
public sealed interface Forget {

    /**
     * Somebody: what stands on this person's word, and sentences, addresses, titles and feedback that hold the name.
     *
     * @param name in full, as it is written in texts
     */
    record Name(String name) implements Forget {}

    /**
     * A site with all below it: its articles, visits and observations, and the feedback that names it.
     *
     * @param domain a host, such as {@code example.org}
     */
    record Domain(String domain) implements Forget {}

    /** One article, in whatever form its address is written. */
    record Url(String url) implements Forget {}

    /** What was not seen at or after a time, and feedback that came before. */
    record OlderThan(Instant time) implements Forget {}

    /**
     * How much was forgotten.
     *
     * @param sightings claims in articles
     * @param claims claims that were seen nowhere else
     * @param titles titles that held the name
     * @param feedback what users said of judgements
     * @param wiped whether the bytes are gone from the database's files too; not where others still read the old state
     */
    record Forgotten(
            int sightings,
            int claims,
            int articles,
            int visits,
            int observations,
            int titles,
            int feedback,
            boolean wiped) {

        /** Whether there was anything to forget. */
        public boolean isNothing() {
            return sightings + claims + articles + visits + observations + titles + feedback == 0;
        }

        Forgotten withWiped(boolean done) {
            return new Forgotten(sightings, claims, articles, visits, observations, titles, feedback, done);
        }
    }
}
