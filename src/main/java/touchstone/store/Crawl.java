package touchstone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Observation;
import touchstone.model.SiteObservations;
import touchstone.model.Validators;
import touchstone.model.Visited;
import touchstone.text.Digests;

/** What is remembered of visits, so that what is unchanged is not read again. */
final class Crawl {

    static final String OBSERVATIONS =
            "select kind, found, url, observed, detail from observations where domain = :domain order by kind";

    private final Database database;

    Crawl(Database database) {
        this.database = database;
    }

    @Nullable
    Visited visited(URI uri) {
        return database.read(handle -> handle.createQuery(
                                "select visited, etag, last_modified, digest, outcome, failures,"
                                        + " next_visit from visits where id = :id")
                        .bind("id", id(uri))
                        .map((row, c) -> new Visited(
                                uri,
                                Instant.ofEpochMilli(row.getLong(1)),
                                new Validators(row.getString(2), row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                Times.instant(row.getObject(7) == null ? null : row.getLong(7))))
                        .findOne())
                .orElse(null);
    }

    void visited(Visited visit) {
        String url = visit.uri().toString();
        database.change(handle -> handle.createUpdate("insert into visits (id, url, host, visited, etag, last_modified,"
                        + " digest, outcome, failures, next_visit) values (:id, :url, :host, :visited, :etag, :modified,"
                        + " :digest, :outcome, :failures, :next) on conflict (id) do update set url = excluded.url,"
                        + " visited = excluded.visited, etag = excluded.etag, last_modified = excluded.last_modified,"
                        + " digest = excluded.digest, outcome = excluded.outcome, failures = excluded.failures,"
                        + " next_visit = excluded.next_visit")
                .bind("id", id(visit.uri()))
                .bind("url", url)
                .bind("host", ArticleRow.host(url))
                .bind("visited", visit.at().toEpochMilli())
                .bind("etag", visit.validators().etag())
                .bind("modified", visit.validators().lastModified())
                .bind("digest", visit.digest())
                .bind("outcome", visit.outcome())
                .bind("failures", visit.failures())
                .bind("next", Times.millis(visit.next()))
                .execute());
    }

    @Nullable
    SiteObservations observations(String domain) {
        List<Observation> all = database.read(handle -> handle.createQuery(OBSERVATIONS)
                .bind("domain", domain)
                .map((row, c) -> observation(row))
                .list());
        return all.isEmpty() ? null : new SiteObservations(domain, all);
    }

    static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                Observation.Kind.valueOf(row.getString(1)),
                row.getInt(2) == 1,
                URI.create(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5));
    }

    Set<String> observed() {
        return database.read(handle -> handle.createQuery("select distinct domain from observations")
                .mapTo(String.class)
                .set());
    }

    void keep(SiteObservations observations) {
        database.change(handle -> {
            for (Observation one : observations.all()) {
                handle.createUpdate("insert into observations (domain, kind, found, url, observed, detail)"
                                + " values (:domain, :kind, :found, :url, :observed, :detail)"
                                + " on conflict (domain, kind) do update set found = excluded.found, url = excluded.url,"
                                + " observed = excluded.observed, detail = excluded.detail"
                                + " where excluded.observed >= observations.observed")
                        .bind("domain", observations.domain())
                        .bind("kind", one.kind().name())
                        .bind("found", one.found() ? 1 : 0)
                        .bind("url", one.at().toString())
                        .bind("observed", one.when().toEpochMilli())
                        .bind("detail", one.detail())
                        .execute();
            }
        });
    }

    /** Visits are told apart to the letter: their address is normalised by whoever asks. */
    private static String id(URI uri) {
        return Digests.of(uri.toString());
    }
}
