package touchstone.store;

import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import touchstone.model.Metadata;
import touchstone.model.ProvenanceLink;
import touchstone.model.Sighting;
import touchstone.model.SourceRole;
import touchstone.text.Digests;
import touchstone.text.Domains;
import touchstone.text.Urls;

/**
 * An article in the store.
 *
 * @param id digest of its normalised address
 * @param domain its registrable domain, or its host where it has none
 * @param voice whose text it is: an agency, so that its copies count once, else the domain
 */
record ArticleRow(String id, String url, String host, String domain, String voice) {

    static ArticleRow of(Sighting sighting) {
        String url = ClaimKeeper.uri(sighting).toString();
        String host = host(url);
        String domain = domain(url);
        return new ArticleRow(id(url), url, host, domain, voice(sighting.provenance(), domain));
    }

    /** The name of an address: the same for all forms of one address. */
    static String id(String url) {
        return Digests.of(Objects.requireNonNullElse(Urls.normalise(url), url));
    }

    static String host(String url) {
        return Objects.requireNonNullElse(Domains.host(url), "");
    }

    static String domain(String url) {
        return Objects.requireNonNullElseGet(Domains.registrable(url), () -> host(url));
    }

    private static String voice(List<ProvenanceLink> provenance, String domain) {
        for (ProvenanceLink link : provenance) {
            if (link.role() == SourceRole.AGENCY) {
                return link.domain() == null ? "agency " + SpeakerRule.key(link.name()) : link.domain();
            }
        }
        return domain;
    }

    void write(Handle handle, Sighting sighting) {
        Metadata metadata = sighting.article().metadata();
        long seen = sighting.seen().toEpochMilli();
        Long published = Times.millis(
                metadata.published() == null ? null : metadata.published().toInstant());
        handle.createUpdate("insert into articles (id, url, host, domain, source, title, language, published, voice,"
                        + " first_seen, last_seen) values (:id, :url, :host, :domain, :source, :title, :language,"
                        + " :published, :voice, :seen, :seen) on conflict (id) do update set url = excluded.url,"
                        + " source = excluded.source, title = excluded.title, language = excluded.language,"
                        + " published = excluded.published, voice = excluded.voice,"
                        + Times.keep("articles"))
                .bind("id", id)
                .bind("url", url)
                .bind("host", host)
                .bind("domain", domain)
                .bind("source", sighting.source())
                .bind("title", metadata.title())
                .bind("language", metadata.language())
                .bind("published", published)
                .bind("voice", voice)
                .bind("seen", seen)
                .execute();
        provenance(handle, sighting.provenance());
    }

    private void provenance(Handle handle, List<ProvenanceLink> links) {
        handle.createUpdate("delete from provenance where article = :id")
                .bind("id", id)
                .execute();
        int position = 0;
        for (ProvenanceLink link : links) {
            handle.createUpdate("insert into provenance (article, position, role, name, domain)"
                            + " values (:id, :position, :role, :name, :domain)")
                    .bind("id", id)
                    .bind("position", position++)
                    .bind("role", link.role().name())
                    .bind("name", link.name())
                    .bind("domain", link.domain())
                    .execute();
        }
    }
}
