package touchstone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;

/** News articles that nobody wrote, with persons, quotations, pronouns and days, as the reading of claims meets them. */
final class MadeUpNews {

    private static final List<String> FIRST = words("Dan|Marta|Olaf|Ilse|Peter|Anna|Viktor|Sofia|Hugh|Lydia");
    private static final List<String> LAST = words("Keane|Ortiz|Brenner|Maron|Lund|Weiss|Dahl|Marchetti|Garland|Horn");
    private static final List<String> ROLE =
            words("the mayor of Tarnwick|a spokesman for the company|a professor of law");
    private static final List<String> WHEN = words("on Monday|last month|on Friday|this year|in March");
    private static final List<String> VERB = words("said|explained|announced|warned|added");

    private MadeUpNews() {}

    /** An article of so many sentences, four to a paragraph, with about 20 words each. */
    static Article article(int sentences, Random random) {
        StringBuilder text = new StringBuilder("Council divided over lighthouse and bread flour");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Block.Role.TITLE, new Span(0, text.length())));
        int start = 0;
        for (int i = 0; i < sentences; i++) {
            if (i % 4 == 0) {
                text.append("\n\n");
                start = text.length();
            }
            text.append(i % 4 == 0 ? "" : " ").append(sentence(i, random));
            if (i % 4 == 3 || i == sentences - 1) {
                blocks.add(new Block(Block.Role.PARAGRAPH, new Span(start, text.length())));
            }
        }
        return new Article(null, Metadata.NONE.withLanguage("en"), PageKind.NEWS, text.toString(), blocks);
    }

    private static String sentence(int number, Random random) {
        String claim = MadeUpFacts.claim(random);
        String inner = claim.substring(0, claim.length() - 1);
        String last = of(LAST, random);
        return switch (number % 5) {
            case 0 ->
                of(FIRST, random) + " " + last + ", " + of(ROLE, random) + ", " + of(VERB, random) + " that " + claim;
            case 1 -> "He told reporters " + of(WHEN, random) + " that " + claim;
            case 2 -> "“" + inner + ",” " + last + " " + of(VERB, random) + ".";
            case 3 -> inner + ", according to documents seen by the newspaper.";
            default -> claim;
        };
    }

    private static String of(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String line) {
        return List.of(line.split("\\|", -1));
    }
}
