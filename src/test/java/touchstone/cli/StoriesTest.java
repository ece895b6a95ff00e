package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Invented stories of the kind that users paste, each with what a careful reader finds in it; see the README beside them. */
class StoriesTest {

    private static final Path STORIES = Path.of("src/test/resources/touchstone/stories");

    @TestFactory
    Stream<DynamicTest> readsAStoryAsACarefulReaderDoes() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            List<Path> expected = files.filter(f -> f.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
            assertThat(expected).hasSizeGreaterThanOrEqualTo(13);
            return expected.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(file.toFile());
        String base = file.toString().replace(".expected.json", "");
        String story = Files.exists(Path.of(base + ".txt")) ? base + ".txt" : base + ".html";
        List<String> check = new ArrayList<>(List.of("check", story, "--format", "json"));
        if (expected.has("url")) {
            check.addAll(List.of("--url", expected.path("url").asText()));
        }
        Run run = Run.of(check.toArray(String[]::new));
        assertThat(run.errors()).isEmpty();
        JsonNode report = run.json();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(report.path("claims").size())
                .as("claims")
                .isGreaterThanOrEqualTo(expected.path("minClaims").asInt());
        expected.path("layers").forEach(layer -> layer(softly, layer, report));
        softly.assertThat(roles(report.path("sources")))
                .as("layers")
                .containsExactlyInAnyOrderElementsOf(roles(expected.path("layers")));
        expected.path("claims").forEach(claim -> claim(softly, claim, report));
        provenance(softly, expected.path("provenance"), report);
        profile(softly, expected.path("profile"), report.path("form").path("sourcing"));
        long matches = stream(report.path("claims"))
                .filter(c -> !c.path("matches").isEmpty())
                .count();
        softly.assertThat(matches)
                .as("matches")
                .isEqualTo(expected.path("matches").asInt());
        loudWord(softly, expected.path("loudWord"), report);
        softly.assertAll();
    }

    private static void layer(SoftAssertions softly, JsonNode layer, JsonNode report) {
        boolean found = stream(report.path("sources"))
                .anyMatch(s -> s.path("role").equals(layer.path("role"))
                        && (layer.path("name").isNull()
                                || isLike(
                                        layer.path("name").asText(),
                                        s.path("name").asText()))
                        && (layer.path("domain").isNull()
                                || layer.path("domain").equals(s.path("domain"))));
        softly.assertThat(found).as("layer %s among %s", layer, names(report)).isTrue();
    }

    private static void claim(SoftAssertions softly, JsonNode expected, JsonNode report) {
        String start = expected.path("startsWith").asText();
        JsonNode claim = stream(report.path("claims"))
                .filter(c -> c.path("text").asText().startsWith(start))
                .findFirst()
                .orElse(null);
        softly.assertThat(claim).as("a claim that starts with “%s”", start).isNotNull();
        if (claim == null) {
            return;
        }
        JsonNode who = claim.path("attribution");
        if (expected.has("kind")) {
            softly.assertThat(who.path("kind"))
                    .as("kind of source of “%s” in %s", start, who)
                    .isEqualTo(expected.path("kind"));
        }
        for (String key : List.of("name", "role", "via")) {
            if (expected.has(key)) {
                boolean same = expected.path(key).isNull()
                        ? who.path(key).isNull()
                        : isLike(expected.path(key).asText(), who.path(key).asText());
                softly.assertThat(same)
                        .as("%s of “%s”: %s instead of %s", key, start, who.path(key), expected.path(key))
                        .isTrue();
            }
        }
        if (expected.has("hand")) {
            softly.assertThat(who.path("hand")).as("hand of “%s”", start).isEqualTo(expected.path("hand"));
        }
    }

    private static void provenance(SoftAssertions softly, JsonNode expected, JsonNode report) {
        String text = report.path("document").path("text").asText();
        softly.assertThat(roles(report.path("provenance"))).as("links").isEqualTo(roles(expected));
        for (int i = 0; i < expected.size() && i < report.path("provenance").size(); i++) {
            JsonNode link = report.path("provenance").path(i);
            JsonNode wanted = expected.path(i);
            String words = link.path("start").isNull()
                    ? "null"
                    : text.substring(
                            link.path("start").asInt(), link.path("end").asInt());
            softly.assertThat(link.path("name")).as("name of link %d", i).isEqualTo(wanted.path("name"));
            softly.assertThat(words)
                    .as("words of link %d", i)
                    .isEqualTo(wanted.path("words").asText());
            if (wanted.has("share")) {
                softly.assertThat(link.path("share")).as("share of link %d", i).isEqualTo(wanted.path("share"));
            }
        }
    }

    private static void profile(SoftAssertions softly, JsonNode expected, JsonNode profile) {
        expected.properties()
                .forEach(entry -> softly.assertThat(profile.path(entry.getKey()).asText())
                        .as("%s of the profile %s", entry.getKey(), profile)
                        .isEqualTo(entry.getValue().asText()));
        double kinds = Stream.of("named", "anonymous", "vague", "outlets")
                .mapToDouble(kind -> profile.path(kind).asDouble())
                .sum();
        softly.assertThat(kinds)
                .as("kinds of source")
                .isCloseTo(profile.path("attributed").asDouble(), within(.003));
        int resting = stream(profile.path("sources"))
                .mapToInt(source -> source.path("claims").asInt())
                .sum();
        softly.assertThat(resting / Math.max(1.0, profile.path("claims").asInt()))
                .as("claims on all sources")
                .isCloseTo(profile.path("attributed").asDouble(), within(.001));
    }

    private static void loudWord(SoftAssertions softly, JsonNode word, JsonNode report) {
        String text = report.path("document").path("text").asText();
        int title = report.path("document").path("title").asText().length();
        List<String> loud = stream(report.path("findings"))
                .filter(f -> f.path("rule").asText().startsWith("headline/")
                        && f.path("end").asInt() > 0)
                .filter(f -> f.path("end").asInt() <= title)
                .map(f -> text.substring(f.path("start").asInt(), f.path("end").asInt()))
                .toList();
        if (word.isNull()) {
            softly.assertThat(loud).as("loud words").isEmpty();
        } else {
            softly.assertThat(loud)
                    .as("loud words")
                    .anyMatch(w ->
                            w.toLowerCase(Locale.ROOT).startsWith(word.asText().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean isLike(String a, String b) {
        String one = plain(a);
        String two = plain(b);
        return !two.isEmpty() && (one.contains(two) || two.contains(one));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[“”\"]", "")
                .replaceAll("\\b(the|a|an) ", "")
                .strip();
    }

    private static List<String> roles(JsonNode sources) {
        return stream(sources).map(s -> s.path("role").asText()).toList();
    }

    private static List<String> names(JsonNode report) {
        return stream(report.path("sources"))
                .map(s -> s.path("role").asText() + " " + s.path("name").asText() + " "
                        + s.path("domain").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
