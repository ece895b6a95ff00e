package touchstone.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.KeptClaim;
import touchstone.model.KeptPlace;
import touchstone.model.KeptPlace.KeptCheck;
import touchstone.model.KeptPlace.KeptMatch;

/** Kept claims as lines for other programs: JSON and CSV (RFC 4180). */
public final class ClaimLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of(
            "id",
            "text",
            "language",
            "score",
            "voices",
            "sites",
            "articles",
            "worth",
            "mean_worth",
            "first_seen",
            "last_new",
            "last_seen",
            "newest_url",
            "newest_domain",
            "newest_title",
            "word_kind",
            "word_name",
            "word_role",
            "word_via",
            "fact_checks",
            "fact_check_publishers");

    private ClaimLines() {}

    /** One claim on one line of JSON, without a line break. */
    public static String json(KeptClaim claim) {
        return node(claim).toString();
    }

    private static ObjectNode node(KeptClaim c) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", c.id())
                .put("text", c.text())
                .put("language", c.language())
                .put("score", c.score())
                .put("voices", c.voices())
                .put("sites", c.sites())
                .put("articles", c.articles())
                .put("worth", c.worth())
                .put("mean_worth", c.meanWorth())
                .put("first_seen", c.firstSeen().toString())
                .put("last_new", c.lastNew().toString())
                .put("last_seen", c.lastSeen().toString());
        ArrayNode places = node.putArray("places");
        c.places().forEach(place -> place(places.addObject(), place));
        return node;
    }

    private static void place(ObjectNode node, KeptPlace p) {
        node.put("url", p.url().toString())
                .put("domain", p.domain())
                .put("source", p.source())
                .put("title", p.title())
                .put("published", text(p.published()))
                .put("first_seen", p.firstSeen().toString())
                .put("last_seen", p.lastSeen().toString())
                .put("sentence", p.sentence())
                .put("worth", p.worth());
        ArrayNode agencies = node.putArray("agencies");
        p.agencies().forEach(agencies::add);
        Attribution word = p.attribution();
        node.putObject("attribution")
                .put("kind", Wording.label(word.kind()))
                .put("name", word.name())
                .put("role", word.role())
                .put("via", word.via())
                .put("hand", word.hand())
                .put("quoted", word.quoted());
        ArrayNode matches = node.putArray("matches");
        p.matches().forEach(m -> match(matches.addObject(), m));
    }

    private static void match(ObjectNode node, KeptMatch m) {
        check(node, m.first());
        node.put("probability", m.probability())
                .put("certainty", Wording.label(m.certainty()))
                .put("stance", m.stance().label());
        ArrayNode alike = node.putArray("alike");
        m.alike().forEach(check -> check(alike.addObject(), check));
    }

    private static void check(ObjectNode node, KeptCheck check) {
        node.put("fact_check", check.id())
                .put("publisher", check.publisher())
                .put("url", text(check.url()))
                .put("verdict", check.verdict().label());
    }

    /** The head of a table. */
    public static String csvHead() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /** One row of a table, its line break included. No cell can be taken for a formula by a spreadsheet. */
    public static String csv(KeptClaim c) {
        KeptPlace newest = c.places().isEmpty() ? null : c.places().getFirst();
        Attribution word = newest == null ? Attribution.NONE : newest.attribution();
        List<String> cells = new ArrayList<>(List.of(
                c.id(),
                cell(c.text()),
                cell(c.language()),
                number(c.score()),
                String.valueOf(c.voices()),
                String.valueOf(c.sites()),
                String.valueOf(c.articles()),
                number(c.worth()),
                number(c.meanWorth()),
                c.firstSeen().toString(),
                c.lastNew().toString(),
                c.lastSeen().toString()));
        cells.add(cell(newest == null ? null : newest.url().toString()));
        cells.add(cell(newest == null ? null : newest.domain()));
        cells.add(cell(newest == null ? null : newest.title()));
        cells.add(Wording.label(word.kind()));
        cells.add(cell(word.name()));
        cells.add(cell(word.role()));
        cells.add(cell(word.via()));
        cells.add(cell(all(c, " ", m -> m.url() == null ? m.id() : m.url().toString())));
        cells.add(cell(all(c, "; ", KeptCheck::publisher)));
        return String.join(",", cells) + "\r\n";
    }

    /** Something of all fact-checks that spoke about a claim, each once. */
    private static String all(KeptClaim c, String between, Function<KeptCheck, @Nullable String> what) {
        return c.places().stream()
                .flatMap(p -> p.matches().stream())
                .flatMap(KeptMatch::checks)
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(between));
    }

    /**
     * Text in a cell. A spreadsheet takes what begins with one of {@code = + - @}, a tab or a line break for a formula, blanks in
     * front or not; an apostrophe before it makes it text (OWASP, CSV injection).
     */
    static String cell(@Nullable String text) {
        String plain = Objects.requireNonNullElse(text, "").replace("\u0000", "");
        String stripped = plain.strip();
        boolean formula = (!stripped.isEmpty() && "=+-@＝＋－＠".indexOf(stripped.charAt(0)) >= 0)
                || (!plain.isEmpty() && "\t\r\n".indexOf(plain.charAt(0)) >= 0);
        String safe = formula ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(c -> ",;\"\r\n\t".indexOf(c) >= 0) || !safe.equals(safe.strip());
        return quoted || formula ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
