package touchstone.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that say the same under two names would count twice. */
final class Duplicates {

    private Duplicates() {}

    static void find(List<RuleFile> rules, List<Problem> problems) {
        Map<String, String> seen = new HashMap<>();
        for (RuleFile rule : rules) {
            String condition = rule.applies().to() + " " + rule.applies().kinds()
                    + rule.applies().languages() + rule.applies().countries()
                    + rule.applies().from() + rule.applies().until()
                    + rule.applies().without() + " "
                    + (rule.find() == null ? "" : findText(rule.find()))
                    + (rule.when() == null ? "" : rule.when().text().strip())
                    + (rule.effect().scale() == null ? "" : rule.effect().scale())
                    + (rule.when() == null && rule.find() == null
                            ? rule.applies().needs()
                            : "");
            String first = seen.putIfAbsent(condition, rule.id());
            if (first != null) {
                problems.add((rule.when() == null ? rule.message() : rule.when())
                        .problem(1, 1, "same condition as rule " + first, "one of them must go"));
            }
        }
    }

    private static String findText(RuleFile.Find find) {
        return find.in() + "" + find.lexicons() + find.phrases() + find.pattern();
    }
}
