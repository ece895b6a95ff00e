package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Finds the way by which a word reached the author: straight, or through another outlet. */
final class Ways {

    private final PhraseWords words;
    private final Outlets outlets;

    Ways(SourceCues cues, Outlets outlets) {
        this.words = new PhraseWords(cues);
        this.outlets = outlets;
    }

    /**
     * The way of one citation.
     *
     * @param outlet the name of the outlet in between; null for none
     * @param spoken whether the sentence itself settles it
     */
    record Way(@Nullable String outlet, boolean spoken) {}

    Way find(String text, List<Token> tokens, CueCandidate cue, Quotations quotations, Memory memory, Set<String> own) {
        if (cue.role() == Role.TELL && cue.cueTo() < tokens.size()) {
            Way told = told(text, tokens, cue.cueTo(), memory, own);
            if (told != null) {
                return told;
            }
        }
        int start = tokens.getFirst().start();
        for (Outlets.Mention mention :
                outlets.mentions(text.substring(start, tokens.getLast().end()))) {
            int offset = start + mention.span().start();
            boolean platform = mention.outlet().kind() == Outlet.Kind.PLATFORM;
            boolean way = isLedTo(tokens, offset)
                    || isAddressed(tokens, cue, offset)
                    || hasSeen(tokens, offset, start + mention.span().end());
            if (!platform && way && !quotations.contains(offset)) {
                return way(mention.outlet().name(), own);
            }
        }
        for (int k = Math.max(1, cue.cueFrom()); k < tokens.size(); k++) {
            Outlet meant = tokens.get(k - 1).lower().equals("the")
                            && !quotations.contains(tokens.get(k).start())
                    ? words.outletMeant(tokens, k, memory)
                    : null;
            boolean alone = k + 1 == tokens.size() || !tokens.get(k + 1).isCapital();
            if (meant != null
                    && alone
                    && (isLedTo(tokens, tokens.get(k - 1).start())
                            || isAddressed(tokens, cue, tokens.get(k - 1).start()))) {
                return way(meant.name(), own);
            }
        }
        return new Way(null, false);
    }

    /** "confirmed the plan to the paper" */
    private boolean isAddressed(List<Token> tokens, CueCandidate cue, int offset) {
        int at = cue.cueTo();
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            if (!tokens.get(at).isWord() || (words.isVerb(tokens.get(at)) && !words.isSourceNoun(tokens.get(at)))) {
                return false;
            }
            at++;
        }
        return cue.role() == Role.SAY
                && at > cue.cueTo()
                && tokens.get(at - 1).lower().equals("to");
    }

    /** "minutes which the paper has read" */
    private boolean hasSeen(List<Token> tokens, int from, int to) {
        int before = 0;
        while (before < tokens.size() && tokens.get(before).start() < from) {
            before++;
        }
        int after = before;
        while (after < tokens.size() && tokens.get(after).start() < to) {
            after++;
        }
        while (before > 0 && tokens.get(before - 1).lower().equals("the")) {
            before--;
        }
        while (after < tokens.size()
                && Set.of("has", "have", "had").contains(tokens.get(after).lower())) {
            after++;
        }
        return before > 0
                && after < tokens.size()
                && Set.of("which", "that").contains(tokens.get(before - 1).lower())
                && words.is(Role.SEES, tokens.get(after));
    }

    private @Nullable Way told(String text, List<Token> tokens, int at, Memory memory, Set<String> own) {
        Token next = tokens.get(at);
        if (words.is(Role.FIRST_HAND, next) && !words.isDeterminer(next)) {
            return new Way(null, true);
        }
        int end = at;
        while (end < tokens.size()
                && end - at < 7
                && (tokens.get(end).isWord() || tokens.get(end).lower().equals("'s"))
                && !tokens.get(end).lower().equals("that")) {
            end++;
        }
        if (end == at) {
            return null;
        }
        String addressee = text.substring(next.start(), tokens.get(end - 1).end());
        for (Outlets.Mention mention : outlets.mentions(addressee)) {
            return way(mention.outlet().name(), own);
        }
        for (int to = Math.min(end, at + 4); to > at; to--) {
            Outlet named = next.isCapital()
                    ? outlets.byName(
                            text.substring(next.start(), tokens.get(to - 1).end()))
                    : null;
            if (named != null) {
                return way(named.name(), own);
            }
        }
        for (int k = at; k < Math.min(end, at + 2); k++) {
            Outlet earlier = tokens.get(k).isCapital()
                    ? memory.outletWithWord(tokens.get(k).text(), next.start())
                    : null;
            if (earlier != null) {
                return way(earlier.name(), own);
            }
        }
        return toldTheNetwork(text, tokens, at, end, memory, own);
    }

    /** "told the newspaper", "told Radio Example": an outlet by its noun, or one that the table does not have. */
    private @Nullable Way toldTheNetwork(
            String text, List<Token> tokens, int at, int end, Memory memory, Set<String> own) {
        for (int k = at; k < Math.min(end, at + 6); k++) {
            if (words.is(Role.OUTLET_NOUN, tokens.get(k))
                    && !tokens.get(k).lower().equals("press")) {
                Outlet last = k <= at + 2 && words.isDeterminer(tokens.get(at))
                        ? memory.lastOutlet(tokens.get(at).start())
                        : null;
                int from = words.isDeterminer(tokens.get(at)) ? at + 1 : at;
                int to = k;
                while (tokens.get(k).isCapital()
                        && to + 1 < end
                        && tokens.get(to + 1).isCapital()) {
                    to++;
                }
                String asWritten =
                        text.substring(tokens.get(from).start(), tokens.get(to).end());
                return way(last != null ? last.name() : asWritten, own);
            }
        }
        return null;
    }

    private static Way way(String outlet, Set<String> own) {
        return own.contains(outlet) ? new Way(null, true) : new Way(outlet, true);
    }

    /** Whether the words in front of an outlet say that somebody spoke or gave something to it. */
    private boolean isLedTo(List<Token> tokens, int offset) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        boolean link = false;
        for (int k = at - 1; k >= Math.max(0, at - 6); k--) {
            String lower = tokens.get(k).lower();
            if (words.is(Role.LEADS_TO_OUTLET, lower)) {
                return link || lower.startsWith("t");
            }
            if (!tokens.get(k).isWord() && !lower.equals("'s")) {
                return false;
            }
            link |= words.is(Role.OUTLET_LINK, lower) && !lower.equals("the");
        }
        return false;
    }
}
