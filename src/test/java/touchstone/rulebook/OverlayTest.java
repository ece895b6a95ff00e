package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newsroom may lay over the rules that ship, and until when. */
class OverlayTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String HEAD = "name: Our desk\nversion: \"3\"\n";
    private static final String LIST =
            "# rater: our desk\n# family: own\n# rank: 1\n# date: 2026-11-01\n# scale: good=0.9 bad=0.1\n# source: us\n"
                    + "# SPDX-License-Identifier: CC0-1.0\n";

    @TempDir
    private Path folder;

    private Path base;
    private Path desk;

    @BeforeEach
    void layers() throws IOException {
        base = folder.resolve("base");
        desk = folder.resolve("desk");
        base("ruleset.yaml", "name: Shipped\nversion: \"1\"\n");
        base("headline/loud.yaml", rule("headline/loud", "alarm"));
        base("headline/mild.yaml", rule("headline/mild", "perhaps"));
        base("lexicon/words.txt", "alpha\n");
        base("kinds.tsv", "tube.example\tplatform\n");
        base("criteria.tsv", "headlines\t5\t0\tAre its headlines true?\n");
        base(
                "reputation/shipped.tsv",
                LIST.replace("our desk", "all").replace("own", "expert") + "tarn.example\tbad\n");
    }

    @Test
    void what_lies_nowhere_below_is_added_and_named() throws IOException {
        desk("overlay.yaml", HEAD);
        desk("headline/ours.yaml", rule("headline/ours", "kazoo"));
        desk("reputation/own.tsv", LIST + "tarn.example\tgood\n");
        desk("kinds.tsv", "paper.example\tsatire\n");
        Rulebook book = read();

        assertThat(book.rules()).extracting(RuleFile::id).contains("headline/ours", "headline/loud");
        assertThat(book.layer("headline/ours.yaml")).isEqualTo("Our desk");
        assertThat(book.layer("headline/loud.yaml")).isNull();
        assertThat(book.kinds().of("paper.example")).isEqualTo("satire");
        assertThat(book.kinds().of("tube.example")).isEqualTo("platform");
        assertThat(book.reputation().of("tarn.example"))
                .extracting(Rating::rater)
                .containsExactly("all", "our desk");
        assertThat(book.ruleset().layers()).extracting(l -> l.name()).containsExactly("Shipped", "Our desk");
        assertThat(book.ruleset().overlaid()).containsOnlyKeys("headline/ours");
    }

    @Test
    void a_rule_is_replaced_until_its_day_and_then_the_one_below_is_in_force_again() throws IOException {
        desk("overlay.yaml", HEAD + replaces("headline/loud", "2026-11-23"));
        desk("headline/loud.yaml", rule("headline/loud", "kazoo"));

        assertThat(phrases(read(), "headline/loud")).containsExactly("kazoo");
        assertThat(read().overridden())
                .containsExactly("“Our desk” replaces headline/loud until 2026-11-23: It is right for us.");
        Rulebook later = read(DAY.plusDays(1));
        assertThat(phrases(later, "headline/loud")).containsExactly("alarm");
        assertThat(later.layer("headline/loud.yaml")).isNull();
        assertThat(later.notices())
                .containsExactly(
                        "“Our desk” no longer replaces headline/loud: its reason (It is right for us.) held until"
                                + " 2026-11-23; what lies below is in force again");
        assertThat(later.digest()).isNotEqualTo(read().digest());
    }

    @Test
    void a_rule_is_switched_off_until_its_day() throws IOException {
        desk("overlay.yaml", HEAD + "switches_off:\n" + change("headline/mild", "2027-01-01"));

        assertThat(read().rules()).extracting(RuleFile::id).containsExactly("headline/loud");
        assertThat(read(LocalDate.parse("2027-01-02")).rules()).hasSize(2);
    }

    @Test
    void the_kind_of_a_domain_is_changed_only_with_a_reason() throws IOException {
        desk("overlay.yaml", HEAD + replaces("tube.example", "2027-01-01"));
        desk("kinds.tsv", "tube.example\tnews\n");

        assertThat(read().kinds().of("tube.example")).isEqualTo("news");
        assertThat(read(LocalDate.parse("2027-01-02")).kinds().of("tube.example"))
                .isEqualTo("platform");
    }

    @Test
    void of_two_overlays_the_later_lies_on_top() throws IOException {
        desk("overlay.yaml", HEAD);
        desk("headline/ours.yaml", rule("headline/ours", "kazoo"));
        Path mine = folder.resolve("mine");
        write(mine, "overlay.yaml", "name: Mine\n" + replaces("headline/ours", "2027-01-01"));
        write(mine, "headline/ours.yaml", rule("headline/ours", "tuba"));
        Rulebook book = Rulebook.open(new RuleFolders(base, List.of(desk, mine), DAY));

        assertThat(phrases(book, "headline/ours")).containsExactly("tuba");
        assertThat(book.layer("headline/ours.yaml")).isEqualTo("Mine");
    }

    @Test
    void every_mistake_is_told_at_once_with_file_line_and_caret() throws IOException {
        desk("overlay.yaml", """
                name: Our desk
                replaces:
                  - what: headline/lout
                    reason: A slip of the pen.
                    expires: 2027-01-01
                  - what: headline/mild
                    reason: Nothing lies here in its place.
                    expires: 2027-01-01
                switches_off:
                  - what: lexicon/words.txt
                    reason: Rules need it.
                    expires: soon
                  - what: criteria.tsv
                    reason: Everything needs it.
                    expires: 2030-01-01
                  - what: headline/mild
                    expires: 2027-01-01
                colour: blue
                """);
        desk("headline/loud.yaml", rule("headline/loud", "kazoo"));
        desk("headline/broken.yaml", rule("headline/other", "kazoo"));
        desk("publishers.tsv", "");
        desk("kinds.tsv", "tube.example\tnews\n");
        desk("reputation/louder.tsv", LIST.replace("own", "expert") + "tarn.example\tgood\n");
        List<Problem> problems = new ArrayList<>();
        Rulebook.read(new RuleFolders(base, List.of(desk), DAY), problems);

        assertThat(problems.stream().sorted().map(Problem::describe).map(this::withoutFolder))
                .containsExactly(
                        "desk/headline/broken.yaml:1:5: id 'headline/other' is not the path of the file\n"
                                + "  id: headline/other\n      ^\n  hint: write 'headline/broken'",
                        "desk/headline/loud.yaml:1:1: this lies below already\n"
                                + "  hint: say in overlay.yaml under 'replaces' why, and until when; or give it another name",
                        "desk/kinds.tsv:1:1: 'tube.example' is 'platform' below\n  tube.example\tnews\n  ^\n"
                                + "  hint: say in overlay.yaml under 'replaces' why it is not, and until when",
                        "desk/overlay.yaml:3:11: nothing below is called 'headline/lout'\n  - what: headline/lout\n"
                                        .replace("  - ", "    - ")
                                + "            ^\n  hint: did you mean 'headline/loud.yaml'?",
                        "desk/overlay.yaml:6:11: this overlay holds nothing in its place\n    - what: headline/mild\n"
                                + "            ^\n  hint: add headline/mild.yaml, or switch it off",
                        "desk/overlay.yaml:12:14: 'soon' is no day\n      expires: soon\n               ^\n"
                                + "  hint: write one such as 2027-05-01",
                        "desk/overlay.yaml:13:11: 'criteria.tsv' cannot be switched off\n    - what: criteria.tsv\n"
                                + "            ^\n  hint: replace it, or the rules that use it",
                        "desk/overlay.yaml:15:14: a change may last at most 2 years\n      expires: 2030-01-01\n"
                                + "               ^\n  hint: look at it again by then, and give it another day if it is"
                                + " still right",
                        "desk/overlay.yaml:16:5: missing key 'reason'\n    - what: headline/mild\n      ^\n"
                                + "  hint: needed here: expires, reason, what",
                        "desk/overlay.yaml:18:1: unknown key 'colour'\n  colour: blue\n  ^\n"
                                + "  hint: one of: name, replaces, switches_off, version",
                        "desk/publishers.tsv:1:1: an overlay cannot hold this file\n  hint: it may hold rules, lists in"
                                + " reputation/, lexicon/ and statements/, kinds.tsv and criteria.tsv; for all else give"
                                + " a whole folder with --rules",
                        "desk/reputation/louder.tsv:1:1: this list would be heard instead of reputation/shipped.tsv\n"
                                + "  hint: give it the family 'own', or a rank above 1, or switch that list off");
    }

    @Test
    void a_folder_without_a_head_is_no_overlay() throws IOException {
        Files.createDirectories(desk);

        assertThatThrownBy(() -> Rulebook.open(new RuleFolders(base, List.of(desk), DAY)))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("overlay.yaml:1:1: an overlay needs this file");
        assertThatThrownBy(() -> Rulebook.open(new RuleFolders(base, List.of(folder.resolve("no")), DAY)))
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void the_digest_does_not_depend_on_line_ends_or_on_what_editors_leave_behind() throws IOException {
        String before = read(List.of()).digest();
        base("kinds.tsv", "tube.example\tplatform\r\n");
        base("headline/.loud.yaml.swp", "x");
        base("notes.md", "x");
        assertThat(read(List.of()).digest()).isEqualTo(before);
        base("kinds.tsv", "tube.example\tnews\n");
        assertThat(read(List.of()).digest()).isNotEqualTo(before);
    }

    private String withoutFolder(String text) {
        return text.replace(folder.toString().replace('\\', '/') + "/", "");
    }

    private static List<String> phrases(Rulebook book, String id) {
        return book.rules().stream()
                .filter(r -> r.id().equals(id) && r.find() != null)
                .flatMap(r -> r.find().phrases().stream())
                .toList();
    }

    private Rulebook read() {
        return read(DAY);
    }

    private Rulebook read(LocalDate day) {
        return read(List.of(desk), day);
    }

    private Rulebook read(List<Path> overlays) {
        return read(overlays, DAY);
    }

    private Rulebook read(List<Path> overlays, LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        Rulebook book = Rulebook.read(new RuleFolders(base, overlays, day), problems);
        assertThat(problems).isEmpty();
        return book;
    }

    private static String replaces(String what, String until) {
        return "replaces:\n" + change(what, until);
    }

    private static String change(String what, String until) {
        return "  - {what: " + what + ", reason: It is right for us., expires: " + until + "}\n";
    }

    private void base(String name, String text) throws IOException {
        write(base, name, text);
    }

    private void desk(String name, String text) throws IOException {
        write(desk, name, text);
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String rule(String id, String phrase) {
        return """
                id: ID
                status: experimental
                version: 1
                title: It holds a word
                why: It matters here.
                references: ["our own style guide"]
                false_positives: ["a text about words"]
                tags: [style]
                criterion: headlines
                applies: {to: article}
                find: {in: title, phrase: [WORD]}
                effect: {form: -1}
                message: "It says {found}."
                examples:
                  hits:
                    - {title: "The [[WORD]] is heard", body: "It is Monday."}
                    - {title: "A [[WORD]] again", body: "It is Monday."}
                  misses:
                    - {title: "Nothing is heard", body: "It is Monday."}
                    - {title: "Silence again", body: "It is Monday."}
                """.replace("ID", id).replace("WORD", phrase);
    }
}
