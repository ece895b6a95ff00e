package touchstone.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.store.Forget.Forgotten;
import touchstone.text.Digests;
import touchstone.text.Urls;
import touchstone.text.Words;

/** Removes something and all that hangs on it, within one transaction. */
final class Forgetting {

    private final Handle handle;
    private final Encoders encoders;
    private final Set<String> touched = new HashSet<>();
    private int sightings;
    private int articles;
    private int visits;
    private int observations;
    private int titles;
    private int feedback;

    Forgetting(Handle handle, Encoders encoders) {
        this.handle = handle;
        this.encoders = encoders;
    }

    Forgotten forget(Forget what) {
        switch (what) {
            case Forget.Name name -> name(name.name());
            case Forget.Domain domain -> domain(domain.domain());
            case Forget.Url url -> url(url.url());
            case Forget.OlderThan older -> older(older.time().toEpochMilli());
        }
        int claims = handle.createUpdate(
                        "delete from claims where not exists (select 1 from sightings s where s.claim = claims.id)")
                .execute();
        touched.forEach(this::reword);
        return new Forgotten(sightings, claims, articles, visits, observations, titles, feedback, false);
    }

    private void name(String name) {
        String key = Objects.requireNonNullElse(SpeakerRule.key(name), "");
        if (key.isEmpty()) {
            return;
        }
        List<String> pages = handle.createQuery("select id, url from articles")
                .map((row, c) -> holds(row.getString(2), key) ? row.getString(1) : "")
                .filter(id -> !id.isEmpty())
                .list();
        pages.forEach(this::article);
        record Place(String article, String claim) {}
        List<Place> places = handle.createQuery("select s.article, s.claim, s.sentence, s.name, s.role, s.via, c.text"
                        + " from sightings s join claims c on c.id = s.claim")
                .map((row, c) -> holds(row.getString(3), key)
                                || holds(row.getString(4), key)
                                || holds(row.getString(5), key)
                                || holds(row.getString(6), key)
                                || holds(row.getString(7), key)
                        ? new Place(row.getString(1), row.getString(2))
                        : null)
                .filter(Objects::nonNull)
                .list();
        for (Place place : places) {
            touched.add(place.claim);
            sightings += handle.createUpdate("delete from sightings where article = :article and claim = :claim")
                    .bind("article", place.article)
                    .bind("claim", place.claim)
                    .execute();
        }
        elsewhere(key);
    }

    /** Where else a name can stand: titles, agencies, addresses of visits, what a site says of itself. */
    private void elsewhere(String key) {
        titles += blank("select id, title from articles", "update articles set title = null where id = :id", key);
        blank(
                "select article, name from provenance",
                "update articles set voice = domain where id = :id and voice like 'agency %'",
                key);
        for (String name : texts("select distinct name from provenance", key)) {
            execute("delete from provenance where name = :one", name);
        }
        for (String url : texts("select url from visits", key)) {
            visits += execute("delete from visits where url = :one", url);
        }
        for (String detail : texts("select distinct detail from observations where detail is not null", key)) {
            observations += execute("delete from observations where detail = :one", detail);
        }
        for (String url : texts("select distinct url from observations", key)) {
            observations += execute("delete from observations where url = :one", url);
        }
        feedback += said(text -> holds(text, key));
    }

    /** Removes the feedback of which a text is such. */
    private int said(Predicate<String> such) {
        List<String> ids = handle.createQuery("select id, claim, fact_check, domain, comment from feedback")
                .map((row, c) -> {
                    for (int column = 2; column <= 5; column++) {
                        String text = row.getString(column);
                        if (text != null && such.test(text)) {
                            return row.getString(1);
                        }
                    }
                    return "";
                })
                .filter(id -> !id.isEmpty())
                .list();
        ids.forEach(id -> execute("delete from feedback where id = :one", id));
        return ids.size();
    }

    private int blank(String question, String update, String key) {
        List<String> ids = handle.createQuery(question)
                .map((row, c) -> holds(row.getString(2), key) ? row.getString(1) : "")
                .filter(id -> !id.isEmpty())
                .list();
        ids.forEach(id -> handle.createUpdate(update).bind("id", id).execute());
        return ids.size();
    }

    private List<String> texts(String question, String key) {
        return handle.createQuery(question)
                .mapTo(String.class)
                .filter(text -> holds(text, key))
                .list();
    }

    private static boolean holds(@Nullable String text, String key) {
        if (text == null) {
            return false;
        }
        // "Holm's" names Holm too.
        String words = " " + String.join(" ", Words.folded(text)).replace("'s ", " ") + " ";
        return words.replace("'s ", " ").contains(" " + key + " ");
    }

    private void domain(String given) {
        String host = Objects.requireNonNullElse(touchstone.text.Domains.host(given), given.toLowerCase(Locale.ROOT));
        String below = "%." + host;
        handle.createQuery("select id from articles where domain = :host or host = :host or host like :below")
                .bind("host", host)
                .bind("below", below)
                .mapTo(String.class)
                .list()
                .forEach(this::article);
        visits += handle.createUpdate("delete from visits where host = :host or host like :below")
                .bind("host", host)
                .bind("below", below)
                .execute();
        observations += handle.createUpdate("delete from observations where domain = :host or domain like :below")
                .bind("host", host)
                .bind("below", below)
                .execute();
        feedback += said(text -> names(text.toLowerCase(Locale.ROOT), host));
    }

    /** Whether a text names a host or one below it, as a whole. */
    private static boolean names(String text, String host) {
        for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
            int end = at + host.length();
            boolean begins = at == 0 || !isOfHost(text.charAt(at - 1)) || text.charAt(at - 1) == '.';
            // A full stop may end a sentence, or go on with another domain.
            boolean ends = end == text.length()
                    || !(isOfHost(text.charAt(end)) || text.charAt(end) == '.')
                    || (text.charAt(end) == '.' && (end + 1 == text.length() || !isOfHost(text.charAt(end + 1))));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfHost(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private void url(String url) {
        article(ArticleRow.id(url));
        String normal = Objects.requireNonNullElse(Urls.normalise(url), url);
        List<String> same = handle.createQuery("select url from visits where host = :host or url = :url")
                .bind("host", ArticleRow.host(url))
                .bind("url", url)
                .mapTo(String.class)
                .filter(other -> normal.equals(Urls.normalise(other)) || url.equals(other))
                .list();
        same.forEach(other -> visits += execute("delete from visits where url = :one", other));
        feedback += said(text -> text.equals(url) || normal.equals(Urls.normalise(text)));
    }

    private void older(long time) {
        handle.createQuery("select id from articles where last_seen < :time")
                .bind("time", time)
                .mapTo(String.class)
                .list()
                .forEach(this::article);
        visits += handle.createUpdate("delete from visits where visited < :time")
                .bind("time", time)
                .execute();
        observations += handle.createUpdate("delete from observations where observed < :time")
                .bind("time", time)
                .execute();
        feedback += handle.createUpdate("delete from feedback where received < :time")
                .bind("time", time)
                .execute();
    }

    private void article(String id) {
        touched.addAll(handle.createQuery("select claim from sightings where article = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
        sightings += execute("delete from sightings where article = :one", id);
        articles += execute("delete from articles where id = :one", id);
    }

    private int execute(String update, String one) {
        return handle.createUpdate(update).bind("one", one).execute();
    }

    /** A claim that stays is not shown in the words of a place that was forgotten. */
    private void reword(String claim) {
        List<String> sentences = handle.createQuery("select s.sentence from sightings s where s.claim = :claim"
                        + " and not exists (select 1 from sightings t join claims c on c.id = t.claim"
                        + " where t.claim = :claim and t.sentence = c.text) order by s.first_seen desc")
                .bind("claim", claim)
                .mapTo(String.class)
                .list();
        if (sentences.isEmpty()) {
            return;
        }
        String text = sentences.getFirst();
        String language = handle.createQuery("select language from claims where id = :claim")
                .bind("claim", claim)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        ClaimText read = ClaimText.of(text, language);
        boolean taken = handle.createQuery("select count(*) from claims where digest = :digest and id <> :claim")
                        .bind("digest", read.digest())
                        .bind("claim", claim)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        handle.createUpdate("update claims set text = :text, words = :words, digest = :digest, block = :block,"
                        + " vector = :vector where id = :claim")
                .bind("text", text)
                .bind("words", read.words())
                .bind("digest", taken ? Digests.of(read.digest() + claim) : read.digest())
                .bind("block", read.block())
                .bind(
                        "vector",
                        read.comparable() ? SmallVector.of(encoders.first().encode(text)) : null)
                .bind("claim", claim)
                .execute();
    }
}
