package touchstone.stance;

import java.util.List;
import touchstone.rulebook.StanceCues.Kind;

/** The verdict that fact-checkers say in a sentence of its own; the last such sentence counts. */
final class Verdicts {

    private Verdicts() {}

    static void set(FeatureRow row, List<Sentence> all) {
        List<Sentence> verdicts =
                all.stream().filter(s -> s.has(Kind.RULE) && decides(s)).toList();
        boolean any = !verdicts.isEmpty();
        boolean mixed = any && verdicts.getLast().has(Kind.MIXED);
        boolean wrong = any && !mixed && verdicts.getLast().refutes();
        row.set("verdict", any);
        row.set("verdict.wrong", wrong);
        row.set("verdict.right", any && !mixed && !wrong);
        row.set("verdict.mixed", mixed);
    }

    private static boolean decides(Sentence sentence) {
        return sentence.refutes() || sentence.confirms() || sentence.has(Kind.MIXED);
    }
}
