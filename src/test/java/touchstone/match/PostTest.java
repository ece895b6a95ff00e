package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PostTest {

    private final Rarity rarity = Rarity.load();

    @Test
    void knowsWhoPostedWhenAndWhomItAddresses() {
        Post post = new Post(
                "Ferries are free from Monday! Thanks @HarbourBoard — Ada Quillfeather (@AdaQuill_7) May 3, 2019",
                rarity);
        assertThat(post.author()).contains("ada", Words.stem("quillfeather"), "quill");
        assertThat(post.handles()).contains("harbour", "board");
        assertThat(post.isOf(2019)).isTrue();
        assertThat(post.isOf(2018)).isFalse();
        assertThat(post.words().words().stems()).doesNotContain(Words.stem("quillfeather"));
    }

    @Test
    void aPlainSentenceHasNeitherAuthorNorHandleButTheYearsItNames() {
        Post post = new Post("The harbour board raised the fares in 2017.", rarity);
        assertThat(post.author()).isEmpty();
        assertThat(post.handles()).isEmpty();
        assertThat(post.isOf(2017)).isTrue();
    }

    @Test
    void gramsMeetWhereWordsDoNot() {
        Grams hashtag = Grams.of("#FreeTheFerries");
        assertThat(Grams.of("ferries").coveredBy(hashtag)).isGreaterThan(.6);
        assertThat(Grams.of("Ferry FARES").coveredBy(Grams.of("ferry: fares!"))).isEqualTo(1);
        assertThat(Grams.of("ferry fares").cosine(Grams.of("ferry fares"))).isCloseTo(1, within(1e-9));
        assertThat(Grams.of("").coveredBy(hashtag)).isZero();
        assertThat(hashtag.coveredBy(Grams.of("")))
                .isEqualTo(hashtag.cosine(Grams.of("")))
                .isZero();
    }
}
