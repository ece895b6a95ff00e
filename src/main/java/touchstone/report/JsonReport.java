package touchstone.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;
import touchstone.model.Evidence;
import touchstone.model.FactCheck;
import touchstone.model.HeadlineReading;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Metadata;
import touchstone.model.Observation;
import touchstone.model.ProvenanceLink;
import touchstone.model.Report;
import touchstone.model.Ruleset;
import touchstone.model.SiteObservations;
import touchstone.model.SourceScore;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;

/** A report for programs. Its shape is published as {@link #schema()}; every offset points into {@code document.text}. */
public final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    /** The whole report as JSON, indented, ending with a line break. */
    public static String of(Report report) {
        ObjectNode root = JSON.createObjectNode();
        head(root, report);
        each(root, "claims", report.claims(), JsonReport::matchedClaim);
        root.set("pageChecks", pageChecks(report.pageChecks()));
        return print(root);
    }

    /** Fact-checks of the page itself, as they stand in a report. */
    public static ArrayNode pageChecks(List<FactCheck> pageChecks) {
        ArrayNode array = JSON.createArrayNode();
        pageChecks.forEach(fact -> factCheck(array.addObject(), fact));
        return array;
    }

    /** The same on one line, as the member of an object. */
    public static String page(List<FactCheck> pageChecks) {
        return JSON.createObjectNode().set("pageChecks", pageChecks(pageChecks)).toString();
    }

    /** A report without its claims and fact-checks on one line: what is known before anything is matched. */
    public static String head(Report report) {
        ObjectNode root = JSON.createObjectNode();
        head(root, report);
        return root.toString();
    }

    /** Claims without matches on one line, as they stand in a report. */
    public static String line(List<Claim> claims) {
        ObjectNode root = JSON.createObjectNode();
        each(root, "claims", claims, JsonReport::claim);
        return root.toString();
    }

    /** What was found about one claim, on one line. */
    public static String line(int index, MatchedClaim claim) {
        ObjectNode root = JSON.createObjectNode().put("index", index);
        matches(root, claim);
        return root.toString();
    }

    private static void head(ObjectNode root, Report report) {
        root.putObject("touchstone")
                .put("version", report.version())
                .put("day", report.day().toString())
                .put("corpus", report.corpus())
                .put("ruleset", report.ruleset().digest());
        rules(root.putObject("rules"), report.ruleset());
        document(root.putObject("document"), report.article());
        each(root, "provenance", report.provenance(), JsonReport::link);
        each(root, "sources", report.sources(), JsonSource::write);
        form(root.putObject("form"), report);
        each(
                root,
                "findings",
                report.findings(),
                (node, f) -> span(
                        node.put("rule", f.rule()).put("message", f.message()).put("why", f.why()), f.span()));
    }

    private static void rules(ObjectNode node, Ruleset rules) {
        node.put("name", rules.name()).put("version", rules.version()).put("digest", rules.digest());
        each(
                node,
                "layers",
                rules.layers(),
                (n, l) -> n.put("name", l.name()).put("version", l.version()).put("digest", l.digest()));
        ObjectNode overlaid = node.putObject("overlaid");
        rules.overlaid().forEach(overlaid::put);
    }

    /** The rules in use, what is to be known of them, and why others cannot be used; null if nothing is wrong. */
    public static String of(Ruleset rules, List<String> notices, @Nullable String trouble) {
        ObjectNode root = JSON.createObjectNode();
        rules(root, rules);
        notices.forEach(root.putArray("notices")::add);
        root.put("trouble", trouble);
        return print(root);
    }

    /** Claims with their attribution as JSON, as they stand in a report, without matches. */
    public static String of(List<Claim> claims) {
        ObjectNode root = JSON.createObjectNode();
        each(root, "claims", claims, JsonReport::claim);
        return print(root);
    }

    /** How an article is sourced, and the way back to its origin, beside its claims; each as it stands in a report. */
    public static String of(ClaimReading reading) {
        ObjectNode root = JSON.createObjectNode();
        each(root, "provenance", reading.provenance(), JsonReport::link);
        sourcing(root.putObject("sourcing"), reading.profile());
        headline(root.putObject("headline"), reading.headline());
        each(root, "claims", reading.claims(), JsonReport::claim);
        return print(root);
    }

    /** One source as JSON, as it stands in a report, with what a visit found there; null if nobody looked. */
    public static String of(SourceScore score, @Nullable SiteObservations seen) {
        return print(node(score, seen));
    }

    /** The same on one line, without a line break, and without the single cases and articles, which may be many. */
    public static String line(SourceScore score, @Nullable SiteObservations seen) {
        ObjectNode node = node(score, seen);
        node.withObject("/history").remove("cases");
        node.withObject("/practice").withArray("shares").forEach(share -> ((ObjectNode) share).remove("examples"));
        return node.toString();
    }

    private static ObjectNode node(SourceScore score, @Nullable SiteObservations seen) {
        ObjectNode node = JSON.createObjectNode();
        JsonSource.write(node, score);
        each(
                node,
                "observations",
                seen == null ? List.<Observation>of() : seen.all(),
                (n, o) -> n.put("kind", Wording.label(o.kind()))
                        .put("observed", o.found())
                        .put("at", o.at().toString())
                        .put("when", o.when().toString())
                        .put("detail", o.detail()));
        return node;
    }

    /** Matches of a claim as JSON, as they stand in a report. */
    public static String of(String claim, List<Match> matches) {
        ObjectNode node = JSON.createObjectNode().put("text", claim);
        each(node, "matches", matches, JsonReport::match);
        return print(node);
    }

    /** A fact-check on one line of JSON, as it stands in a report. */
    public static String line(FactCheck factCheck) {
        ObjectNode node = JSON.createObjectNode();
        factCheck(node, factCheck);
        return node.toString();
    }

    /** The JSON Schema (2020-12) of {@link #of(Report)}. */
    public static String schema() {
        try (InputStream in = JsonReport.class.getResourceAsStream("/touchstone/report/report.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the schema of reports", e);
        }
    }

    private static void document(ObjectNode node, Article article) {
        Metadata m = article.metadata();
        node.put("url", text(article.uri()))
                .put("kind", article.kind().label())
                .put("kindProbability", rounded(article.sort().probability()))
                .put("title", m.title());
        article.sort().because().forEach(node.putArray("kindBecause")::add);
        ArrayNode authors = node.putArray("authors");
        m.authors().forEach(authors::add);
        node.put("published", text(m.published()))
                .put("modified", text(m.modified()))
                .put("site", m.siteName())
                .put("canonical", text(m.canonical()))
                .put("language", m.language())
                .put("section", m.section())
                .put("paywalled", m.paywalled());
        ObjectNode origins = node.putObject("origins");
        m.origins()
                .forEach((field, places) -> places.forEach(
                        place -> origins.withArray(Wording.label(field)).add(Wording.label(place))));
        node.put("text", article.text());
        each(node, "blocks", article.blocks(), (n, b) -> span(n.put("role", Wording.label(b.role())), b.span()));
        each(node, "quotes", article.quotes(), JsonReport::span);
        each(
                node,
                "links",
                article.links(),
                (n, l) -> span(n.put("target", l.target().toString()).put("text", l.text()), l.span()));
        ArrayNode warnings = node.putArray("warnings");
        article.warnings().forEach(warnings::add);
    }

    private static void matchedClaim(ObjectNode node, MatchedClaim matched) {
        claim(node, matched.claim());
        matches(node, matched);
    }

    private static void matches(ObjectNode node, MatchedClaim matched) {
        node.put("status", matched.matches().isEmpty() ? "not-checked-yet" : "matched");
        each(node, "matches", matched.matches(), JsonReport::match);
    }

    private static void claim(ObjectNode node, Claim claim) {
        node.put("text", claim.text());
        span(node, claim.span());
        node.put("checkworthiness", rounded(claim.checkworthiness()))
                .put("kind", Wording.label(claim.kind()))
                .put("wording", claim.wording());
        Attribution a = claim.attribution();
        ObjectNode attribution = node.putObject("attribution")
                .put("kind", Wording.label(a.kind()))
                .put("name", a.name())
                .put("role", a.role())
                .put("via", a.via())
                .put("hand", a.hand())
                .put("citing", a.citing())
                .put("reason", a.reason())
                .put("quoted", a.quoted());
        span(attribution, a.source());
        span(attribution.putObject("content"), a.content());
    }

    private static void match(ObjectNode node, Match match) {
        node.put("probability", rounded(match.probability()))
                .put("certainty", Wording.label(match.certainty()))
                .put("stance", match.stance().leaning().label());
        factCheck(node.putObject("factCheck"), match.factCheck());
        ArrayNode why = node.putArray("why");
        match.why().forEach(why::add);
        match.stance().why().forEach(why::add);
        ArrayNode cautions = node.putArray("cautions");
        match.cautions().forEach(cautions::add);
        node.put("disputed", match.isDisputed());
        each(node, "alike", match.alike(), JsonReport::factCheck);
        evidence(node.putObject("evidence"), match.evidence());
    }

    private static void evidence(ObjectNode node, Evidence evidence) {
        each(node, "said", evidence.said(), JsonReport::span);
        each(node, "checked", evidence.checked(), JsonReport::span);
        ArrayNode names = node.putArray("names");
        evidence.names().forEach(names::add);
        ArrayNode numbers = node.putArray("numbers");
        evidence.numbers().forEach(numbers::add);
        each(
                node,
                "shares",
                evidence.shares(),
                (n, share) -> n.put("part", share.part()).put("logOdds", rounded(share.logOdds())));
    }

    static void factCheck(ObjectNode node, FactCheck f) {
        node.put("id", f.id())
                .put("claim", f.claim())
                .put("ourSummary", f.ourSummary())
                .put("title", f.title())
                .put("claimant", f.claimant())
                .put("claimDate", text(f.claimDate()))
                .put("publisher", f.publisher())
                .put("publisherDomain", f.publisherDomain())
                .put("tier", Wording.label(f.tier()))
                .put("url", text(f.url()))
                .put("reviewed", text(f.reviewed()))
                .put("rating", f.rating())
                .put("verdict", f.verdict().label())
                .put("language", f.language())
                .put("sdLicense", f.sdLicense())
                .put("sdPublisher", f.sdPublisher());
        each(
                node,
                "corrections",
                f.corrections(),
                (n, c) -> n.put("noticed", text(c.noticed()))
                        .put("rating", c.rating())
                        .put("verdict", c.verdict().label()));
    }

    private static void form(ObjectNode node, Report report) {
        node.put("score", report.form().score());
        sourcing(node.putObject("sourcing"), report.form().profile());
        headline(node.putObject("headline"), report.reading().headline());
        ArrayNode notes = node.putArray("notes");
        report.form().notes().forEach(notes::add);
    }

    private static void link(ObjectNode node, ProvenanceLink link) {
        node.put("role", Wording.label(link.role()))
                .put("name", link.name())
                .put("domain", link.domain())
                .put("share", rounded(link.share()));
        span(node.put("reason", link.reason()), link.evidence());
    }

    private static void headline(ObjectNode node, HeadlineReading headline) {
        node.put("agreement", Wording.label(headline.agreement()));
        span(node.put("reason", headline.reason()), headline.evidence());
    }

    private static void sourcing(ObjectNode node, SourcingProfile p) {
        node.put("claims", p.claims())
                .put("attributed", rounded(p.attributed()))
                .put("named", rounded(p.named()))
                .put("anonymous", rounded(p.anonymous()))
                .put("vague", rounded(p.vague()))
                .put("outlets", rounded(p.outlets()))
                .put("secondHand", rounded(p.secondHand()))
                .put("independentSources", p.independentSources())
                .put("documents", p.documents())
                .put("documentsLinked", p.documentsLinked())
                .put("asked", p.asked())
                .put("predictions", p.predictions())
                .put("own", rounded(p.own()));
        each(
                node,
                "sources",
                p.sources(),
                (n, source) -> n.put("name", source.name())
                        .put("kind", Wording.label(source.kind()))
                        .put("via", source.via())
                        .put("claims", source.claims()));
    }

    static <T> void each(ObjectNode parent, String name, List<T> items, BiConsumer<ObjectNode, T> write) {
        ArrayNode array = parent.putArray(name);
        items.forEach(item -> write.accept(array.addObject(), item));
    }

    private static void span(ObjectNode node, @Nullable Span span) {
        node.put("start", span == null ? null : (Integer) span.start())
                .put("end", span == null ? null : (Integer) span.end());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : (Double) rounded(value.doubleValue());
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String print(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }
}
