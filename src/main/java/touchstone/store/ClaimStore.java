package touchstone.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.CheckedPassage;
import touchstone.model.Feedback;
import touchstone.model.KeptClaim;
import touchstone.model.ReadArticle;
import touchstone.model.Sighting;
import touchstone.model.SiteObservations;
import touchstone.model.Visited;

/**
 * The store of claims. Thread-safe; several processes may use one database. Whatever goes wrong is a {@link StoreException}
 * with a sentence for the user, and leaves the database as it was.
 */
public final class ClaimStore implements AutoCloseable {

    /** How much feedback is kept; what comes after that is refused until some is removed. */
    static final long MOST_FEEDBACK = 100_000;

    private final Database database;
    private final ClaimKeeper keeper;
    private final Crawl crawl;
    private final FeedbackBox feedback;
    private final Tokens tokens;
    private final Encoders encoders;

    ClaimStore(Database database, Encoders encoders) {
        this(database, encoders, MOST_FEEDBACK);
    }

    ClaimStore(Database database, Encoders encoders, long mostFeedback) {
        this.database = database;
        this.encoders = encoders;
        this.keeper = new ClaimKeeper(database, encoders);
        this.crawl = new Crawl(database);
        this.feedback = new FeedbackBox(database, mostFeedback);
        this.tokens = new Tokens(database);
    }

    /** The file of the database in a data folder. */
    public static Path file(Path data) {
        return data.resolve("claims.db");
    }

    /** Opens the database in the data folder, and makes it if there is none. */
    public static ClaimStore open(Path data, Encoders encoders) {
        return new ClaimStore(Database.file(file(data), Database.Opening.USUAL), encoders);
    }

    /** Opens the database at a JDBC address, with its password in it if it needs one. */
    public static ClaimStore open(String jdbcUrl, Encoders encoders) {
        return open(jdbcUrl, null, encoders);
    }

    /**
     * Opens the database at a JDBC address.
     *
     * @param password null if the address holds it or none is needed; never shown in errors
     */
    public static ClaimStore open(String jdbcUrl, @Nullable String password, Encoders encoders) {
        return new ClaimStore(Database.at(jdbcUrl, password), encoders);
    }

    /**
     * Keeps an article's claims, whole or not at all. An article that was kept before is replaced: claims that it no longer
     * makes are no longer seen there, and those that it still makes were seen again.
     */
    public Kept keep(Sighting sighting) {
        return keeper.keep(sighting);
    }

    /** What became of the claims of a sighting. */
    public record Kept(int newClaims, int knownClaims) {}

    /** What is remembered of an address, null if it was never visited. */
    public @Nullable Visited visited(URI uri) {
        return crawl.visited(uri);
    }

    /** Remembers the last visit to an address. */
    public void visited(Visited visit) {
        crawl.visited(visit);
    }

    /** What was found on a site, null if nobody looked. */
    public @Nullable SiteObservations observations(String domain) {
        return crawl.observations(domain);
    }

    /**
     * What a site published of which a fact-check surely speaks, the newest first: on its own pages, and as an agency on those
     * of others.
     *
     * @param domain a registrable domain
     */
    public List<CheckedPassage> checkedPassages(String domain) {
        return CheckedPassages.of(database, domain);
    }

    /** The domains of all sites of which {@link #checkedPassages} knows something. */
    public Set<String> checkedDomains() {
        return CheckedPassages.domains(database);
    }

    /** The domains of all sites that somebody looked at. */
    public Set<String> observedDomains() {
        return crawl.observed();
    }

    /**
     * News articles in the voice of a site of which it is known how they are made, the newest first: its own, and those of an
     * agency on the pages of others.
     *
     * @param domain a registrable domain
     */
    public List<ReadArticle> readArticles(String domain) {
        return ReadArticles.of(database, domain);
    }

    /** The domains of all sites of which {@link #readArticles} knows something. */
    public Set<String> readDomains() {
        return ReadArticles.domains(database);
    }

    /** Remembers what was found on a site: of each kind the latest. */
    public void keep(SiteObservations observations) {
        crawl.keep(observations);
    }

    /** Who may use the service. */
    public Tokens tokens() {
        return tokens;
    }

    /** What became of feedback. */
    public enum Taken {
        KEPT,
        /** The same words were kept before. */
        ALREADY_THERE,
        /** There is so much already that nothing more is kept. */
        NO_ROOM
    }

    /** Keeps what somebody said of a judgement, if there is room. */
    public Taken keep(Feedback said) {
        return feedback.keep(said);
    }

    /** What was said of judgements, the latest first. */
    public List<Feedback> feedback(int most) {
        return feedback.newest(most);
    }

    /** Hands over all that was said, in bounded memory and no particular order; returns how much. */
    public long eachFeedback(Consumer<Feedback> out) {
        return feedback.each(out);
    }

    /**
     * Claims that nobody is known to have checked, the most pressing first: see {@link Urgency}.
     *
     * @param now the time by which their age is counted
     */
    public List<KeptClaim> queue(Wanted wanted, Urgency urgency, Instant now, int most) {
        return new Listing(database, wanted).queue(urgency, now, most);
    }

    /** Kept claims, the last seen first. */
    public List<KeptClaim> search(Wanted wanted, int most) {
        return new Listing(database, wanted).newest(most);
    }

    /** Hands over all wanted claims, in bounded memory and no particular order; returns how many. */
    public long each(Wanted wanted, Consumer<KeptClaim> out) {
        return new Listing(database, wanted).each(out);
    }

    /** How many of the wanted claims are not listed, because all that is known of them is the word of private persons. */
    public long heldBack(Wanted wanted) {
        return new Listing(database, wanted).heldBack();
    }

    /** What would be forgotten; nothing is changed. */
    public Forget.Forgotten wouldForget(Forget what) {
        return database.rolledBack(handle -> new Forgetting(handle, encoders).forget(what));
    }

    /**
     * Forgets something with all that hangs on it, and wipes the bytes from the files of the database. Older backups, and the
     * archives that a server keeps of its own, are not reached.
     */
    public Forget.Forgotten forget(Forget what) {
        Forget.Forgotten gone = database.write(handle -> new Forgetting(handle, encoders).forget(what));
        return gone.isNothing() ? gone : gone.withWiped(database.wipe());
    }

    /** Takes what was removed out of the files of the database; false where others hold on to it, or there is no room. */
    public boolean wipe() {
        return database.wipe();
    }

    /** Writes one state of the store into a file, while others write on; returns the rows. */
    public long backup(Path file, Instant now) {
        return new Backup(database).write(file, now);
    }

    /**
     * Reads a backup, from whatever kind of database, into this one: whole or not at all.
     *
     * @param replace whether what is there may be lost; otherwise the store must be empty
     */
    public long restore(Path file, boolean replace) {
        return new Restore(database, file).read(replace);
    }

    /** What is wrong with the database, as sentences; empty if nothing is. Takes time in proportion to its size. */
    public List<String> problems() {
        return database.problems();
    }

    /** The database in words, without secrets. */
    public String where() {
        return database.where();
    }

    /** How much there is. */
    public record Size(long claims, long sightings, long articles, long visits) {}

    /** How much there is. */
    public Size size() {
        return database.snapshot(handle -> new Size(
                count(handle, "claims"),
                count(handle, "sightings"),
                count(handle, "articles"),
                count(handle, "visits")));
    }

    private static long count(org.jdbi.v3.core.Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void close() {
        database.close();
    }
}
