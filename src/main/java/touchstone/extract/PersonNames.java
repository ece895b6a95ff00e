package touchstone.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What persons, editorial teams and accounts are called, and what they are not. */
final class PersonNames {

    private static final int MOST_WORDS = 5;
    private static final Set<String> PARTICLES = Set.of(
            ("de da do dos das del della di du van von der den ter ten la le el al bin ibn ben af av zu zur y e st "
                            + "mc des lo dal dalla 't op het dela san abu ud ul i")
                    .split(" ", -1));
    /** Roles, labels and words of sentences: whoever is called so is no person. */
    private static final Set<String> NO_PERSON =
            Set.of(("writer editor reporter correspondent contributor contributors columnist director manager producer "
                            + "head chief officer founder cofounder co-founder president partner analyst expert specialist senior "
                            + "lead staff team associate assistant professor physician dietitian nutritionist therapist attorney "
                            + "lawyer consultant engineer developer designer marketer marketing strategist scientist researcher "
                            + "coach trainer author authors journalist freelance freelancer intern fellow certified licensed "
                            + "registered ceo cto cfo coo vp phd content digital community updated published posted min minutes "
                            + "read reading more ago share follow about all articles posts comments comment the this our your you "
                            + "we how what why when where and or to with for from not is are was new news home subscribe newsletter "
                            + "email name website january february march april june july august september october november december "
                            + "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm est pst "
                            + "gmt utc date category categories tags written by reviewed edited photo image credit source policy "
                            + "view profile bio learn see guide best top table contents privacy my account sign log login search "
                            + "cart menu contact get started request demo insights originally first last also copy link rate story "
                            + "reviews tips disclosure advertiser editorial fact checked undefined null none unknown guest admin "
                            + "says")
                    .split(" ", -1));
    /** What software writes where nobody is named. */
    private static final Set<String> NOBODY =
            Set.of(("admin administrator guest author authors unknown null none editor user anonymous undefined by "
                            + "webmaster root name wordpress n/a test default system nobody published")
                    .split(" ", -1));

    private static final Set<String> NOBODY_SAID = Set.of("written by", "posted by", "read more");
    private static final Set<String> GROUPS =
            Set.of("team staff editors editorial contributor contributors group desk board correspondent bureau agency"
                    .split(" ", -1));
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?:M\\.?D|Ph\\.?D|J\\.?D|R\\.?D|M\\.?P\\.?H|M\\.?S|M\\.?A|B\\.?A|B\\.?S|M\\.?Ed|MBA|CPA|CFP|CFA|RN|RDN?|LCSW|Jr|Sr|II|III|IV|Esq|DO|DDS|DVM|FACLM|MSN|E-RYT.*|[A-Z]{2,6}[®™]?)\\.?");

    private PersonNames() {}

    static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NOBODY.contains(lower) || NOBODY_SAID.contains(lower);
    }

    static boolean isCredential(String words) {
        return CREDENTIAL.matcher(words).matches();
    }

    /** Words with capitals or of a script without them, particles between; no word that persons are not called. */
    static boolean isPerson(String[] words, int fewest) {
        if (words.length < fewest || words.length > MOST_WORDS) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            boolean inner = i > 0 && i < words.length - 1;
            if (!isPart(words[i], inner)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String word, boolean inner) {
        int first = word.isEmpty() ? ' ' : word.codePointAt(0);
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        boolean capital = Character.isLetter(first) && !Character.isLowerCase(first);
        boolean elided = lower.startsWith("d'") || lower.startsWith("d’");
        return (capital || elided || (inner && PARTICLES.contains(bare)))
                && !NO_PERSON.contains(bare)
                && word.codePoints().noneMatch(c -> Character.isDigit(c) || "@/!?#:".indexOf(c) >= 0);
    }

    /**
     * An editorial team or a company.
     *
     * @param led whether "by" stands before it, so that any few words with capitals may be one
     */
    static boolean isGroup(String[] words, boolean led) {
        String first = words[0].toLowerCase(Locale.ROOT);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            int c = word.isEmpty() ? ' ' : word.codePointAt(0);
            boolean small = word.equals("of") || word.equals("the") || word.equals("and");
            if (!small && !Character.isUpperCase(c) && !Character.isDigit(c)) {
                return false;
            }
        }
        boolean any = led && words.length < MOST_WORDS && !NO_PERSON.contains(first) && !NO_PERSON.contains(last);
        return any || GROUPS.contains(last) || first.equals("team");
    }
}
