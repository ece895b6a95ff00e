package touchstone.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.model.ArticleMarks;

/**
 * What an article in the store shows of how its newsroom works.
 *
 * @param voice whose text it is
 */
record MarksRow(String article, String voice) {

    /** Writes them in place of what was there. */
    void write(Handle handle, @Nullable ArticleMarks marks, Set<String> claims) {
        handle.createUpdate("delete from marks where article = :article")
                .bind("article", article)
                .execute();
        if (marks == null) {
            return;
        }
        ArticleMarks.Headline headline = marks.headline();
        handle.createUpdate("insert into marks (article, story, bylined, loud, says_more, correction, claims, named)"
                        + " values (:article, :story, :bylined, :loud, :more, :correction, :claims, :named)")
                .bind("article", article)
                .bind("story", story(handle, claims))
                .bind("bylined", marks.bylined() ? 1 : 0)
                .bind("loud", headline == null ? null : (Integer) (headline.loud() ? 1 : 0))
                .bind("more", headline == null ? null : (Integer) (headline.saysMore() ? 1 : 0))
                .bind("correction", marks.correction())
                .bind("claims", marks.claims())
                .bind("named", marks.named())
                .execute();
    }

    /**
     * The story that the article is a copy of, else one of its own. Copies are cut and get other headlines, but they make the
     * same claims: more than half of them, in the same voice, make a copy. A background sentence that recurs from report to
     * report does not.
     */
    private String story(Handle handle, Set<String> claims) {
        if (claims.isEmpty()) {
            return article;
        }
        return handle.createQuery("select m.story from sightings s join articles a on a.id = s.article"
                        + " join marks m on m.article = a.id where s.claim in (<claims>) and a.voice = :voice"
                        + " and a.id <> :article group by m.story having count(distinct s.claim) * 2 > :all"
                        + " order by count(distinct s.claim) desc, m.story limit 1")
                .bindList("claims", List.copyOf(claims))
                .bind("voice", voice)
                .bind("article", article)
                .bind("all", claims.size())
                .mapTo(String.class)
                .findOne()
                .orElse(article);
    }
}
