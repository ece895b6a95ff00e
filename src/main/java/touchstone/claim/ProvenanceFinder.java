package touchstone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;

/**
 * Finds the way from a page back to where its content comes from: the newsrooms that it credits with the text, and the
 * outlets on which the text leans. Thread-safe.
 *
 * <p>A text leans on an outlet when its lead (the first three sentences) stands on the outlet's word, or two sentences and a
 * third of all that cite somebody do, or when it quotes the outlet at length.
 * The page's own outlet and a credited agency speaking of itself are no origin.
 */
public final class ProvenanceFinder {

    private static final int LEAD = 3;
    private static final int ENOUGH = 2;
    private static final double SHARE = 1 / 3.0;
    private static final int EVIDENCE = 60;

    private final Outlets outlets;
    private final LongQuotations longQuotations;
    private final AgencyLines agencies;
    private final Attributor attributor;

    public ProvenanceFinder(Outlets outlets, Attributor attributor) {
        this.outlets = outlets;
        this.longQuotations = new LongQuotations(outlets);
        this.agencies = new AgencyLines(outlets);
        this.attributor = attributor;
    }

    /** The links from the page back to the origin, agencies first; empty when the article is the page's own work. */
    public List<ProvenanceLink> find(Article article) {
        List<Span> sentences = ArticleSentences.of(article);
        return find(article, sentences, attributor.attribute(article, sentences));
    }

    List<ProvenanceLink> find(Article article, List<Span> sentences, List<Attribution> attributions) {
        List<ProvenanceLink> links = new ArrayList<>(agencies.find(article));
        Set<String> own = new HashSet<>();
        links.stream().filter(l -> l.role() == SourceRole.AGENCY).forEach(l -> own.add(l.name()));
        Outlet page = agencies.own(article);
        if (page != null) {
            own.add(page.name());
        }
        Map<String, Integer> resting = resting(attributions);
        for (ProvenanceLink origin : origins(article, sentences, attributions, own)) {
            if (links.stream().noneMatch(link -> link.name().equals(origin.name()))) {
                links.add(origin);
            }
        }
        int all = Math.max(1, sentences.size());
        return links.stream()
                .map(link -> link.role() == SourceRole.AGENCY
                        ? link
                        : link.withShare(resting.getOrDefault(link.name(), 0) / (double) all))
                .toList();
    }

    /** How many sentences of the text stand on each outlet's word, or on what it was told. */
    private static Map<String, Integer> resting(List<Attribution> attributions) {
        Map<String, Integer> counts = new HashMap<>();
        for (Attribution attribution : attributions) {
            String outlet = outlet(attribution);
            if (outlet != null) {
                counts.merge(outlet, 1, Integer::sum);
            }
        }
        return counts;
    }

    private List<ProvenanceLink> origins(
            Article article, List<Span> sentences, List<Attribution> attributions, Set<String> own) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Span> evidence = new LinkedHashMap<>();
        Set<String> inLead = new HashSet<>();
        Span title = article.titleSpan();
        int body = 0;
        for (int i = 0; i < attributions.size(); i++) {
            boolean isTitle = title != null && title.overlaps(sentences.get(i));
            String outlet = outlet(attributions.get(i));
            if (!isTitle && body++ < LEAD && outlet != null && inLead.isEmpty()) {
                inLead.add(outlet);
            }
            if (isTitle || outlet == null || own.contains(outlet)) {
                continue;
            }
            counts.merge(outlet, 1, Integer::sum);
            evidence.putIfAbsent(outlet, evidence(article.text(), sentences.get(i), attributions.get(i), outlet));
        }
        long attributed = attributions.stream()
                .filter(a -> a.kind() != Kind.NONE && a.kind() != Kind.AUTHOR)
                .count();
        List<ProvenanceLink> origins = new ArrayList<>();
        longQuotations.of(article, sentences, attributions).forEach((name, quoted) -> {
            if (!own.contains(name)) {
                String reason = quoted.words() + " words are quoted from " + name + " as they stand there.";
                origins.add(new ProvenanceLink(SourceRole.ORIGIN, name, domain(name), quoted.first(), reason));
            }
        });
        counts.forEach((name, count) -> {
            boolean much = count >= ENOUGH && count >= SHARE * attributed;
            if (much || inLead.contains(name)) {
                origins.add(origin(name, count, evidence.get(name)));
            }
        });
        return origins;
    }

    private ProvenanceLink origin(String name, int count, @Nullable Span evidence) {
        String reason = count == 1
                ? "The lead stands on the word of " + name + "."
                : count + " sentences stand on the word of " + name + " or on what it was told.";
        return new ProvenanceLink(SourceRole.ORIGIN, name, domain(name), evidence, reason);
    }

    private @Nullable String domain(String name) {
        Outlet outlet = outlets.byName(name);
        return outlet == null ? null : outlet.domain();
    }

    private static @Nullable String outlet(Attribution attribution) {
        return attribution.kind() == Kind.OUTLET ? attribution.name() : attribution.via();
    }

    /** From the source or cue to the outlet's name where they stand close together, else the sentence. */
    private Span evidence(String text, Span sentence, Attribution attribution, String name) {
        for (Outlets.Mention mention : outlets.mentions(sentence.of(text))) {
            if (mention.outlet().name().equals(name) && attribution.cue() != null) {
                Span outlet = mention.span().shiftedBy(sentence.start());
                Span cue = attribution.cue();
                Span both = new Span(Math.min(cue.start(), outlet.start()), Math.max(cue.end(), outlet.end()));
                return both.length() <= EVIDENCE ? both : outlet;
            }
        }
        return sentence;
    }
}
