package touchstone.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Block;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/**
 * Says for every sentence of an article on whose word it stands. English; of other languages it reads quotations and names
 * it knows, and otherwise says nothing. Thread-safe.
 *
 * <p>Three passes: places that may cite somebody are found and judged sentence by sentence, with a memory of who was named
 * before; then quotations carry a source over the sentences that they span; then what is known through the one outlet on
 * which the whole story leans is marked so.
 */
public final class Attributor {

    /** The model's probability from which on a place cites somebody: the best of four values on PolNeAR's dev articles. */
    private static final double DECISION = .3;
    /** The rules' score from which on they need no model. */
    private static final double SURE = .74;

    private static final int TOKENS = 400;
    private static final int LEAD = 3;
    /** As many tokens may follow "according to X" where it ends a sentence: "which the paper has read." */
    private static final int CLOSING = 9;

    private static final Set<String> SAID_BY_NOBODY = Set.of(
            "believe",
            "say",
            "report",
            "allege",
            "think",
            "assume",
            "claim",
            "suspect",
            "know",
            "fear",
            "rumor",
            "consider",
            "expect");

    private final SourceCues cues;
    private final Outlets outlets;
    private final CueFinder finder;
    private final CueScore score;
    private final SourceReader reader;
    private final Ways ways;
    private final AgencyLines agencies;
    private final PhraseWords words;
    private final @Nullable CueModel model;

    /** With the weights that ship with the program. */
    public Attributor(SourceCues cues, Outlets outlets) {
        this(cues, outlets, CueModel.shipped());
    }

    /** @param model judges the places that the finder finds; null to judge by rules alone */
    Attributor(SourceCues cues, Outlets outlets, @Nullable CueModel model) {
        this.model = model;
        this.cues = cues;
        this.outlets = outlets;
        this.finder = new CueFinder(cues);
        this.score = new CueScore(cues);
        this.reader = new SourceReader(cues, outlets);
        this.ways = new Ways(cues, outlets);
        this.agencies = new AgencyLines(outlets);
        this.words = new PhraseWords(cues);
    }

    /**
     * The attribution of each sentence, as many as there are sentences and in their order.
     *
     * @param sentences stretches of the article's text, ascending and without overlaps
     */
    public List<Attribution> attribute(Article article, List<Span> sentences) {
        List<List<Token>> tokens = new ArrayList<>(sentences.size());
        for (Span sentence : sentences) {
            List<Token> all = Token.of(article.text(), sentence);
            tokens.add(all.size() > TOKENS ? all.subList(0, TOKENS) : all);
        }
        Quotations quotations = Quotations.of(article);
        Memory memory = new Memory(
                People.of(article.text(), tokens, words),
                outlets.mentions(article.text()),
                name -> outlets.byName(name) != null);
        Set<String> own = own(article);
        List<Attribution> found = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            found.add(one(article.text(), sentences.get(i), tokens.get(i), quotations, memory, own, null));
        }
        carryQuotations(article, sentences, quotations, found);
        leanOnOutlet(article, sentences, found);
        return List.copyOf(found);
    }

    /** Names of the newsroom that wrote the text: what was said to it was said to the author. */
    private Set<String> own(Article article) {
        Set<String> names = new HashSet<>();
        Outlet page = agencies.own(article);
        if (page != null) {
            names.add(page.name());
        }
        for (ProvenanceLink link : agencies.find(article)) {
            if (link.role() == SourceRole.AGENCY) {
                names.add(link.name());
            }
        }
        return names;
    }

    /** Shows every place that may cite somebody, with the span of its cue and its features, to {@code seen}. */
    void places(Article article, List<Span> sentences, BiConsumer<Span, List<String>> seen) {
        List<List<Token>> tokens =
                sentences.stream().map(s -> Token.of(article.text(), s)).toList();
        Quotations quotations = Quotations.of(article);
        Memory memory = new Memory(
                People.of(article.text(), tokens, words),
                outlets.mentions(article.text()),
                name -> outlets.byName(name) != null);
        for (int i = 0; i < sentences.size(); i++) {
            one(article.text(), sentences.get(i), tokens.get(i), quotations, memory, Set.of(), seen);
        }
    }

    private Attribution one(
            String text,
            Span sentence,
            List<Token> tokens,
            Quotations quotations,
            Memory memory,
            Set<String> own,
            @Nullable BiConsumer<Span, List<String>> seen) {
        double share = quotations.share(sentence);
        boolean withheld = withholds(text, sentence);
        List<Cited> cited = new ArrayList<>();
        Source person = null;
        Source body = null;
        for (CueCandidate cue : finder.find(tokens)) {
            Source before =
                    isPronoun(cue, tokens, "he", "she") ? person : isPronoun(cue, tokens, "it", "they") ? body : null;
            Source source = before != null ? before : reader.read(text, tokens, cue.from(), cue.to(), withheld, memory);
            person = source != null && source.isPerson() ? source : person;
            body = source != null && source.kind() == Kind.ORGANISATION ? source : body;
            boolean quoted = quotations.contains(tokens.get(cue.cueFrom()).start());
            double s = score.score(cue, source, tokens, quoted, share > 0);
            List<String> features = CueFeatures.of(cue, source, tokens, quoted, share, s);
            if (seen != null) {
                seen.accept(tokens.get(cue.cueTo() - 1).span(), features);
            }
            double p = model == null ? s : Math.max(model.probability(features), s >= SURE ? s : 0);
            if (p >= (model == null ? .5 : DECISION)) {
                cited.add(new Cited(cue, source, p, closes(cue, tokens)));
            }
        }
        Cited received = received(text, tokens, memory);
        if (received != null && cited.stream().allMatch(c -> c.cue().lemma().equals("obtain") || c.source() == null)) {
            cited.clear();
            cited.add(received);
        }
        if (cited.isEmpty()) {
            return Attribution.NONE;
        }
        return attribution(text, sentence, tokens, cited, quotations, memory, own);
    }

    private static boolean isPronoun(CueCandidate cue, List<Token> tokens, String one, String other) {
        String lower = cue.to() - cue.from() == 1 ? tokens.get(cue.from()).lower() : "";
        return lower.equals(one) || lower.equals(other);
    }

    /** Whether the sentence ends in ", X said" or "said X". */
    private static boolean closes(CueCandidate cue, List<Token> tokens) {
        if (cue.role() == Role.ACCORDING && cue.shape() == CueCandidate.Shape.ACCORDING) {
            return cue.hasSource()
                    && cue.cueFrom() > 3
                    && tokens.get(cue.cueFrom() - 1).isOneOf(",")
                    && tokens.size() - cue.to() <= CLOSING;
        }
        boolean speech = cue.role() != Role.CUE_NOUN && cue.role() != Role.STANCE && cue.role() != Role.ACCORDING;
        int start = cue.shape() == CueCandidate.Shape.INVERTED ? cue.cueFrom() : cue.from();
        int end = Math.max(cue.to(), cue.cueTo());
        return speech
                && cue.hasSource()
                && start > 3
                && (tokens.get(start - 1).isOneOf(",") || tokens.get(start - 1).isQuote())
                && tokens.size() - end <= 7
                && tokens.subList(Math.min(end, tokens.size() - 1), tokens.size() - 1).stream()
                        .noneMatch(t -> t.lower().equals("that") || t.isQuote());
    }

    private Attribution attribution(
            String text,
            Span sentence,
            List<Token> tokens,
            List<Cited> cited,
            Quotations quotations,
            Memory memory,
            Set<String> own) {
        Cited outer = cited.stream().min(Cited.OUTERMOST).orElseThrow();
        Cited inner = outer.inside(cited);
        Source source = outer.source();
        String outlet = null;
        boolean further = false;
        if (source != null && source.kind() == Kind.OUTLET && inner != null && !own.contains(source.name())) {
            outlet = source.name();
            outer = inner;
            source = inner.source();
            Ways.Way told = ways.find(text, tokens, outer.cue(), quotations, memory, own);
            further = told.outlet() != null && !told.outlet().equals(outlet);
            inner = null;
        }
        CueCandidate cue = outer.cue();
        Span sourceSpan = cue.hasSource() ? span(tokens, cue.from(), cue.to()) : null;
        Span cueSpan = span(tokens, cue.cueFrom(), cue.cueTo());
        boolean quoted = quotations.share(sentence) >= .5;
        if (source == null) {
            return nobody(text, tokens, cue, cueSpan, quoted);
        }
        if (source.kind() == Kind.AUTHOR) {
            return new Attribution(Kind.AUTHOR, null, null, null, 1, null, null, sourceSpan, cueSpan, null, quoted);
        }
        if (outlet == null) {
            outlet = outlet(text, tokens, cue, source, quotations, memory, own);
        }
        memory.remember(source.withVia(outlet));
        boolean retold = source.kind() == Kind.OUTLET && !own.contains(source.name());
        int hand = 1 + (outlet != null || retold ? 1 : 0) + (inner != null || further ? 1 : 0);
        return new Attribution(
                source.kind(),
                source.name(),
                source.role(),
                outlet,
                Math.min(3, hand),
                null,
                null,
                sourceSpan,
                cueSpan,
                null,
                quoted);
    }

    /** "Reportedly", "it is believed": somebody, but nobody in particular. Other cues without a source cite nobody. */
    private Attribution nobody(String text, List<Token> tokens, CueCandidate cue, Span cueSpan, boolean quoted) {
        boolean passive = cue.cueTo() - cue.cueFrom() > 1
                && tokens.get(cue.cueFrom()).lower().matches("is|are|was|were|has|have|been")
                && SAID_BY_NOBODY.contains(cue.lemma());
        boolean vague = cue.shape() == CueCandidate.Shape.ADVERB || passive;
        String name = vague ? cueSpan.of(text).toLowerCase(Locale.ROOT) : null;
        return new Attribution(
                vague ? Kind.VAGUE : Kind.NONE, name, null, null, 1, null, null, null, cueSpan, null, quoted);
    }

    private @Nullable String outlet(
            String text,
            List<Token> tokens,
            CueCandidate cue,
            Source source,
            Quotations quotations,
            Memory memory,
            Set<String> own) {
        Ways.Way way = ways.find(text, tokens, cue, quotations, memory, own);
        String outlet = way.outlet();
        if (outlet == null && !way.spoken()) {
            outlet = source.via() != null ? source.via() : memory.wayOf(source.name());
        }
        boolean itself = outlet != null && (outlet.equals(source.name()) || own.contains(outlet));
        return itself ? null : outlet;
    }

    /** "The network received a trove of documents from investigators": documents cited without a verb of saying. */
    private @Nullable Cited received(String text, List<Token> tokens, Memory memory) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean gets = Set.of(
                            "received",
                            "obtained",
                            "reviewed",
                            "acquired",
                            "saw",
                            "viewed",
                            "examined",
                            "analyzed",
                            "analysed")
                    .contains(tokens.get(i).lower());
            if (!gets) {
                continue;
            }
            int last = new SubjectFinder(words).beforeVerb(tokens, i);
            int from = last < 0 ? 0 : new SubjectFinder(words).phraseStart(tokens, last + 1);
            Source who = last < 0 ? null : reader.read(text, tokens, from, last + 1, false, memory);
            int to = new SubjectFinder(words).phraseAfter(tokens, i + 1, false);
            Source what = reader.read(text, tokens, i + 1, to, false, memory);
            if (who != null && who.kind() == Kind.OUTLET && what != null && what.kind() == Kind.DOCUMENT) {
                CueCandidate cue =
                        new CueCandidate(Role.SHOW, "receive", i, i + 1, i + 1, to, CueCandidate.Shape.SUBJECT);
                return new Cited(cue, what.withVia(who.name()), DECISION, false);
            }
        }
        return null;
    }

    private boolean withholds(String text, Span sentence) {
        String lower = sentence.of(text).toLowerCase(Locale.ROOT);
        return cues.phrases(Role.ANONYMITY).stream().anyMatch(lower::contains);
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static void carryQuotations(
            Article article, List<Span> sentences, Quotations quotations, List<Attribution> found) {
        new QuotationCarrier(article, sentences, quotations).carry(found);
    }

    /**
     * Where the lead says that the story rests on one outlet, what institutions know or found without having told anybody in
     * particular is known through that outlet too.
     */
    private void leanOnOutlet(Article article, List<Span> sentences, List<Attribution> found) {
        Span title = article.titleSpan();
        String outlet = null;
        int body = 0;
        for (int i = 0; i < sentences.size() && body < LEAD; i++) {
            if ((title != null && title.overlaps(sentences.get(i))) || isHeading(article, sentences.get(i))) {
                continue;
            }
            body++;
            Attribution attribution = found.get(i);
            if (attribution.via() != null || attribution.kind() == Kind.OUTLET) {
                outlet = attribution.via() != null ? attribution.via() : attribution.name();
                break;
            }
        }
        if (outlet == null) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            boolean knows = a.kind() == Kind.ORGANISATION && !isSpeech(article, a.name(), a.cue());
            if (knows
                    && a.via() == null
                    && a.hand() == 1
                    && !a.quoted()
                    && a.cue() != null
                    && isFinding(article, a.cue())) {
                found.set(
                        i,
                        new Attribution(
                                a.kind(),
                                a.name(),
                                a.role(),
                                outlet,
                                2,
                                a.citing(),
                                a.reason(),
                                a.source(),
                                a.cue(),
                                a.content(),
                                a.quoted()));
            }
        }
    }

    private static boolean isHeading(Article article, Span sentence) {
        return article.blocks().stream()
                .anyMatch(b -> b.role() == Block.Role.HEADING && b.span().overlaps(sentence));
    }

    /** "Confirmed", "denied": said to somebody, most likely to all; "detectives have confirmed that" may be retold. */
    private boolean isSpeech(Article article, @Nullable String name, @Nullable Span cue) {
        String after = cue == null
                ? ""
                : article.text()
                        .substring(cue.end(), Math.min(article.text().length(), cue.end() + 5))
                        .strip();
        return cue != null
                && cues.is(Role.SAY, lastWord(article, cue))
                && !(after.equals("that") && name != null && Memory.isPlural(name));
    }

    private static String lastWord(Article article, Span cue) {
        String lower = cue.of(article.text()).toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    private boolean isFinding(Article article, Span cue) {
        String last = lastWord(article, cue);
        return cues.is(Role.FIND, last) || cues.is(Role.THINK, last) || cues.is(Role.SHOW, last);
    }
}
