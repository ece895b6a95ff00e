package touchstone.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;

/**
 * Fact-checks out of ClaimReview and MediaReview in JSON, in every shape that publishers give them. Pages and feeds share this
 * reading. The rating keeps the publisher's words: its verdict is left unrated and its publisher's tier self-declared, for the
 * rulebook to say.
 */
public final class ClaimReviews {

    private static final int MOST_REVIEWS = 5_000;
    /** A claim that was cut short counts as the same claim if this much of it is there. */
    private static final int LONG_ENOUGH = 40;

    private static final int NEAR = 50;

    private ClaimReviews() {}

    /**
     * The ClaimReview and MediaReview objects found anywhere below {@code node}, in order, each fact-check once: of several that
     * say the same of the same claim, on the same address, the fullest is kept. What has no words for a claim is left out.
     * Where several on one page share an identifier but check different claims, the later ones get {@code #2}, {@code #3} …
     * behind it.
     *
     * @param page the page that carries them, whose publisher vouches for them: a review cannot then borrow the domain or an
     *     address of somebody else. Null for feeds, where each review speaks for itself.
     */
    public static List<FactCheck> read(JsonNode node, @Nullable URI page) {
        return read(List.of(node), page);
    }

    /** As {@link #read(JsonNode, URI)}, for the several JSON-LD blocks of one page, which may refer to each other. */
    public static List<FactCheck> read(List<JsonNode> blocks, @Nullable URI page) {
        JsonLd graph = JsonLd.of(blocks);
        ReviewObject reader = new ReviewObject(graph, page);
        Map<String, List<Kept>> byAddress = new HashMap<>();
        List<Kept> found = new ArrayList<>();
        for (JsonNode review : graph.ofType("claimreview", "mediareview")) {
            FactCheck check = found.size() < MOST_REVIEWS ? reader.factCheck(review) : null;
            if (check != null) {
                String address = check.url() == null ? check.id() : check.url().toString();
                Kept kept = new Kept(check);
                if (isNew(kept, byAddress.computeIfAbsent(address, a -> new ArrayList<>()))) {
                    found.add(kept);
                }
            }
        }
        return numbered(found);
    }

    /** A fact-check, until a fuller statement of the same is found. */
    private static final class Kept {

        private FactCheck check;
        private String claim;

        Kept(FactCheck check) {
            this.check = check;
            this.claim = bare(check.claim());
        }

        boolean isSame(Kept other) {
            boolean agree = check.rating() == null
                    || other.check.rating() == null
                    || check.rating().equalsIgnoreCase(other.check.rating());
            boolean begun = Math.min(claim.length(), other.claim.length()) >= LONG_ENOUGH
                    && (claim.startsWith(other.claim) || other.claim.startsWith(claim));
            return agree && (claim.equals(other.claim) || begun);
        }

        void take(Kept other) {
            if (fullness(other.check) > fullness(check)) {
                check = other.check;
                claim = other.claim;
            }
        }
    }

    /** Compares with the last of the same address only, so that a page of a thousand reviews takes no million looks. */
    private static boolean isNew(Kept kept, List<Kept> sameAddress) {
        for (Kept other : sameAddress.subList(Math.max(0, sameAddress.size() - NEAR), sameAddress.size())) {
            if (kept.isSame(other)) {
                other.take(kept);
                return false;
            }
        }
        sameAddress.add(kept);
        return true;
    }

    private static String bare(String claim) {
        StringBuilder bare = new StringBuilder(claim.length());
        claim.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** How much it tells: first that it rates at all, then how much is known about it. */
    private static int fullness(FactCheck check) {
        int known = check.rating() == null ? 0 : 1_000;
        for (Object part : new @Nullable Object[] {
            check.claimant(), check.claimDate(), check.publisher(), check.reviewed(), check.title(), check.sdLicense()
        }) {
            known += part == null ? 0 : 10;
        }
        return known + check.media().size() + (check.language().equals("und") ? 0 : 1);
    }

    private static List<FactCheck> numbered(List<Kept> found) {
        Map<String, Integer> uses = new HashMap<>();
        List<FactCheck> numbered = new ArrayList<>(found.size());
        for (Kept kept : found) {
            FactCheck check = kept.check;
            int use = uses.merge(check.id(), 1, Integer::sum);
            numbered.add(use == 1 ? check : check.withId(check.id() + "#" + use));
        }
        return numbered;
    }
}
