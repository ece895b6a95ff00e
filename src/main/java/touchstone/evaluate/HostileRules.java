package touchstone.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import touchstone.model.Article;

/** Rules that mean harm: each would run long, or fill the memory, where nothing bounded it. */
final class HostileRules {

    private static final String RULE = """
            id: headline/hostile
            status: experimental
            version: 1
            title: Hostile
            why: It means harm.
            references: ["Ourselves 2026"]
            false_positives: [All.]
            tags: [TAGS]
            criterion: headlines
            applies: {to: article}
            find: {in: text, FIND}
            when: 'WHEN'
            effect: {form: 0}
            message: "Harm."
            examples:
              hits: [{title: "[[x]]"}, {title: "a [[x]]"}]
              misses: [{title: "y"}, {title: "z"}]
            """;

    private static final String FIND = "phrase: [x]";
    private static final String WHEN = "size(found) > 0";

    private HostileRules() {}

    /** Rules by what they try. */
    static Map<String, String> all() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("brackets 900 deep", when("(".repeat(900) + "true" + ")".repeat(900)));
        rules.put("lists 400 deep", when("[".repeat(400) + "]".repeat(400) + " == []"));
        rules.put("a million letters", when("claims > 0 && ".repeat(72_000) + "true"));
        rules.put("sixty thousand letters", when("claims > 0 && ".repeat(4_200) + "true"));
        rules.put("500 negations", when("!".repeat(999) + "dated"));
        rules.put("loops in loops", when(loops(4)));
        rules.put(
                "loops over a long text", when("found.exists(a, body.contains(a)) && found.all(a, body.endsWith(a))"));
        rules.put("texts joined again and again", when("size(" + many(" + ", "body", 150) + ") > 0"));
        rules.put("a list doubled again and again", when("size(" + doubled(12) + ") > 0"));
        rules.put("as many searches as are allowed", when(searches(" || ", "phrase(body, \"q%d r\")", 8)));
        rules.put("many searches", when(searches(" || ", "phrase(body, \"q%d r\")", 80)));
        rules.put("as many letters as are allowed", when(searches(" || ", "body.contains(\"xxxxxxx%dy\")", 60)));
        rules.put("a repetition of repetitions", find("pattern: \"(((a{100}){100}){100}){100}\""));
        rules.put("many letters or none", find("pattern: \"(?i)(x?){200}y\""));
        rules.put("dots without end", find("pattern: \".{0,900}z\""));
        rules.put("stars in stars", find("pattern: \"((x*)*)*y\""));
        rules.put("the largest pattern allowed", find("pattern: \"(" + many("|", "[x-z]{1,40}y", 30) + ")q\""));
        rules.put("words beyond words", find("pattern: \"(?i)(\\\\w+ ){200}zz\""));
        rules.put("groups 900 deep", find("pattern: \"" + "(".repeat(900) + "a" + ")".repeat(900) + "\""));
        rules.put("ten thousand phrases", find("phrase: [" + numbered("x%d y z", 5_000) + "]"));
        rules.put("brackets of the file", RULE.replace("TAGS", "[".repeat(5_000) + "]".repeat(5_000)));
        rules.put("blocks of the file", RULE.replace("tags: [TAGS]", "tags:\n" + blocks(150)));
        rules.put("aliases of aliases", RULE.replace("tags: [TAGS]", aliases(9)));
        return rules;
    }

    /** Texts as long as a body may be: one word, and many. */
    static List<Article> articles() {
        return List.of(
                ArticleFile.article("x", "x".repeat(200_000)),
                ArticleFile.article("x", "x y ".repeat(50_000)),
                ArticleFile.article("x", "ab cd ".repeat(33_333)));
    }

    private static String when(String condition) {
        return RULE.replace("TAGS", "a").replace("FIND", FIND).replace("WHEN", condition);
    }

    private static String find(String find) {
        return RULE.replace("TAGS", "a").replace("FIND", find).replace("WHEN", WHEN);
    }

    private static String loops(int depth) {
        String inside = "true";
        for (int i = 0; i < depth; i++) {
            inside = "found.all(v" + i + ", " + inside + ")";
        }
        return inside;
    }

    private static String doubled(int times) {
        String list = "found";
        for (int i = 0; i < times && list.length() < 1_900; i++) {
            list = "(" + list + " + " + list + ")";
        }
        return list;
    }

    private static String many(String between, String what, int times) {
        return IntStream.range(0, times).mapToObj(i -> what).collect(Collectors.joining(between));
    }

    private static String searches(String between, String what, int times) {
        return IntStream.range(0, times).mapToObj(i -> String.format(what, i)).collect(Collectors.joining(between));
    }

    private static String numbered(String what, int times) {
        return searches(", ", what, times);
    }

    private static String blocks(int depth) {
        StringBuilder blocks = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            blocks.append("  ".repeat(i)).append("a:\n");
        }
        return blocks.toString();
    }

    private static String aliases(int times) {
        StringBuilder aliases = new StringBuilder("tags: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= times; i++) {
            String before = "*a" + (i - 1);
            aliases.append("b").append(i).append(": &a").append(i).append(" [");
            aliases.append(many(", ", before, 9)).append("]\n");
        }
        return aliases.toString();
    }
}
