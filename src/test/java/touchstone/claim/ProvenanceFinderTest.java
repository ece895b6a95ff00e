package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;
import touchstone.model.Metadata;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;

class ProvenanceFinderTest {

    private static final String BODY = "\n\nThe river rose by two metres overnight.\n\nThree roads are closed.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "From the Daily Caller News Foundation:~Daily Caller News Foundation",
                "(Reuters) - The river rose.~Reuters",
                "LONDON (AP) — The river rose.~Associated Press",
                "WASHINGTON, Jan 5 (Reuters) - The river rose.~Reuters",
                "BEDFORD, N.H., Feb. 7 (UPI) -- The river rose.~United Press International",
                "PARIS, AFP – The river rose.~Agence France-Presse",
                "By Ann Lee, Associated Press~Associated Press",
                "By Ann Lee | Reuters~Reuters",
                "Ann Lee, The Associated Press~Associated Press",
                "This story was originally published by ProPublica.~ProPublica",
                "This article first appeared on The Conversation.~The Conversation",
                "Originally published at Some Small Herald.~Some Small Herald",
                "Republished with permission from Grist.~Grist",
                "Source: Xinhua~Xinhua",
            })
    void recognisesALineThatSaysWhoWroteTheText(String line, String agency) {
        assertThat(agencies(Stories.of("Title\n\n" + line + BODY))).containsExactly(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Copyright 2016 The Associated Press. All rights reserved.~Associated Press",
                "— AFP~Agence France-Presse",
                "Content created by The Daily Caller News Foundation is available without charge.~Daily Caller News Foundation",
                "Two people are missing. (Reuters)~Reuters",
                "With reporting by Deutsche Welle~Deutsche Welle",
            })
    void recognisesACreditLineAtTheEnd(String line, String agency) {
        assertThat(agencies(Stories.of("Title" + BODY + "\n\n" + line))).containsExactly(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photographer worked for Reuters in the nineties.",
                "The Associated Press has 200 bureaus.",
                "He read the Times every day (and the Guardian on Sundays).",
                "The ruling party (AP) won 40 seats.",
                "This article was published on Monday.",
                "This story was written by Ann Lee.",
                "Shares of Thomson Reuters rose 2 percent (see chart).",
                "Copyright 2016 River Valley Blog.",
                "Share via Facebook",
                "Follow us on Twitter",
            })
    void merelyNamingAnOutletIsNoWireCopy(String line) {
        assertThat(agencies(Stories.of("Title\n\n" + line + BODY + "\n\n" + line)))
                .isEmpty();
    }

    @Test
    void thePagesOwnNameIsNoAgency() {
        assertThat(agencies(Stories.of(
                        "Title\n\nLONDON (Reuters) - The river rose.", "https://www.reuters.com/world/x", List.of())))
                .isEmpty();
    }

    @Test
    void aBylineThatIsAnAgencyIsOne() {
        assertThat(agencies(Stories.of("Title" + BODY, null, List.of("AFP")))).containsExactly("Agence France-Presse");
        assertThat(agencies(Stories.of("Title" + BODY, null, List.of("Ann Lee, Reuters"))))
                .containsExactly("Reuters");
        assertThat(agencies(Stories.of("Title" + BODY, null, List.of("Ann Lee"))))
                .isEmpty();
    }

    @Test
    void anAddressElsewhereNamedAsTheOriginalIsALink() {
        Article article = Stories.of("Title" + BODY, "https://copy.example.net/a", List.of());
        Metadata metadata =
                new Metadata(null, List.of(), null, null, null, URI.create("https://www.theguardian.com/a"), "en");
        Article copied = new Article(
                article.uri(),
                metadata,
                article.kind(),
                article.text(),
                article.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(agencies(copied)).containsExactly("The Guardian");
    }

    @Test
    void aTipIsAnOriginAndNoAgency() {
        List<ProvenanceLink> links = find(Stories.of("Title" + BODY + "\n\nh/t: The Hill"));
        assertThat(links).extracting(ProvenanceLink::role).containsExactly(SourceRole.ORIGIN);
        assertThat(links).extracting(ProvenanceLink::domain).containsExactly("thehill.com");
    }

    @Test
    void oneMentionDeepInTheTextIsNoOrigin() {
        String text = "Title" + BODY + "\n\nThe school is closed.\n\nThe mayor told CNN that help was coming.";
        assertThat(find(Stories.of(text))).isEmpty();
    }

    @Test
    void anOutletInTheLeadIsTheOriginWithItsEvidence() {
        String text = "Title\n\nThe mayor took bribes, CNN reported.\n\nThe town has a new bridge.";
        List<ProvenanceLink> links = find(Stories.of(text));
        assertThat(links).extracting(ProvenanceLink::name).containsExactly("CNN");
        assertThat(links.getFirst().evidence()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(links.getFirst().evidence()).of(text))
                .isEqualTo("CNN reported");
    }

    private static List<String> agencies(Article article) {
        return find(article).stream()
                .filter(link -> link.role() == SourceRole.AGENCY)
                .map(ProvenanceLink::name)
                .toList();
    }

    private static List<ProvenanceLink> find(Article article) {
        return new ProvenanceFinder(Stories.OUTLETS, Stories.ATTRIBUTOR).find(article);
    }
}
