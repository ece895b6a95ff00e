package touchstone.rulebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Statement;
import touchstone.model.Statement.Status;

/**
 * What sources say for themselves: {@code rules/statements/DOMAIN.yaml}, a list of statements and disputes. A file is read when
 * its source is asked for. Not thread-safe.
 */
final class Statements {

    private static final String FOLDER = "statements";
    private static final int BYTES = 64 * 1024;
    /** Room for what has to be said; more belongs on a page of the source that the link leads to. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_NAME = 200;
    private static final Set<String> REQUIRED = Set.of("date", "who", "text");
    private static final Set<String> OPTIONAL = Set.of("link", "about", "status", "answer", "answered");
    private static final List<String> STATUSES = Stream.of(Status.values())
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Layers layers;
    private final List<Problem> problems;
    private final Map<String, List<Statement>> read = new HashMap<>();
    private boolean isWhole;

    Statements(Layers layers, List<Problem> problems) {
        this.layers = layers;
        this.problems = problems;
    }

    /** What was wrong with those that were read. */
    List<Problem> problems() {
        return problems;
    }

    void readAll() {
        for (String file : layers.files(FOLDER, ".yaml")) {
            at(file.substring(FOLDER.length() + 1, file.length() - ".yaml".length()));
        }
        isWhole = true;
    }

    /** Those of a host or address, else of the domains above it, the newest first. */
    List<Statement> of(String hostOrAddress) {
        for (String place : Reputation.places(hostOrAddress)) {
            List<Statement> found = place.contains("/") ? List.of() : at(place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Statement> at(String domain) {
        return isWhole ? read.getOrDefault(domain, List.of()) : read.computeIfAbsent(domain, this::fresh);
    }

    private List<Statement> fresh(String domain) {
        String name = FOLDER + "/" + domain + ".yaml";
        Path file = layers.file(name);
        if (file == null || !Files.isRegularFile(file)) {
            return List.of();
        }
        TextFile text = layers.text(name, BYTES, problems);
        YamlSection top = YamlSection.parse(text, problems);
        if (top == null) {
            return List.of();
        }
        top.allow(Set.of("source", "statements"), Set.of());
        if (top.has("source") && !top.text("source").equals(domain)) {
            top.problemAt("source", "the file is named after another source", "write '" + domain + "'");
        }
        if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")
                || !Reputation.places(domain).contains(domain)) {
            top.problemAt("source", "'" + domain + "' is no domain", "name the file after one such as example.org");
        }
        List<Statement> statements = new ArrayList<>();
        for (YamlSection section : top.sections("statements")) {
            statements.add(statement(domain, section));
        }
        statements.sort(Comparator.comparing(Statement::date).reversed());
        return List.copyOf(statements);
    }

    private static Statement statement(String domain, YamlSection section) {
        section.allow(REQUIRED, OPTIONAL);
        Status status = section.has("status")
                ? Status.valueOf(section.oneOf("status", STATUSES).toUpperCase(Locale.ROOT))
                : Status.STATEMENT;
        boolean isAnswered = status == Status.UPHELD || status == Status.DECLINED;
        for (String key : List.of("answer", "answered")) {
            if (isAnswered && !section.has(key)) {
                section.problemAt(
                        key,
                        "a dispute that is " + status.name().toLowerCase(Locale.ROOT) + " needs '" + key + "'",
                        "");
            } else if (section.has(key) && (status == Status.STATEMENT || status == Status.OPEN)) {
                section.problemAt(
                        key, "there is an answer, but the status says that there is none", Hints.oneOf(STATUSES));
            }
        }
        LocalDate date = day(section, "date");
        LocalDate answered = section.has("answered") ? day(section, "answered") : null;
        if (answered != null && answered.isBefore(date)) {
            section.problemAt("answered", "it was answered before it was made", "");
        }
        return new Statement(
                domain,
                date,
                words(section, "who", LONGEST_NAME),
                words(section, "text", LONGEST_TEXT),
                link(section),
                section.has("about") ? words(section, "about", LONGEST_NAME) : null,
                status,
                section.has("answer") ? words(section, "answer", LONGEST_TEXT) : null,
                answered);
    }

    private static String words(YamlSection section, String key, int most) {
        String words = section.text(key).strip();
        if (words.length() > most) {
            section.problemAt(
                    key, "'" + key + "' is longer than " + most + " characters", "let a link lead to the rest");
        } else if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            section.problemAt(key, "'" + key + "' holds characters that nobody can see", "");
        }
        return words;
    }

    private static LocalDate day(YamlSection section, String key) {
        try {
            return LocalDate.parse(section.text(key));
        } catch (DateTimeException e) {
            if (section.has(key)) {
                section.problemAt(key, "'" + section.text(key) + "' is no day", "write one such as 2026-05-01");
            }
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable URI link(YamlSection section) {
        if (!section.has("link")) {
            return null;
        }
        try {
            URI link = new URI(section.text("link").strip());
            if (("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null) {
                return link;
            }
        } catch (URISyntaxException e) {
            // falls through to the problem
        }
        section.problemAt(
                "link", "'" + section.text("link") + "' is no web address", "write it in full, with https://");
        return null;
    }
}
