package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that stand in the body of many pages but belong to no article: calls to act, labels, lists of further stories. */
final class Furniture {

    private static final int LONGEST_LINE = 180;
    private static final int LONGEST_LABEL = 60;
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

    static List<Flow> without(List<Flow> body) {
        List<Flow> kept = new ArrayList<>();
        for (Flow flow : body.subList(0, end(body))) {
            String text = flow.text();
            if (flow.isHeading()
                    || text.length() > LONGEST_LINE
                    || !CALL.matcher(text).matches()) {
                kept.add(flow);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
        }
        return kept;
    }

    /** Where a label near the end begins a list of other things; the size of the body if none does. */
    private static int end(List<Flow> body) {
        int all = body.stream().mapToInt(f -> f.text().length()).sum();
        int below = 0;
        int end = body.size();
        for (int i = body.size() - 1; i >= 0 && below < all * TAIL; i--) {
            Flow flow = body.get(i);
            below += flow.text().length();
            if (flow.text().length() <= LONGEST_LABEL
                    && END.matcher(flow.text()).matches()) {
                end = i;
            }
        }
        return end;
    }
}
