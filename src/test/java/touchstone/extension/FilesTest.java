package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The extension's files, as far as they can be judged without a browser. */
class FilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LANGUAGES = List.of("en", "es", "de", "fr");

    /** Keys that are put together as the extension runs, such as {@code band_high}. */
    private static final Pattern BUILT = Pattern.compile(
            "(band|kind|criterion|stance|status|problem|help|role|hand|threshold|word)_.*|.*_(one|other)");

    @Test
    void the_manifest_asks_for_little_and_speaks_to_both_browsers() throws IOException {
        JsonNode manifest = json("manifest.json");
        assertThat(names(manifest))
                .containsExactlyInAnyOrder(
                        "manifest_version",
                        "name",
                        "description",
                        "version",
                        "default_locale",
                        "minimum_chrome_version",
                        "key",
                        "icons",
                        "action",
                        "commands",
                        "background",
                        "options_ui",
                        "permissions",
                        "optional_permissions",
                        "host_permissions",
                        "optional_host_permissions",
                        "content_security_policy",
                        "browser_specific_settings");
        assertThat(manifest.path("manifest_version").asInt()).isEqualTo(3);
        assertThat(words(manifest.path("permissions")))
                .containsExactlyInAnyOrder("activeTab", "scripting", "storage", "contextMenus");
        assertThat(words(manifest.path("optional_permissions"))).containsExactly("tabs");
        assertThat(words(manifest.path("host_permissions"))).containsExactly("http://127.0.0.1:8377/*");
        assertThat(manifest.path("background").path("service_worker").asText())
                .isEqualTo(manifest.path("background").path("scripts").path(0).asText());
        assertThat(manifest.path("background").path("type").asText()).isEqualTo("module");
        assertThat(manifest.at("/content_security_policy/extension_pages").asText())
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe", "*");
        assertThat(manifest.at("/browser_specific_settings/gecko/id").asText()).contains("@");
    }

    @Test
    void every_file_that_is_named_is_there() throws IOException {
        JsonNode manifest = json("manifest.json");
        Set<String> named = new TreeSet<>();
        collect(manifest, named);
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher link = Pattern.compile("(?:from|import|src=|href=)\\s?['\"]([^'\"#:]+\\.(?:js|css))['\"]")
                    .matcher(text);
            while (link.find()) {
                Path target = file.getParent().resolve(link.group(1)).normalize();
                assertThat(target).as(file + " names " + link.group(1)).exists();
            }
        }
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Chromium.EXTENSION.resolve(name)).exists());
    }

    @Test
    void nothing_becomes_markup_or_code_and_nothing_is_loaded_from_elsewhere() throws IOException {
        Pattern forbidden = Pattern.compile(
                "innerHTML|outerHTML\\s*=|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setHTML|srcdoc|createContextualFragment|DOMParser"
                        + "|postMessage|web_accessible|localStorage|document\\.cookie|console\\.");
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(forbidden);
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("(src|href|url\\()\\s*=?\\s*[\"']?https?:");
            assertThat(Files.readString(file).lines().count())
                    .as(file.toString())
                    .isLessThan(400);
        }
    }

    @Test
    void every_language_has_every_sentence_with_the_same_gaps() throws IOException {
        JsonNode english = json("_locales/en/messages.json");
        for (String language : LANGUAGES) {
            JsonNode other = json("_locales/" + language + "/messages.json");
            assertThat(names(other)).as(language).isEqualTo(names(english));
            for (String key : names(english)) {
                String message = other.path(key).path("message").asText();
                assertThat(message).as(language + " " + key).isNotBlank();
                assertThat(gaps(message))
                        .as(language + " " + key)
                        .isEqualTo(gaps(english.path(key).path("message").asText()));
            }
            assertThat(other.path("extensionDescription").path("message").asText())
                    .hasSizeLessThanOrEqualTo(132);
        }
        try (Stream<Path> folders = Files.list(Chromium.EXTENSION.resolve("_locales"))) {
            assertThat(folders.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(LANGUAGES);
        }
    }

    @Test
    void every_sentence_that_is_said_exists_and_every_sentence_is_said() throws IOException {
        Collection<String> known = names(json("_locales/en/messages.json"));
        StringBuilder all = new StringBuilder(Files.readString(Chromium.EXTENSION.resolve("manifest.json")));
        for (Path file : sources()) {
            all.append(Files.readString(file));
        }
        Set<String> said = new TreeSet<>();
        Matcher use = Pattern.compile(
                        "(?<![\\w.])(?:say|sayCount|count)\\('(\\w+)'|data-say=\"(\\w+)\"|__MSG_(\\w+)__|error: '(\\w+)'|key: '(\\w+)'|button\\('.', '(\\w+)'")
                .matcher(all);
        while (use.find()) {
            for (int i = 1; i <= use.groupCount(); i++) {
                if (use.group(i) != null) {
                    said.add(use.group(i));
                }
            }
        }
        assertThat(said)
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(known).as(key).containsAnyOf(key, key + "_one"));
        assertThat(known)
                .allSatisfy(key -> assertThat(
                                BUILT.matcher(key).matches() || all.indexOf("'" + key + "'") >= 0 || said.contains(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void icons_are_small_pictures_of_the_size_in_their_name() throws IOException {
        for (int size : new int[] {16, 32, 48, 128}) {
            byte[] png = Files.readAllBytes(Chromium.EXTENSION.resolve("icons/" + size + ".png"));
            assertThat(png.length).isLessThan(10_000);
            // Width and height stand at bytes 16 to 23 of every PNG file, the highest byte first.
            assertThat(ByteBuffer.wrap(png).getInt(16)).isEqualTo(size);
            assertThat(ByteBuffer.wrap(png).getInt(20)).isEqualTo(size);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Chromium.EXTENSION)) {
            return all.filter(path -> path.toString().matches(".*\\.(js|html|css)"))
                    .toList();
        }
    }

    private static JsonNode json(String name) {
        try {
            return JSON.readTree(Chromium.EXTENSION.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Set<String> named) {
        if (node.isTextual() && node.asText().matches("[\\w/]+\\.(js|html|png)")) {
            named.add(node.asText());
        }
        node.forEach(child -> collect(child, named));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        Iterator<String> all = node.fieldNames();
        all.forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> gaps(String message) {
        return Pattern.compile("\\$\\d")
                .matcher(message)
                .results()
                .map(m -> m.group())
                .sorted()
                .toList();
    }
}
