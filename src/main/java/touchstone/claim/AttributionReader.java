package touchstone.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.CueCandidate.Shape;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Attribution.Quotation;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Makes of the places of a sentence that cite somebody one attribution: who speaks to the reader, and by which way. */
final class AttributionReader {

    /** Words that the models name with less than this probability on average name nobody that the rules have not seen. */
    private static final double NAMED = .4;

    private final SourceCues cues;
    private final PhraseWords words;
    private final SourceReader reader;
    private final Ways ways;
    private final Withholding withholding;
    private final AttributionModel.@Nullable Words model;

    /** @param model marks the words of source and content; null to take what stands beside the cue by rules */
    AttributionReader(SourceCues cues, Outlets outlets, SourceReader reader, AttributionModel.@Nullable Words model) {
        this.cues = cues;
        this.words = new PhraseWords(cues);
        this.reader = reader;
        this.ways = new Ways(cues, outlets);
        this.withholding = new Withholding(cues);
        this.model = model;
    }

    /** Who speaks, inside him whose knowledge he passes on, and the outlet through which the sentence says he does. */
    private record Told(
            Cited outer, @Nullable Cited inner, @Nullable String outlet, boolean further) {}

    /** The words of the source and of what it says; null where there are none. */
    private record Marked(
            @Nullable Source source,
            @Nullable Span sourceSpan,
            @Nullable Span content) {}

    /**
     * Reads a sentence.
     *
     * @param all every place that may cite somebody
     * @param cited those that do, at least one
     * @param own names of the newsroom that wrote the text
     */
    Attribution read(Passage passage, List<Cited> all, List<Cited> cited, Memory memory, Set<String> own) {
        Told told = told(passage, cited, memory, own);
        CueCandidate cue = told.outer().cue();
        Marked marked = marked(passage, all, told, memory);
        Source source = marked.source();
        Span cueSpan = passage.span(cue.cueFrom(), cue.cueTo());
        Quotation quotation = quotation(passage);
        if (source == null) {
            return nobody(passage, cue, cueSpan, marked, quotation);
        }
        if (source.kind() == Kind.AUTHOR) {
            return new Attribution(
                    Kind.AUTHOR,
                    null,
                    null,
                    null,
                    1,
                    null,
                    null,
                    marked.sourceSpan(),
                    cueSpan,
                    marked.content(),
                    quotation);
        }
        String outlet = told.outlet() != null ? told.outlet() : outlet(passage, cue, source, memory, own);
        memory.remember(source.withVia(outlet), cueSpan.start());
        boolean retold = source.kind() == Kind.OUTLET && !own.contains(source.name());
        Cited inner = told.inner();
        int hand = 1 + (outlet != null || retold ? 1 : 0) + (inner != null || told.further() ? 1 : 0);
        return new Attribution(
                source.kind(),
                source.kind() == Kind.ANONYMOUS ? withholding.withoutReason(source.name()) : source.name(),
                source.role(),
                outlet,
                Math.min(3, hand),
                inner == null || inner.source() == null ? null : inner.source().name(),
                source.kind() == Kind.ANONYMOUS ? withholding.reason(passage) : null,
                marked.sourceSpan(),
                cueSpan,
                marked.content(),
                quotation);
    }

    private static Quotation quotation(Passage passage) {
        double quoted = passage.quoted();
        return quoted >= .5 ? Quotation.DIRECT : quoted > 0 ? Quotation.PARTIAL : Quotation.INDIRECT;
    }

    private Told told(Passage passage, List<Cited> cited, Memory memory, Set<String> own) {
        Cited outer = cited.stream().min(Cited.OUTERMOST).orElseThrow();
        Cited inner = outer.inside(cited);
        Source source = outer.source();
        if (source == null || inner == null || source.kind() != Kind.OUTLET || own.contains(source.name())) {
            return new Told(outer, inner, null, false);
        }
        Ways.Way way = ways.find(passage.text(), passage.tokens(), inner.cue(), passage.quotations(), memory, own);
        boolean further = way.outlet() != null && !way.outlet().equals(source.name());
        return new Told(inner, null, source.name(), further);
    }

    private Marked marked(Passage passage, List<Cited> all, Told told, Memory memory) {
        Cited outer = told.outer();
        CueCandidate cue = outer.cue();
        Span beside = cue.hasSource() ? passage.span(cue.from(), cue.to()) : null;
        if (model == null || !passage.isNear()) {
            return new Marked(outer.source(), beside, null);
        }
        SourceWords marks = new SourceWords(passage, all, outer, words, model);
        SourceWords.Run run = marks.source();
        Span content = marks.content();
        if (run == null || (outer.source() == null && run.mean() < NAMED)) {
            return new Marked(outer.source(), beside, content);
        }
        Span span = passage.span(run.from(), run.to());
        boolean bound = told.outlet() != null || (cue.shape() == Shape.ACCORDING && outer.source() != null);
        boolean elsewhere = bound && (beside == null || !span.overlaps(beside));
        if (elsewhere
                || isTail(passage, cue, run)
                || isSaidByNobody(passage, cue)
                || (span.equals(beside) && outer.source() != null)) {
            return new Marked(outer.source(), beside, content);
        }
        Source again = reader.read(
                passage.text(), passage.tokens(), run.from(), run.to(), withholding.withholds(passage), memory);
        return new Marked(isShorter(again, outer.source()) ? outer.source() : again, span, content);
    }

    /** Whether the run lost the head of the noun phrase: "Harlow Quay" of "investigators in the port of Harlow Quay". */
    private boolean isTail(Passage passage, CueCandidate cue, SourceWords.Run run) {
        return cue.hasSource()
                && run.from() > cue.from()
                && run.to() <= cue.to()
                && passage.tokens().subList(cue.from() + 1, run.from()).stream().anyMatch(words::isPreposition);
    }

    /** Whether a source read anew says less than the rules did: nothing, or "images taken" of "images taken in June". */
    private static boolean isShorter(@Nullable Source again, @Nullable Source before) {
        if (again == null || before == null) {
            return again == null;
        }
        String name = before.name();
        return before.kind() == Kind.DOCUMENT
                && again.kind() == Kind.DOCUMENT
                && name != null
                && again.name() != null
                && name.startsWith(again.name());
    }

    /** "Reportedly", "it is believed": somebody, but nobody in particular. Other cues without a source cite nobody. */
    private Attribution nobody(Passage passage, CueCandidate cue, Span cueSpan, Marked marked, Quotation quotation) {
        boolean vague = cue.shape() == Shape.ADVERB || isSaidByNobody(passage, cue);
        return new Attribution(
                vague ? Kind.VAGUE : Kind.NONE,
                vague ? cueSpan.of(passage.text()).toLowerCase(Locale.ROOT) : null,
                null,
                null,
                1,
                null,
                null,
                marked.sourceSpan(),
                cueSpan,
                vague ? marked.content() : null,
                quotation);
    }

    /** "It is believed", "are expected", and nobody by whom. */
    private boolean isSaidByNobody(Passage passage, CueCandidate cue) {
        return !cue.hasSource()
                && cue.cueTo() - cue.cueFrom() > 1
                && passage.tokens().get(cue.cueFrom()).lower().matches("is|are|was|were|has|have|been")
                && cues.is(Role.SAID_BY_NOBODY, cue.lemma());
    }

    private @Nullable String outlet(Passage passage, CueCandidate cue, Source source, Memory memory, Set<String> own) {
        Ways.Way way = ways.find(passage.text(), passage.tokens(), cue, passage.quotations(), memory, own);
        String outlet = way.outlet();
        if (outlet == null && !way.spoken()) {
            outlet = source.via() != null ? source.via() : memory.wayOf(source.name());
        }
        boolean itself = outlet != null && (outlet.equals(source.name()) || own.contains(outlet));
        return itself ? null : outlet;
    }
}
