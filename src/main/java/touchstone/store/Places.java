package touchstone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import touchstone.model.Attribution;
import touchstone.model.KeptClaim;
import touchstone.model.KeptPlace;
import touchstone.model.KeptPlace.KeptCheck;
import touchstone.model.KeptPlace.KeptMatch;
import touchstone.model.Match;
import touchstone.model.Stance;
import touchstone.model.Verdict;

/** Where claims were seen, for a page of claims at once. */
final class Places {

    /** The newest places of a claim that are handed over; its numbers count all. */
    static final int MOST = 100;

    private static final String SIGHTINGS =
            "select * from (select s.*, a.url, a.domain, a.source, a.title, a.published,"
                    + " row_number() over (partition by s.claim order by s.first_seen desc, s.article) as place"
                    + " from sightings s join articles a on a.id = s.article where s.claim in (<claims>) and "
                    + Listing.LISTED
                    + ") numbered where place <= :most order by claim, place";

    private Places() {}

    static List<KeptClaim> add(Handle handle, List<KeptClaim> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<String> ids = bare.stream().map(KeptClaim::id).toList();
        Map<String, List<String>> agencies = new HashMap<>();
        handle.createQuery("select article, name from provenance where role <> 'PAGE' and article in"
                        + " (select article from sightings where claim in (<claims>)) order by article, position")
                .bindList("claims", ids)
                .map((row, c) -> agencies.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        Map<String, List<KeptMatch>> matches = new HashMap<>();
        Map<String, List<KeptCheck>> alike = new HashMap<>();
        handle.createQuery(
                        "select * from matches where claim in (<claims>) and same_as is not null order by fact_check")
                .bindList("claims", ids)
                .map((row, c) -> alike.computeIfAbsent(key(row) + row.getString("same_as"), k -> new ArrayList<>())
                        .add(check(row)))
                .list();
        handle.createQuery("select * from matches where claim in (<claims>) and same_as is null"
                        + " order by probability desc, fact_check")
                .bindList("claims", ids)
                .map((row, c) -> matches.computeIfAbsent(key(row), k -> new ArrayList<>())
                        .add(match(row, alike)))
                .list();
        Map<String, List<KeptPlace>> places = new HashMap<>();
        handle.createQuery(SIGHTINGS)
                .bindList("claims", ids)
                .bind("most", MOST)
                .map((row, c) -> places.computeIfAbsent(row.getString("claim"), k -> new ArrayList<>())
                        .add(place(row, agencies, matches)))
                .list();
        return bare.stream()
                .map(claim -> withPlaces(claim, places.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static KeptPlace place(
            ResultSet row, Map<String, List<String>> agencies, Map<String, List<KeptMatch>> matches)
            throws SQLException {
        String article = row.getString("article");
        Long published = row.getObject("published") == null ? null : row.getLong("published");
        return new KeptPlace(
                URI.create(row.getString("url")),
                row.getString("domain"),
                row.getString("source"),
                row.getString("title"),
                Times.instant(published),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                Instant.ofEpochMilli(row.getLong("last_seen")),
                agencies.getOrDefault(article, List.of()).stream().distinct().toList(),
                row.getString("sentence"),
                row.getDouble("worth"),
                word(row),
                matches.getOrDefault(key(row), List.of()));
    }

    private static Attribution word(ResultSet row) throws SQLException {
        return new Attribution(
                Attribution.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("role"),
                row.getString("via"),
                row.getInt("hand"),
                row.getInt("quoted") == 1);
    }

    /** A claim in an article. */
    private static String key(ResultSet row) throws SQLException {
        return row.getString("article") + row.getString("claim");
    }

    private static KeptMatch match(ResultSet row, Map<String, List<KeptCheck>> alike) throws SQLException {
        return new KeptMatch(
                check(row),
                row.getDouble("probability"),
                Match.Certainty.valueOf(row.getString("certainty")),
                Stance.Leaning.valueOf(row.getString("stance")),
                alike.getOrDefault(key(row) + row.getString("fact_check"), List.of()));
    }

    private static KeptCheck check(ResultSet row) throws SQLException {
        String url = row.getString("url");
        return new KeptCheck(
                row.getString("fact_check"),
                row.getString("publisher"),
                url == null ? null : URI.create(url),
                Verdict.valueOf(row.getString("verdict")));
    }

    private static KeptClaim withPlaces(KeptClaim c, List<KeptPlace> places) {
        return new KeptClaim(
                c.id(),
                c.text(),
                c.language(),
                c.voices(),
                c.sites(),
                c.articles(),
                c.worth(),
                c.meanWorth(),
                c.firstSeen(),
                c.lastNew(),
                c.lastSeen(),
                c.score(),
                places);
    }
}
