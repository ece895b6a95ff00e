package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.rulebook.SourceCues.Role;

/** "The network received a trove of documents from investigators": documents cited without a verb of saying. */
final class ReceivedDocuments {

    private final PhraseWords words;
    private final SubjectFinder subjects;
    private final SourceReader reader;

    ReceivedDocuments(PhraseWords words, SourceReader reader) {
        this.words = words;
        this.subjects = new SubjectFinder(words);
        this.reader = reader;
    }

    /** The place where a sentence says so, with the score {@code sure}; null if it does not. */
    @Nullable
    Cited find(Passage passage, Memory memory, double sure) {
        List<Token> tokens = passage.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (!words.is(Role.SEES, tokens.get(i))) {
                continue;
            }
            int last = subjects.beforeVerb(tokens, i);
            int from = last < 0 ? 0 : subjects.phraseStart(tokens, last + 1);
            Source who = last < 0 ? null : reader.read(passage.text(), tokens, from, last + 1, false, memory);
            int to = subjects.phraseAfter(tokens, i + 1, false);
            Source what = reader.read(passage.text(), tokens, i + 1, to, false, memory);
            if (who != null && who.kind() == Kind.OUTLET && what != null && what.kind() == Kind.DOCUMENT) {
                CueCandidate cue =
                        new CueCandidate(Role.SHOW, "receive", i, i + 1, i + 1, to, CueCandidate.Shape.SUBJECT);
                return new Cited(cue, what.withVia(who.name()), sure, false, List.of());
            }
        }
        return null;
    }
}
