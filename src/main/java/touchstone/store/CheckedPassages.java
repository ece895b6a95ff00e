package touchstone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import touchstone.model.Attribution;
import touchstone.model.CheckedPassage;
import touchstone.model.Stance;

/** What a site published of which fact-checkers are known to have spoken: on its pages, and as an agency on those of others. */
final class CheckedPassages {

    /** More of one site than anybody reads; the newest are taken. */
    private static final int MOST = 2_000;

    /**
     * With every fact-check of the same claim, so that it is seen where they disagree. The word of private persons is left
     * out, as everywhere. What an agency wrote is found by the agency of the article.
     */
    private static final String ROWS = "select m.claim, m.fact_check, a.url, a.domain,"
            + " coalesce(a.published, a.first_seen), m.stance, s.kind, p.name, p.domain"
            + " from articles a join matches m on m.article = a.id"
            + " join sightings s on s.article = m.article and s.claim = m.claim"
            + " left join provenance p on p.article = a.id and p.role = 'AGENCY' and p.position ="
            + " (select min(q.position) from provenance q where q.article = a.id and q.role = 'AGENCY')"
            + " where (a.domain = :domain or a.voice = :domain) and m.certainty = 'CONFIRMED' and s.held_back = 0"
            + " order by coalesce(a.published, a.first_seen) desc, a.id, m.claim, m.fact_check limit " + MOST;

    /** The same with a mark for the domain in each of its places. */
    static final String QUESTION = ROWS.replace(":domain", "?");

    private CheckedPassages() {}

    static List<CheckedPassage> of(Database database, String domain) {
        return database.read(handle -> handle.createQuery(ROWS)
                .bind("domain", domain)
                .map((row, c) -> passage(row))
                .list());
    }

    static Set<String> domains(Database database) {
        return database.read(
                handle -> handle.createQuery("select a.domain from articles a join matches m on m.article ="
                                + " a.id where m.certainty = 'CONFIRMED' union select a.voice from articles a join matches m on"
                                + " m.article = a.id where m.certainty = 'CONFIRMED' and a.voice not like 'agency %'")
                        .mapTo(String.class)
                        .set());
    }

    static CheckedPassage passage(ResultSet row) throws SQLException {
        return new CheckedPassage(
                row.getString(1),
                row.getString(2),
                URI.create(row.getString(3)),
                row.getString(4),
                Times.day(row.getLong(5)),
                Stance.Leaning.valueOf(row.getString(6)),
                Attribution.Kind.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9));
    }
}
