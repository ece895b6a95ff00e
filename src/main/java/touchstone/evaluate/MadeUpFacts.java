package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Fact-checks of nothing at all, as many as wanted, the same each time: to measure imports with. */
final class MadeUpFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEED = 20_261_122;

    private static final List<String> WHO = words("""
            The mayor of Northwick|A retired nurse|The harbour union|A popular video|The finance minister
            An anonymous post|The school board|A football club|The water company|A former judge
            The tenants' league|A weather channel|The bishop of Elmford|A chain letter|The tram operator""");
    private static final List<String> DID = words("""
            secretly sold|doubled the price of|banned|gave away|flooded|poisoned|doubled|closed
            promised to rebuild|insured|photographed|taxed|renamed|inherited|measured""");
    private static final List<String> WHAT = words("""
            the old lighthouse|school meals|the town's drinking water|four hundred bicycles
            the winter market|vaccines for cattle|the eastern bypass|every second street lamp
            the museum's coin collection|free bus tickets|the hospital's heating|voting papers
            a river island|bread flour|the observatory""");
    private static final List<String> WHY = words("""
            to please foreign investors|because of a forged letter|after a wager|without asking the council
            to hide a loss|on the advice of a fortune teller|during the power cut|before the election
            against the doctors' advice|for a film|to save on wages|as a test of loyalty|by mistake""");
    private static final List<String> RATINGS = words("""
            False|Mostly False|Half True|Mostly True|True|Misleading|Missing context|Satire""");

    private MadeUpFacts() {}

    /** Writes a feed, one ClaimReview a line. */
    static void write(Path file, int count) throws IOException {
        Random random = new Random(SEED);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(review(i, random).toString());
                out.write('\n');
            }
        }
    }

    private static ObjectNode review(int i, Random random) {
        String claim = claim(random);
        String site = "checker" + random.nextInt(40) + ".example";
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
        ObjectNode review = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ClaimReview")
                .put("url", "https://" + site + "/check/" + i)
                .put("datePublished", day.toString())
                .put("claimReviewed", claim)
                .put("headline", "Did it happen? What is known about " + of(WHAT, random))
                .put("inLanguage", "en");
        review.putObject("author").put("@type", "Organization").put("name", "Checker " + site);
        review.putObject("itemReviewed")
                .put("@type", "Claim")
                .putObject("author")
                .put("@type", "Organization")
                .put("name", of(WHO, random));
        review.putObject("reviewRating").put("@type", "Rating").put("alternateName", of(RATINGS, random));
        return review;
    }

    /** A sentence that claims something. */
    static String claim(Random random) {
        return of(WHO, random) + " " + of(DID, random) + " " + of(WHAT, random) + " in " + (1990 + random.nextInt(36))
                + " " + of(WHY, random) + ", at a cost of " + (1 + random.nextInt(900_000)) + " crowns.";
    }

    /** A news story of so many sentences, each of which claims something. */
    static String story(int sentences, Random random) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            story.append(claim(random)).append(i % 4 == 3 ? "\n\n" : " ");
        }
        return story.toString();
    }

    private static String of(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String lines) {
        return List.of(lines.split("[|\\n]", -1));
    }
}
