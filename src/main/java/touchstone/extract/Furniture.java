package touchstone.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;
import touchstone.text.WrittenDates;

/** Lines that stand in the body of many pages but belong to no article: calls to act, labels, lists of further stories. */
final class Furniture {

    private static final int LONGEST_LINE = 180;
    private static final int LONGEST_LABEL = 60;
    /** Characters outside of links that make a paragraph of a story. */
    private static final int PARAGRAPH = 80;
    /** How much of the text may stand below a label that ends it. */
    private static final double TAIL = .3;

    private static final Pattern CALL = Pattern.compile(
            "(?:advertisement|sponsored|sign up (?:for|to)|subscribe (?:to|now|today|here)|follow us|like us on|like this (?:story|article)\\?"
                    + "|share (?:this|on)|click here to (?:subscribe|sign|join)|join our|get the latest|download (?:our|the) app"
                    + "|read more(?::| at| on)|read also|also read|see also:|related:|read next|more:|watch:|listen:|click to (?:tweet|share)"
                    + "|support our|help us |loading|this (?:site|website) uses cookies|we use cookies|leave a (?:comment|reply)"
                    + "|tell us what you think|have a tip\\?|all rights reserved|©|copyright|filed under|tags:|posted in|photo:|photo by"
                    + "|image:|image credit|view comments|show comments|skip to|back to top|print this|email this|jump to|table of contents"
                    + "|in this article|on this page|follow .{1,40} on (?:twitter|facebook|instagram|x)\\b).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "(?:related (?:articles?|posts?|stor(?:y|ies)|content|reading|news|topics|links|resources|products|investing topics).*"
                    + "|more (?:from|in|on|stories|news|articles|to read).*|you (?:may|might) (?:also )?(?:like|enjoy|be interested).*"
                    + "|recommended.*|read (?:next|more)|further stories|popular (?:posts|articles|stories|now).*|trending.*|most (?:read|popular|viewed).*"
                    + "|latest (?:news|posts|articles|stories).*|recent (?:posts|articles|news).*|other (?:articles|posts|stories).*|see also|up next"
                    + "|comments?|\\d+ (?:comments?|responses?|thoughts? on).*|leave a (?:comment|reply).*|join the (?:conversation|discussion).*"
                    + "|share this.*|about the author.*|subscribe.*|newsletter.*|stay connected.*|tags|filed under"
                    + "|don.t miss.*|what to read next.*|next article.*|editor.?s? picks?.*|sponsored.*|promoted.*|around the web.*"
                    + "|weitere artikel.*|lesen sie auch.*|mehr zum thema.*|das könnte sie auch interessieren.*|à lire aussi.*|sur le même sujet.*"
                    + "|lea también.*|te puede interesar.*|noticias relacionadas.*|leia (?:também|mais).*|veja também.*|leggi anche.*|lees ook.*)",
            Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    /** Takes the furniture out of what is kept. */
    static void drop(List<Flow> flows, BitSet kept) {
        dropLists(flows, kept);
        dropKickers(flows, kept);
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (isCall(flows.get(i))) {
                kept.clear(i);
            }
        }
        while (!kept.isEmpty() && flows.get(kept.length() - 1).isHeading()) {
            kept.clear(kept.length() - 1);
        }
    }

    /** Drops the section and the date above the text: a word or two, or nothing but a day. */
    private static void dropKickers(List<Flow> flows, BitSet kept) {
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            Flow flow = flows.get(i);
            if (!flow.isHeading() && flow.text().length() > LONGEST_LABEL) {
                return;
            }
            if (flow.role() == Block.Role.PARAGRAPH && isKicker(flow.text())) {
                kept.clear(i);
            }
        }
    }

    private static boolean isKicker(String text) {
        WrittenDates.Found date = WrittenDates.first(text, null);
        boolean day = date != null && date.end() - date.start() >= .7 * text.length();
        boolean word = text.indexOf(' ') < 0 && Character.isLetter(text.charAt(text.length() - 1));
        return day || word;
    }

    static boolean isCall(Flow flow) {
        return !flow.isHeading()
                && flow.text().length() <= LONGEST_LINE
                && CALL.matcher(flow.text()).matches();
    }

    static boolean isLabel(Flow flow) {
        return flow.text().length() <= LONGEST_LABEL && END.matcher(flow.text()).matches();
    }

    /** Drops what stands below labels near the end that begin a list of other things, up to where the story goes on. */
    private static void dropLists(List<Flow> flows, BitSet kept) {
        Box home = home(flows, kept);
        int all = kept.stream().map(i -> flows.get(i).text().length()).sum();
        int below = 0;
        int goesOn = kept.length();
        for (int i = kept.length() - 1; i >= 0 && below < all * TAIL; i = kept.previousSetBit(i - 1)) {
            Flow flow = flows.get(i);
            below += flow.text().length();
            if (isLabel(flow)) {
                kept.clear(i, goesOn);
            } else if (isStory(flow) && around(flow) == home) {
                goesOn = i;
            }
        }
    }

    /** The box in which most of the story stands. */
    private static @Nullable Box home(List<Flow> flows, BitSet kept) {
        Map<Box, Integer> chars = new HashMap<>();
        kept.stream()
                .mapToObj(flows::get)
                .filter(Furniture::isStory)
                .forEach(flow -> chars.merge(around(flow), flow.text().length(), Integer::sum));
        return chars.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean isStory(Flow flow) {
        return !flow.isHeading() && flow.text().length() - flow.linkChars() >= PARAGRAPH && flow.linkShare() < .3;
    }

    private static Box around(Flow flow) {
        Box box = flow.box();
        return box.tag.equals("p") && box.parent != null ? box.parent : box;
    }
}
