package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Attribution;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.MatchedClaim;
import touchstone.model.Report;
import touchstone.model.Span;

class HtmlReportTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/touchstone/report");

    @Test
    void no_template_puts_anything_in_as_it_is() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("{{{", "{{&", "<script", " style=");
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(" on[a-z]+=");
            }
        }
        assertThat(Files.readString(TEMPLATES.resolve("style.css"))).doesNotContain("{{", "</", "@import", "http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus=alert(1) x='",
                "{{version}} {{{title}}}",
                "</title></style></textarea><b>",
                "`${1}`"
            })
    void whatever_a_page_says_is_shown_and_never_becomes_a_part_of_ours(String word) {
        String page = HtmlReport.of(Reports.saying(word));
        String plain = HtmlReport.of(Reports.saying("word"));
        assertThat(tags(page)).isEqualTo(tags(plain));
        if (word.indexOf('<') >= 0) {
            assertThat(page).doesNotContain(word);
        }
    }

    /** The elements with their attributes, in which nothing from outside stands except addresses. */
    private static List<String> tags(String page) {
        return Pattern.compile("<[a-zA-Z/!][^>]*>")
                .matcher(page)
                .results()
                .map(m -> m.group())
                .toList();
    }

    @Test
    void says_what_a_reader_must_know() {
        assertThat(HtmlReport.of(Reports.saying("word")))
                .contains("Publisher word, 2024-02-03: “Rating word”")
                .contains("Same claim (probability 99 %), and this text asserts it")
                .contains("<mark class=\"shared\">mayor</mark>", "<mark class=\"shared\">Checked</mark>")
                .contains("Caution word", "Publisher other word, 2024-02-03: “Rating other word”")
                .contains("it carried the text of Agency word", "One more fact-check of the same claim, counted once.")
                .contains("2026-05-01, Speaker word disputes “Rule word”:", "“Own words word”")
                .contains("The dispute was declined on 2026-05-09: Answer word")
                .contains("Mayor word", "role word", "via word", "second hand")
                .contains("List A, as of 2026-01-02 word", "+50", "\u221212", "+8", "reputation/x")
                .contains("Of 3 questions about this source, 1 speak for it, 1 against it, 1 were not observed.")
                .contains("wrong-match", "1 word", "corpus word", "rules word")
                .contains("--url names it");
        assertThat(HtmlReport.of(Reports.ofClaims(2)))
                .contains("None of the 2 claims is among the known fact-checks.")
                .contains("Not checked yet does not mean true.")
                .contains("nobody is cited; the page says it itself")
                .contains("(without a title)");
        assertThat(HtmlReport.of(Reports.ofClaims(0))).contains("There is no claim to look up.");
    }

    @Test
    void a_fact_check_of_the_page_itself_stands_apart_from_its_claims_and_is_no_alarm() {
        Report plain = Reports.ofClaims(2);
        String page = HtmlReport.of(plain.with(plain.claims(), List.of(Reports.factCheck("word", null))));

        assertThat(page)
                .contains("Fact-checks that name the address of this page", "Checked word")
                .contains("Publisher word, 2024-02-03: “Rating word”", "before, it said “Before word”")
                .contains("No claim that was found in this text speaks about it")
                .contains("None of the 2 claims is among the known fact-checks.")
                .contains("<section class=\"answer known\"")
                .doesNotContain("<svg aria-hidden=\"true\"><use href=\"#t-alarm\"/></svg>\n", "class=\"card match");
        assertThat(HtmlReport.of(plain)).doesNotContain("page-checks", "Named by its address");
    }

    @Test
    void needs_nothing_from_anywhere_and_allows_nothing_but_its_own_style() throws Exception {
        String page = HtmlReport.of(Reports.saying("word"));
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash.replace("=", "&#x3D;"));
        assertThat(page)
                .doesNotContain("<script", "@import", "<iframe", "<object")
                .doesNotContainPattern("src=\"");
        assertThat(Pattern.compile("(?:href|url)[=(]\"?([^\"#)]{1,5})")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1)))
                .containsOnly("data:", "https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "https:opaque",
                "https://user:word@facts.example/",
                "//facts.example/x",
                "/x"
            })
    void only_addresses_of_the_web_become_links(String address) {
        AddressView view = AddressView.of(URI.create(address));
        assertThat(view.href()).isNull();
        assertThat(view.words().pieces()).isNotEmpty();
    }

    @Test
    void a_link_to_a_fact_check_tells_it_nothing_about_the_reader() {
        assertThat(HtmlReport.of(Reports.saying("word")))
                .contains("<a href=\"https:&#x2F;&#x2F;facts.example".replace("&#x2F;", "/")
                        + "/a\" rel=\"noopener noreferrer nofollow\" referrerpolicy=\"no-referrer\">");
        assertThat(AddressView.of(URI.create("https://facts.example/\u0430")).href())
                .isASCII();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0xFEFF, 0xE0041, 0x0, 0x1B, 0x7F, 0x3164, 0xFFFE})
    void what_hides_or_reorders_writing_is_a_label_wherever_it_stands(int c) {
        String page = HtmlReport.of(Reports.saying("a" + Character.toString(c) + "b"));
        assertThat(page.codePoints()).doesNotContain(c);
        assertThat(page).contains(String.format("U+%04X", c)).contains("hide, reorder or imitate writing");
    }

    @Test
    void a_domain_of_other_letters_is_shown_as_machines_know_it_and_says_what_it_looks_like() {
        DomainView domain = DomainView.of("\u0430\u0440\u0440\u04CF\u0435.com");
        assertThat(domain.ascii()).isEqualTo("xn--80ak6aa92e.com");
        assertThat(domain.twin()).isEqualTo("apple.com");
        assertThat(DomainView.of("xn--bcher-kva.example").words()).isEqualTo(Words.of("b\u00FCcher.example"));
        assertThat(DomainView.of("xn--bcher-kva.example").twin()).isNull();
        assertThat(DomainView.of("bbc.co.uk").unicode()).isFalse();
    }

    @Test
    void marks_claims_and_findings_where_they_stand() {
        String page = HtmlReport.of(Reports.saying("word"));
        assertThat(page)
                .contains("<mark class=\"alarm\" id=\"text-1\"><mark class=\"note\" id=\"mark-p1\">"
                        + "The mayor word counted 41 ferries.<a class=\"letter\" href=\"#note-p1\">")
                .contains("<mark class=\"note\" id=\"mark-a\">Title<a class=\"letter\" href=\"#note-a\">");
    }

    @Test
    void spans_that_overlap_or_cross_blocks_lose_no_word() {
        String text = "One two three.\n\nFour five six.";
        List<Span> claims = List.of(new Span(4, 20), new Span(8, 24), new Span(26, 30));
        List<Block> blocks = List.of(
                new Block(Block.Role.PARAGRAPH, new Span(0, 14)), new Block(Block.Role.PARAGRAPH, new Span(16, 30)));
        List<ClaimView> views = claims.stream()
                .map(s -> ClaimView.of(
                        claims.indexOf(s) + 1,
                        new Claim(s.of(text), s, .5, ClaimKind.EVENT, s.of(text), Attribution.NONE),
                        List.of()))
                .toList();
        Report report = Reports.of("T", text, blocks, List.<MatchedClaim>of(), "en");
        TextView view = TextView.of(report.article(), claims, views, List.of());
        assertThat(view.paragraphs().stream()
                        .map(p -> String.join(
                                "|",
                                p.stretches().stream()
                                        .map(s -> s.runs()
                                                .getFirst()
                                                .words()
                                                .pieces()
                                                .getFirst()
                                                .text())
                                        .toList())))
                .containsExactly("One |two three.", "Four| five |six.");
    }

    @Test
    void the_cost_grows_with_the_text_and_no_faster() {
        HtmlReport.of(Reports.ofClaims(500));
        long small = nanos(Reports.ofClaims(500));
        long large = nanos(Reports.ofClaims(4000));
        assertThat(large).as("8 times the claims, against %d ns", small).isLessThan(40 * Math.max(small, 1_000_000));
        String hostile = "\u202E".repeat(200_000) + "a\u0430".repeat(10_000) + "e" + "\u0301".repeat(100_000);
        assertThat(HtmlReport.of(Reports.of("T", hostile, List.of(), List.of(), "en")))
                .contains("U+202E +199999");
    }

    private static long nanos(Report report) {
        long start = System.nanoTime();
        assertThat(HtmlReport.of(report)).isNotEmpty();
        return System.nanoTime() - start;
    }

    @Test
    void findings_are_called_by_letters() {
        assertThat(List.of(
                        TextView.letter(0),
                        TextView.letter(25),
                        TextView.letter(26),
                        TextView.letter(701),
                        TextView.letter(702)))
                .containsExactly("a", "z", "aa", "zz", "aaa");
    }
}
