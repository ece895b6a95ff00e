package touchstone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.text.Languages;

/**
 * Says for every sentence of an article on whose word it stands. English; of Spanish,
 * German, French and Portuguese the ordinary forms ({@link ForeignReader}); of other languages nothing. Thread-safe.
 *
 * <p>Three passes: places that may cite somebody are found and judged sentence by sentence, with a memory of who was named
 * before; then quotations carry a source over the sentences that they span; then what is known through the one outlet on
 * which the whole story leans is marked so.
 */
public final class Attributor {

    /** The model's probability from which on a place cites somebody: the best of four values on PolNeAR's dev articles. */
    private static final double DECISION = .3;

    private static final double BY_RULES = .5;

    private final SourceCues cues;
    private final Outlets outlets;
    private final SourceReader reader;
    private final PlaceReader places;
    private final ReceivedDocuments received;
    private final AttributionReader attributions;
    private final Withholding withholding;
    private final AgencyLines agencies;
    private final PhraseWords words;
    private final @Nullable AttributionModel model;

    /** With the weights that ship with the program. */
    public Attributor(SourceCues cues, Outlets outlets) {
        this(cues, outlets, AttributionModel.shipped());
    }

    /** @param model judges the places that the finder finds; null to judge by rules alone */
    Attributor(SourceCues cues, Outlets outlets, @Nullable AttributionModel model) {
        this.model = model;
        this.cues = cues;
        this.outlets = outlets;
        this.words = new PhraseWords(cues);
        this.reader = new SourceReader(cues, outlets);
        this.places = new PlaceReader(cues, reader, model == null ? null : model.cue());
        this.received = new ReceivedDocuments(words, reader);
        this.attributions = new AttributionReader(cues, outlets, reader, model == null ? null : model.words());
        this.withholding = new Withholding(cues);
        this.agencies = new AgencyLines(outlets);
    }

    SourceCues cues() {
        return cues;
    }

    Outlets outlets() {
        return outlets;
    }

    /**
     * The attribution of each sentence, as many as there are sentences and in their order.
     *
     * @param sentences stretches of the article's text, ascending and without overlaps
     */
    public List<Attribution> attribute(Article article, List<Span> sentences) {
        Quotations quotations = Quotations.of(article);
        String language = language(article);
        if (!Languages.isEnglish(language)) {
            return foreign(article, sentences, quotations, language);
        }
        List<Attribution> found = oneByOne(article, sentences, quotations, (passage, all, memory) -> {});
        withholding.carry(article.text(), sentences, found);
        new QuotationCarrier(article, sentences, quotations).carry(found);
        new OutletLead(cues).carry(article, sentences, found);
        if (Transcript.is(article)) {
            new SpeakerCarrier(article, sentences, words).carry(found);
        }
        return List.copyOf(found);
    }

    /** As declared, else as recognised, else taken for English. */
    private static String language(Article article) {
        String declared = article.metadata().language();
        String language = declared != null ? declared : Languages.recognise(article.text());
        return language == null ? "en" : Languages.primary(language);
    }

    private List<Attribution> foreign(Article article, List<Span> sentences, Quotations quotations, String language) {
        SourceCues there = cues.in(language);
        ForeignReader foreign = there == null ? null : new ForeignReader(there, outlets);
        List<Attribution> found = new ArrayList<>(sentences.size());
        for (Passage passage : Passage.of(article.text(), sentences, quotations)) {
            found.add(foreign == null ? Attribution.NONE : foreign.read(passage));
        }
        new QuotationCarrier(article, sentences, quotations).carry(found);
        return List.copyOf(found);
    }

    /** Shows every sentence with all its places that may cite somebody to {@code seen}, for training. */
    void places(Article article, List<Span> sentences, BiConsumer<Passage, List<Cited>> seen) {
        oneByOne(article, sentences, Quotations.of(article), (passage, all, memory) -> seen.accept(passage, all));
    }

    /**
     * What kind of source each of {@code named} is, stretches of the text that are known to name one: how well kinds are read,
     * apart from how well sources are found. English only; {@code NONE} where it cannot tell.
     */
    public List<Kind> kinds(Article article, List<Span> sentences, List<Span> named) {
        Map<Span, Kind> read = new HashMap<>();
        oneByOne(article, sentences, Quotations.of(article), (passage, all, memory) -> {
            for (Span source : named) {
                if (source.overlaps(passage.span())) {
                    read.putIfAbsent(source, kind(passage, source, memory));
                }
            }
        });
        return named.stream().map(s -> read.getOrDefault(s, Kind.NONE)).toList();
    }

    private Kind kind(Passage passage, Span named, Memory memory) {
        List<Token> tokens = passage.tokens();
        int from = 0;
        while (from < tokens.size() && tokens.get(from).end() <= named.start()) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).start() < named.end()) {
            to++;
        }
        Source source = reader.read(passage.text(), tokens, from, to, withholding.withholds(passage), memory);
        return source == null ? Kind.NONE : source.kind();
    }

    /** Sees a sentence, its places, and what was known before it. */
    private interface Seen {
        void see(Passage passage, List<Cited> all, Memory memory);
    }

    private List<Attribution> oneByOne(Article article, List<Span> sentences, Quotations quotations, Seen seen) {
        List<Passage> passages = Passage.of(article.text(), sentences, quotations);
        Memory memory = new Memory(
                People.of(article.text(), passages.stream().map(Passage::tokens).toList(), words),
                outlets.mentions(article.text()),
                name -> outlets.byName(name) != null);
        Set<String> own = own(article);
        List<Attribution> found = new ArrayList<>(sentences.size());
        for (Passage whole : passages) {
            Passage passage = withholding.withoutClause(whole);
            List<Cited> all = places.read(passage, withholding.withholds(passage), memory);
            seen.see(passage, all, memory);
            found.add(one(passage, all, memory, own));
            memory.begin(reader.pronouns().opening(passage.text(), passage.tokens(), memory));
        }
        return found;
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

    /** "Not authorised to discuss it": who may not speak is not cited for it. */
    private static boolean isForbidden(Passage passage, CueCandidate cue) {
        return cue.shape() == CueCandidate.Shape.INFINITIVE
                && cue.cueFrom() > 1
                && passage.tokens().get(cue.cueFrom() - 2).lower().matches("authori[sz]ed|permitted|allowed");
    }

    private Attribution one(Passage passage, List<Cited> all, Memory memory, Set<String> own) {
        double least = model == null ? BY_RULES : DECISION;
        List<Cited> cited = new ArrayList<>(all.stream()
                .filter(c -> c.score() >= least && !isForbidden(passage, c.cue()))
                .toList());
        Cited documents = received.find(passage, memory, least);
        if (documents != null && cited.stream().allMatch(c -> c.cue().lemma().equals("obtain") || c.source() == null)) {
            cited.clear();
            cited.add(documents);
        }
        return cited.isEmpty() ? Attribution.NONE : attributions.read(passage, all, cited, memory, own);
    }
}
