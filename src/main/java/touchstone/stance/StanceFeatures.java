package touchstone.stance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import touchstone.learn.Features;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/**
 * What a model of stance may look at: cues, where they stand, and how much of the claim stands near them. No word of the
 * claim or the text itself is a feature, since such words tell the event and nothing of the next one.
 */
public final class StanceFeatures {

    /** Kinds of cue that are counted in every part of the text. */
    private static final List<Kind> KINDS = List.of(
            Kind.REFUTE,
            Kind.DENY,
            Kind.DOUBT,
            Kind.HEDGE,
            Kind.SAY,
            Kind.CONFIRM,
            Kind.MIXED,
            Kind.NEGATION,
            Kind.RECALL);

    private static final double ABOUT = .3;
    private static final int MOST_ABOUT = 6;

    private final StanceCues cues;

    public StanceFeatures(StanceCues cues) {
        this.cues = cues;
    }

    /** The names of the features, in the order of their indices. */
    public List<String> names() {
        return row(Passages.of("", "", cues), Sentence.of("", cues)).names();
    }

    /** The features of a text towards a claim; an empty headline is one that is not known. */
    public Features of(String headline, String body, String claim) {
        return of(Passages.of(headline, body, cues), Sentence.of(claim, cues));
    }

    /** The same for the text without the sentences that announce a verdict, as fact-checkers of another style write. */
    public Features withoutVerdicts(String headline, String body, String claim) {
        return of(Passages.of(headline, body, cues).without(Kind.RULE), Sentence.of(claim, cues));
    }

    static Features of(Passages text, Sentence claim) {
        return row(text, claim).features();
    }

    private static FeatureRow row(Passages text, Sentence claim) {
        FeatureRow row = new FeatureRow();
        List<Sentence> all = text.sentences();
        List<Sentence> lead = all.subList(0, Math.min(3, all.size()));
        List<Sentence> end = all.subList(Math.max(0, all.size() - 4), all.size());
        List<Sentence> about = about(all, claim);
        cuesIn(row, "headline", List.of(text.headline()), false);
        cuesIn(row, "lead", lead, false);
        cuesIn(row, "about", about, true);
        cuesIn(row, "end", end, true);
        cuesIn(row, "text", all, true);
        overlaps(row, text, claim, about);
        verdict(row, all);
        claimItself(row, claim);
        turned(row, text, claim, lead, about);
        return row;
    }

    /** The sentences that hold most of the claim, the fullest first. */
    private static List<Sentence> about(List<Sentence> all, Sentence claim) {
        return all.stream()
                .filter(s -> s.covers(claim) >= ABOUT)
                .sorted(Comparator.comparingDouble((Sentence s) -> -s.covers(claim)))
                .limit(MOST_ABOUT)
                .toList();
    }

    private static void cuesIn(FeatureRow row, String where, List<Sentence> part, boolean withShare) {
        for (Kind kind : KINDS) {
            double sentences = part.stream().filter(s -> has(s, kind)).count();
            row.set(where + "." + label(kind), sentences > 0);
            if (withShare) {
                row.set(where + "." + label(kind) + ".share", part.isEmpty() ? 0 : sentences / part.size());
            }
        }
        row.set(where + ".question", part.stream().anyMatch(Sentence::isQuestion));
        row.set(
                where + ".quote",
                part.stream()
                        .anyMatch(s -> s.text().indexOf('"') >= 0 || s.text().indexOf('“') >= 0));
    }

    private static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Sentence sentence, Kind kind) {
        return switch (kind) {
            case REFUTE -> sentence.refutes();
            case CONFIRM -> sentence.confirms();
            default -> sentence.has(kind);
        };
    }

    private static void overlaps(FeatureRow row, Passages text, Sentence claim, List<Sentence> about) {
        List<Sentence> all = text.sentences();
        row.set("overlap.headline", text.headline().covers(claim));
        row.set("overlap.first", all.isEmpty() ? 0 : all.getFirst().covers(claim));
        row.set("overlap.best", about.isEmpty() ? 0 : about.getFirst().covers(claim));
        row.set("overlap.sentences", about.size() / (double) MOST_ABOUT);
        row.set("length", Math.log1p(all.size()) / 5);
        row.set("length.tiny", all.size() <= 2);
    }

    /** Fact-checkers say their verdict in a sentence of its own; the last such sentence counts. */
    private static void verdict(FeatureRow row, List<Sentence> all) {
        boolean wrong = false;
        boolean right = false;
        boolean mixed = false;
        boolean any = false;
        for (Sentence sentence : all) {
            boolean says = sentence.refutes() || sentence.confirms() || sentence.has(Kind.MIXED);
            if (sentence.has(Kind.RULE) && says) {
                any = true;
                mixed = sentence.has(Kind.MIXED);
                wrong = !mixed && sentence.refutes();
                right = !mixed && !wrong;
            }
        }
        row.set("verdict", any);
        row.set("verdict.wrong", wrong);
        row.set("verdict.right", right);
        row.set("verdict.mixed", mixed);
    }

    private static void claimItself(FeatureRow row, Sentence claim) {
        for (Kind kind : KINDS) {
            row.set("claim." + label(kind), has(claim, kind));
        }
        row.set("claim.question", claim.isQuestion());
        row.set("claim.colon", claim.text().indexOf(':') >= 0);
        row.set(
                "claim.quote",
                claim.text().indexOf('"') >= 0
                        || claim.text().indexOf('“') >= 0
                        || claim.text().indexOf('‘') >= 0);
    }

    /** To refute what itself refutes is to assert: these features change their sign with the claim. */
    private static void turned(
            FeatureRow row, Passages text, Sentence claim, List<Sentence> lead, List<Sentence> about) {
        double sign = claim.refutes() ? -1 : 1;
        row.set("turned.headline", sign * share(List.of(text.headline()), Kind.REFUTE));
        row.set("turned.lead", sign * Math.signum(share(lead, Kind.REFUTE)));
        row.set("turned.about", sign * Math.signum(share(about, Kind.REFUTE)));
        row.set("turned.about.share", sign * share(about, Kind.REFUTE));
        row.set("turned.text", sign * Math.signum(share(text.sentences(), Kind.REFUTE)));
        row.set("turned.text.share", sign * Math.min(1, 4 * share(text.sentences(), Kind.REFUTE)));
        row.set("turned.deny", sign * Math.signum(share(text.sentences(), Kind.DENY)));
        row.set("claim.sign", sign);
        row.set("polarity.best", !about.isEmpty() && Polarity.differs(about.getFirst(), claim));
        row.set(
                "polarity.headline",
                text.headline().covers(claim) >= ABOUT && Polarity.differs(text.headline(), claim));
        row.set(
                "headline.no",
                !text.headline().words().isEmpty()
                        && text.headline().words().getFirst().equals("no"));
        row.set("turned.nearest", nearest(text.sentences(), about) * sign);
    }

    private static double share(List<Sentence> part, Kind kind) {
        return part.isEmpty() ? 0 : part.stream().filter(s -> has(s, kind)).count() / (double) part.size();
    }

    /** 1 where a refuting cue stands in a sentence about the claim, less the further away the next one is, 0 for none. */
    private static double nearest(List<Sentence> all, List<Sentence> about) {
        double nearest = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).refutes()) {
                continue;
            }
            for (int k = Math.max(0, i - 4); k < Math.min(all.size(), i + 5); k++) {
                if (about.contains(all.get(k))) {
                    nearest = Math.max(nearest, 1.0 / (1 + Math.abs(i - k)));
                }
            }
        }
        return nearest;
    }
}
