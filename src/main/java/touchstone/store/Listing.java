package touchstone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import touchstone.model.KeptClaim;
import touchstone.text.Words;

/** Asks for claims. Only what may be listed is seen: see {@link SpeakerRule}. */
final class Listing {

    private static final int PAGE = 500;

    /** Not on a private person's word, or on that of somebody who is cited elsewhere with a public role. */
    static final String LISTED = listed("s");

    private static final String UNCHECKED =
            "not exists (select 1 from matches m where m.claim = c.id and m.certainty = 'CONFIRMED')";

    private static final String COLUMNS = "select c.id, c.text, c.language, count(distinct a.voice) as voices,"
            + " count(distinct a.domain) as sites, count(*) as articles, max(s.worth) as worth, avg(s.worth) as mean_worth,"
            + " min(s.first_seen) as first_seen, max(s.first_seen) as last_new, max(s.last_seen) as last_seen";

    /** A cross join, since SQLite then begins with the claims that are wanted; PostgreSQL chooses by itself. */
    private static final String FROM = " from claims c cross join sightings s cross join articles a"
            + " where s.claim = c.id and a.id = s.article and ";

    private final Database database;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> having = new ArrayList<>();

    Listing(Database database, Wanted wanted) {
        this.database = database;
        words(wanted.words());
        if (wanted.domain() != null) {
            String domain = wanted.domain().toLowerCase(Locale.ROOT);
            value(
                    "domain",
                    domain,
                    "exists (select 1 from sightings d join articles b on b.id = d.article where d.claim = c.id"
                            + " and (b.domain = :domain or b.host = :domain))");
        }
        if (wanted.cited() != null) {
            String key = SpeakerRule.key(wanted.cited());
            value(
                    "cited",
                    key == null ? "" : key,
                    "exists (select 1 from sightings d where d.claim = c.id and d.name_key = :cited and " + listed("d")
                            + ")");
        }
        if (wanted.language() != null) {
            String language = wanted.language().toLowerCase(Locale.ROOT);
            values.put("region", language + "-%");
            value("language", language, "(lower(c.language) = :language or lower(c.language) like :region)");
        }
        having(wanted.since(), "since", "max(s.first_seen) >= :since");
        having(wanted.until(), "until", "max(s.first_seen) < :until");
    }

    private static String listed(String sighting) {
        return "(S.held_back = 0 or S.name_key in (select p.name_key from sightings p where p.held_back = 0"
                        .replace("S.", sighting + ".")
                + " and p.kind = 'PERSON' and p.name_key like '% %'))";
    }

    private void words(@Nullable String words) {
        if (words == null) {
            return;
        }
        int number = 0;
        for (String piece : words.strip().split("\\s+", -1)) {
            boolean prefix = piece.endsWith("*");
            // Folded words hold no sign that LIKE would read as its own.
            for (Words.Word word : Words.of(piece)) {
                String name = "word" + number++;
                value(name, "% " + word.folded() + (prefix ? "%" : " %"), "c.words like :" + name);
            }
        }
        if (number == 0) {
            conditions.add("1 = 0");
        }
    }

    private void value(String name, Object value, String condition) {
        values.put(name, value);
        conditions.add(condition);
    }

    private void having(@Nullable Instant time, String name, String condition) {
        if (time != null) {
            values.put(name, time.toEpochMilli());
            having.add(condition);
        }
    }

    List<KeptClaim> queue(Urgency urgency, Instant now, int most) {
        conditions.add(UNCHECKED);
        values.put("now", now.toEpochMilli());
        values.put("half", (double) urgency.halfLife().toMillis());
        values.put("most", most);
        // A time in the future counts as now.
        String age = "(case when :now > max(s.first_seen) then :now - max(s.first_seen) else 0 end)";
        String score = ", ln(1.0 + count(distinct a.voice)) / ln(2.0) * max(s.worth) * exp(-ln(2.0) * " + age
                + " / :half) as score";
        return database.snapshot(handle -> claims(handle, sql(score, " order by score desc, c.id limit :most")));
    }

    List<KeptClaim> newest(int most) {
        values.put("most", most);
        return database.snapshot(
                handle -> claims(handle, sql(", 0.0 as score", " order by last_seen desc, c.id limit :most")));
    }

    long each(Consumer<KeptClaim> out) {
        long count = 0;
        String page = "select c.id from claims c where c.id > :after" + and() + " order by c.id limit :page";
        String sql = sql(", 0.0 as score", " order by c.id").replace(FROM, FROM + "c.id in (<ids>) and ");
        values.put("page", PAGE);
        values.put("after", "");
        while (true) {
            // Page by page, so that a slow reader keeps no transaction open.
            List<String> ids = database.read(handle ->
                    handle.createQuery(page).bindMap(values).mapTo(String.class).list());
            if (ids.isEmpty()) {
                return count;
            }
            List<KeptClaim> claims = database.snapshot(handle -> claims(handle, sql, ids));
            claims.forEach(out);
            count += claims.size();
            values.put("after", ids.getLast());
        }
    }

    long heldBack() {
        String sql = "select count(*) from (select c.id" + FROM + " not " + LISTED + and()
                + " and not exists (select 1 from sightings s2 where s2.claim = c.id and "
                + listed("s2") + ") group by c.id"
                + (having.isEmpty() ? "" : " having " + String.join(" and ", having)) + ") held";
        return database.read(handle -> {
            try (Query query = handle.createQuery(sql)) {
                return query.bindMap(values).mapTo(Long.class).one();
            }
        });
    }

    private String sql(String score, String order) {
        return COLUMNS + score + FROM + LISTED + and() + " group by c.id, c.text, c.language"
                + (having.isEmpty() ? "" : " having " + String.join(" and ", having)) + order;
    }

    private String and() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private List<KeptClaim> claims(Handle handle, String sql) {
        return claims(handle, sql, List.of());
    }

    private List<KeptClaim> claims(Handle handle, String sql, List<String> ids) {
        List<KeptClaim> bare;
        try (Query query = handle.createQuery(sql)) {
            Query some = ids.isEmpty() ? query : query.bindList("ids", ids);
            bare = some.bindMap(values)
                    .map((row, c) -> new KeptClaim(
                            row.getString("id"),
                            row.getString("text"),
                            row.getString("language"),
                            row.getInt("voices"),
                            row.getInt("sites"),
                            row.getInt("articles"),
                            row.getDouble("worth"),
                            row.getDouble("mean_worth"),
                            Instant.ofEpochMilli(row.getLong("first_seen")),
                            Instant.ofEpochMilli(row.getLong("last_new")),
                            Instant.ofEpochMilli(row.getLong("last_seen")),
                            row.getDouble("score"),
                            List.of()))
                    .list();
        }
        return Places.add(handle, bare);
    }
}
