package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.Rulebook;
import touchstone.source.SourceScorer;

/** The arithmetic of anonymity, as the description of the interface states it. */
class PrefixesTest {

    private static final List<String> SOME =
            IntStream.range(0, 3_000).mapToObj(i -> "site" + i + ".example").toList();

    private static Prefixes of(List<String> domains) {
        return Prefixes.of(
                Prefixes.bits(domains),
                "v",
                domains.stream()
                        // Of very different lengths, as sources are.
                        .map(d -> new Prefixes.Known(
                                d, "{\"domain\":\"" + d + "\",\"x\":\"" + "é".repeat(d.hashCode() & 511) + "\"}"))
                        .toList());
    }

    @Test
    void with_the_lists_that_ship_the_arithmetic_is_as_described_and_one_bit_more_would_be_too_many()
            throws IOException {
        Path rules = Path.of("rules");
        Set<String> domains = KnownDomains.of(
                SourceScorer.of(RuleSet.lazy(Rulebook.open(rules))).listed(),
                Outlets.read(rules.resolve("outlets.tsv")).domains());
        int bits = Prefixes.bits(domains);
        assertThat(new String(DescriptionRoute.text(), StandardCharsets.UTF_8))
                .contains("n is about 13,000: 8 bits make 256 drawers of at least 30 sources, about 51 on average")
                .contains("log2(13,000) = 13.7", "log2(30) = 4.9");
        assertThat(domains).hasSizeBetween(12_500, 13_500);
        assertThat(bits).isEqualTo(8);
        assertThat(crowds(domains, bits)).hasSize(256).allMatch(n -> n >= 30);
        assertThat(domains.size() / 256.0).isBetween(50.0, 52.0);
        assertThat(crowds(domains, bits + 1)).anyMatch(n -> n < Prefixes.CROWD);
    }

    private static List<Integer> crowds(Set<String> domains, int bits) {
        int[] counts = new int[1 << bits];
        domains.forEach(domain -> counts[Prefixes.drawer(domain, bits)]++);
        return Arrays.stream(counts).boxed().toList();
    }

    @Test
    void few_domains_are_all_in_one_drawer() {
        assertThat(Prefixes.bits(List.of())).isZero();
        assertThat(Prefixes.bits(SOME.subList(0, 39))).isZero();
        Prefixes prefixes = of(SOME.subList(0, 39));
        assertThat(prefixes.digits()).isZero();
        assertThat(Objects.requireNonNull(prefixes.drawer("")).plain()).isNotEmpty();
        assertThat(prefixes.drawer("0")).isNull();
    }

    @Test
    void every_domain_is_in_the_drawer_that_begins_its_digest_and_in_no_other() throws IOException {
        Prefixes prefixes = of(SOME);
        Set<String> met = new HashSet<>();
        for (int drawer = 0; drawer < 1 << prefixes.bits(); drawer++) {
            String name = Prefixes.name(drawer, prefixes.bits());
            JsonNode body = new ObjectMapper()
                    .readTree(Objects.requireNonNull(prefixes.drawer(name)).plain());
            assertThat(body.path("prefix").asText()).isEqualTo(name);
            assertThat(body.path("prefixBits").asInt()).isEqualTo(prefixes.bits());
            assertThat(body.path("sources").size()).isGreaterThanOrEqualTo(Prefixes.CROWD);
            for (JsonNode source : body.path("sources")) {
                String domain = source.path("domain").asText();
                assertThat(Prefixes.drawer(domain, prefixes.bits())).isEqualTo(drawer);
                met.add(domain);
            }
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(SOME);
    }

    @Test
    void the_first_bits_are_those_of_sha_256() {
        // echo -n example.org | sha256sum begins with bfabc374.
        assertThat(Prefixes.name(Prefixes.drawer("example.org", 8), 8)).isEqualTo("bf");
        assertThat(Prefixes.name(Prefixes.drawer("Example.ORG", 11), 11)).isEqualTo("bfa");
        assertThat(Prefixes.drawer("example.org", 0)).isZero();
    }

    @Test
    void all_replies_are_equally_long_packed_and_unpacked() {
        Prefixes prefixes = of(SOME);
        Set<Integer> plain = new HashSet<>();
        Set<Integer> packed = new HashSet<>();
        for (int drawer = 0; drawer < 1 << prefixes.bits(); drawer++) {
            Packed reply = Objects.requireNonNull(prefixes.drawer(Prefixes.name(drawer, prefixes.bits())));
            plain.add(reply.plain().length);
            packed.add(reply.gzip().length);
        }
        assertThat(plain).hasSize(1);
        assertThat(packed).hasSize(1);
    }

    @Test
    void whoever_asks_with_more_or_other_than_the_prefix_is_refused() {
        Prefixes prefixes = of(SOME);
        assertThat(prefixes.bits()).isEqualTo(6);
        assertThat(prefixes.drawer("Fc")).isNotNull();
        List<String> bad = new ArrayList<>(
                List.of("", "f", "fd", "fcc", "fcfcfcfc", "zz", "+4", "-4", "0x", "٠٠", "\u0000c", "site1.example"));
        for (String name : bad) {
            assertThat(prefixes.drawer(name)).as(name).isNull();
        }
    }

    @Test
    void names_that_can_never_be_met_are_not_known() {
        assertThat(KnownDomains.of(Set.of(
                        "a.example.org",
                        "example.org/section",
                        "example.org/a/b",
                        "example.org/",
                        "example.org/#x",
                        "www.example.org",
                        "Example.org",
                        "co.uk",
                        "82.221.129.208",
                        "kbmt–12newsnow.com",
                        "a b.example.org",
                        "a\"b.example.org",
                        "")))
                .containsExactly("a.example.org", "example.org/section");
    }
}
