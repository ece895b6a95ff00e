package touchstone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.ArticleMarks;
import touchstone.model.ReadArticle;

/** The news articles in the voice of a site, with what they show of how they are made. */
final class ReadArticles {

    /** With a thousand a share is known to three points; the newest are taken. */
    private static final int MOST = 1_000;

    private static final String ROWS =
            "select a.url, a.title, coalesce(a.published, a.first_seen), a.published, a.domain, m.story, m.bylined, m.loud,"
                    + " m.says_more, m.correction, m.claims, m.named from articles a join marks m on m.article = a.id"
                    + " where a.voice = :domain order by coalesce(a.published, a.first_seen) desc, a.id limit " + MOST;

    /** The same with a mark for the domain. */
    static final String QUESTION = ROWS.replace(":domain", "?");

    private ReadArticles() {}

    static List<ReadArticle> of(Database database, String domain) {
        return database.read(handle -> handle.createQuery(ROWS)
                .bind("domain", domain)
                .map((row, c) -> article(row, domain))
                .list());
    }

    static Set<String> domains(Database database) {
        return database.read(handle -> handle.createQuery("select distinct a.voice from articles a join marks m on"
                        + " m.article = a.id where a.voice not like 'agency %'")
                .mapTo(String.class)
                .set());
    }

    static ReadArticle article(ResultSet row, String domain) throws SQLException {
        boolean isDated = row.getObject(4) != null;
        return new ReadArticle(
                URI.create(row.getString(1)),
                row.getString(2),
                Times.day(row.getLong(3)),
                row.getString(6),
                !row.getString(5).equals(domain),
                new ArticleMarks(
                        row.getInt(7) == 1, isDated, headline(row), row.getString(10), row.getInt(11), row.getInt(12)));
    }

    private static ArticleMarks.@Nullable Headline headline(ResultSet row) throws SQLException {
        return row.getObject(8) == null ? null : new ArticleMarks.Headline(row.getInt(8) == 1, row.getInt(9) == 1);
    }
}
