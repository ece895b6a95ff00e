package touchstone.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Referent.Gender;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.text.Languages;

/**
 * Makes the sentences of an article say enough by themselves: names for the pronouns and nouns that stand for them, days for
 * "on Monday", and no words that only say on whose word they stand. English. Where there is doubt the words are left.
 */
final class Wordings {

    private static final int TOKENS = 400;
    private static final Set<String> FRONTED = Set.of(
            "when",
            "after",
            "before",
            "although",
            "though",
            "while",
            "as",
            "if",
            "since",
            "in",
            "on",
            "at",
            "during",
            "despite",
            "because",
            "until",
            "once",
            "by",
            "with",
            "for",
            "from",
            "under");

    private final String text;
    private final List<List<Edit>> edits = new ArrayList<>();
    private final List<List<Clauses.Clause>> clauses = new ArrayList<>();

    private final PhraseWords words;
    private final NounPhrases nouns;
    private final Namings namings;
    private final Discourse discourse;
    private final Subjects subjects;
    private final StandIns standIns;
    private final Quotations quotations;

    private Wordings(Article article, SourceCues cues, ClaimWords claimWords, Outlets outlets, Set<String> small) {
        this.text = article.text();
        this.words = new PhraseWords(cues);
        this.nouns = new NounPhrases(words, claimWords);
        this.namings = new Namings(words, claimWords, nouns, outlets, small);
        this.discourse = new Discourse(words, claimWords, nouns);
        this.subjects = new Subjects(words, claimWords, nouns);
        this.standIns = new StandIns(words, claimWords, nouns, outlets.mentions(text), text);
        this.quotations = Quotations.of(article);
    }

    /**
     * Reads an article.
     *
     * @param sentences stretches of its text, in order
     * @param attributions of the sentences, as many and in their order
     */
    static Wordings of(
            Article article,
            List<Span> sentences,
            List<Attribution> attributions,
            SourceCues cues,
            ClaimWords claimWords,
            Outlets outlets) {
        List<List<Token>> all = new ArrayList<>(sentences.size());
        Set<String> small = new HashSet<>();
        for (Span sentence : sentences) {
            List<Token> tokens = Token.of(article.text(), sentence);
            all.add(tokens.size() > TOKENS ? tokens.subList(0, TOKENS) : tokens);
            tokens.stream()
                    .filter(t -> Character.isLowerCase(t.text().charAt(0)))
                    .forEach(t -> small.add(t.lower()));
        }
        Wordings wordings = new Wordings(article, cues, claimWords, outlets, small);
        String language = article.metadata().language();
        if (language != null && !Languages.isEnglish(language)) {
            sentences.forEach(sentence -> wordings.leave());
            return wordings;
        }
        Clauses parts = new Clauses(wordings.words, wordings.nouns);
        Voice voice = new Voice(wordings.words, claimWords, wordings.nouns);
        Days days = new Days(wordings.nouns, claimWords);
        LocalDate day = Days.of(article);
        for (int i = 0; i < all.size(); i++) {
            List<Token> tokens = all.get(i);
            List<Span> left = voice.find(tokens, attributions.get(i));
            List<Edit> found = new ArrayList<>();
            left.forEach(span -> found.add(new Edit(span, "")));
            wordings.refer(tokens, left, found);
            if (!left.isEmpty() && dangles(tokens, left, found)) {
                left = List.of();
                found.clear();
            }
            if (day != null) {
                days.edits(tokens, i > 0 ? all.get(i - 1) : List.of(), day).stream()
                        .filter(e -> !wordings.quotations.contains(e.span().start()))
                        .forEach(found::add);
            }
            wordings.edits.add(clean(found, left));
            wordings.clauses.add(parts.of(tokens, attributions.get(i), left));
        }
        return wordings;
    }

    /** Whether a pronoun would be left behind that the words left out explained: "Holder said he" is no "he". */
    private static boolean dangles(List<Token> tokens, List<Span> left, List<Edit> found) {
        int words = 0;
        boolean named = false;
        for (Token token : tokens) {
            if (left.stream().anyMatch(s -> s.contains(token.span()))) {
                continue;
            }
            boolean person = token.lower().matches("he|she|him|his|her|they|them|their");
            boolean thing = token.lower().matches("it|its") && words < 2;
            boolean explained = found.stream().anyMatch(e -> e.span().equals(token.span()));
            if ((person || thing) && !explained && !named) {
                return true;
            }
            named |= explained || (token.isCapital() && words > 0) || (token.isCapital() && !person && !thing);
            words++;
        }
        return false;
    }

    private void leave() {
        edits.add(List.of());
        clauses.add(List.of());
    }

    /** The parts of a sentence that can be checked one by one; none where it is one claim. */
    List<Clauses.Clause> clauses(int sentence) {
        return clauses.get(sentence);
    }

    /** A part of a sentence as it can be read alone, with the subject that it shares. */
    String of(int sentence, Clauses.Clause clause) {
        String words = of(sentence, clause.span());
        if (clause.subject() == null) {
            return words;
        }
        String rest = Character.toLowerCase(words.charAt(0)) + words.substring(1);
        return of(sentence, clause.subject()) + " " + rest;
    }

    /** What changes in a sentence, in order and without overlaps. */
    List<Edit> edits(int sentence) {
        return edits.get(sentence);
    }

    /** The words of a stretch of a sentence as they can be read alone; as they stand where nothing is changed. */
    String of(int sentence, Span stretch) {
        StringBuilder wording = new StringBuilder();
        int at = stretch.start();
        for (Edit edit : edits.get(sentence)) {
            if (edit.span().start() < at || edit.span().end() > stretch.end()) {
                continue;
            }
            wording.append(text, at, edit.span().start()).append(edit.words());
            at = edit.span().end();
        }
        wording.append(text, at, stretch.end());
        return capitalised(wording);
    }

    private static String capitalised(StringBuilder wording) {
        return wording.isEmpty() ? "" : Character.toUpperCase(wording.charAt(0)) + wording.substring(1);
    }

    private static List<Edit> clean(List<Edit> found, List<Span> left) {
        TreeSet<Edit> sorted = new TreeSet<>((a, b) -> a.span().compareTo(b.span()));
        for (Edit edit : found) {
            boolean gone = !edit.words().isEmpty() && left.stream().anyMatch(s -> s.overlaps(edit.span()));
            boolean taken = sorted.stream().anyMatch(e -> e.span().overlaps(edit.span()));
            if (!gone && !taken) {
                sorted.add(edit);
            }
        }
        return List.copyOf(sorted);
    }

    private void refer(List<Token> tokens, List<Span> left, List<Edit> found) {
        List<Naming> named = namings.read(text, tokens);
        Discourse.Sentence sentence = discourse.begin(tokens, named);
        Set<Object> present = new HashSet<>();
        boolean torn = isTorn(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Naming naming =
                    named.stream().filter(n -> n.nameFrom() == at).findFirst().orElse(null);
            Token token = tokens.get(i);
            boolean kept = left.stream().noneMatch(s -> s.contains(token.span()));
            boolean quoted = torn || (quotations.contains(token.start()) && !startsSentence(left, token, tokens));
            if (naming != null) {
                surname(tokens, sentence, naming, kept && (torn || !quoted), present, found);
            } else if (!quoted) {
                pronoun(tokens, sentence, i, kept, present, found);
                standIn(tokens, sentence, i, kept, present, found);
            }
        }
        discourse.noteUnnamed(tokens, named);
    }

    /** Whether a quotation mark opens or closes without its fellow: then nobody knows who speaks. */
    private static boolean isTorn(List<Token> tokens) {
        long opening = tokens.stream().filter(t -> t.isOneOf("“„«")).count();
        long closing = tokens.stream().filter(t -> t.isOneOf("”»")).count();
        long straight = tokens.stream().filter(t -> t.isOneOf("\"")).count();
        return opening != closing || straight % 2 == 1;
    }

    /** Whether the marks around the sentence are left out. */
    private static boolean startsSentence(List<Span> left, Token token, List<Token> tokens) {
        return !left.isEmpty()
                && left.getFirst().start() == tokens.get(0).start()
                && tokens.get(0).isQuote()
                && token.end() <= left.getLast().start();
    }

    private void surname(
            List<Token> tokens,
            Discourse.Sentence sentence,
            Naming naming,
            boolean kept,
            Set<Object> present,
            List<Edit> found) {
        Referent who = naming.referent();
        boolean first = kept && present.add(who);
        if (!first || naming.full() || !who.isPerson() || naming.to() - naming.nameFrom() != 1) {
            return;
        }
        boolean later = sentence.namings().stream().anyMatch(n -> n.full() && n.referent() == who);
        String before =
                naming.nameFrom() > 0 ? tokens.get(naming.nameFrom() - 1).lower() : "";
        boolean place = before.matches("in|at|near|the|a|an|this|that");
        boolean last = tokens.get(naming.nameFrom()).text().equals(who.lastWord());
        if (later || place || !last) {
            return;
        }
        boolean honorific =
                naming.nameFrom() > 0 && before.matches("(mr|mrs|ms|miss|dr)\\.?") && naming.from() < naming.nameFrom();
        int start = tokens.get(honorific ? naming.nameFrom() - 1 : naming.nameFrom())
                .start();
        found.add(new Edit(new Span(start, tokens.get(naming.nameFrom()).end()), who.name()));
    }

    private void pronoun(
            List<Token> tokens,
            Discourse.Sentence sentence,
            int i,
            boolean kept,
            Set<Object> present,
            List<Edit> found) {
        String lower = tokens.get(i).lower();
        switch (lower) {
            case "he", "him", "his", "she", "her" -> person(tokens, sentence, i, kept, present, found);
            case "it", "its", "they", "their" -> {
                Discourse.Sentence before = discourse.before(sentence);
                if (i == 0 && kept && before != null) {
                    String name = lower.startsWith("it") ? subjects.it(tokens, before) : subjects.they(tokens, before);
                    replace(tokens, i, name, lower.equals("its") || lower.equals("their"), found);
                }
            }
            default -> {}
        }
    }

    private void person(
            List<Token> tokens,
            Discourse.Sentence sentence,
            int i,
            boolean kept,
            Set<Object> present,
            List<Edit> found) {
        String lower = tokens.get(i).lower();
        Gender gender = lower.startsWith("h") && !lower.equals("her") ? Gender.MAN : Gender.WOMAN;
        boolean possessive = lower.equals("his") || (lower.equals("her") && isNoun(tokens, i + 1));
        boolean object = lower.equals("him") || (lower.equals("her") && !possessive);
        if (lower.equals("her") && i + 1 < tokens.size() && isVerbOrNoun(tokens.get(i + 1))) {
            return;
        }
        Discourse.Sentence before = discourse.before(sentence);
        boolean unclear = isCataphor(tokens, sentence, i) || (before != null && isTorn(before.tokens()));
        Referent who = unclear ? null : discourse.person(sentence, i, gender, object);
        discourse.refer(sentence, i, who, gender);
        if (who == null) {
            return;
        }
        who.learn(who.sort(), gender);
        if (kept && present.add(who)) {
            replace(tokens, i, who.name(), possessive, found);
        }
    }

    /** "Her plans": of what may be either it is not known whether "her" owns it. */
    private boolean isVerbOrNoun(Token token) {
        return nouns.isFinite(token)
                && token.lower().endsWith("s")
                && !token.lower().matches("is|was|has|does");
    }

    private boolean isNoun(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at);
        return next.isWord()
                && !words.isPreposition(next)
                && !words.isDeterminer(next)
                && !nouns.isFinite(next)
                && !next.lower()
                        .matches(
                                "and|or|but|that|again|not|also|when|if|what|how|why|who|as|because|than|there|here|alone|back|up|out|off|down|away");
    }

    /** "When he took office, Dan Keane": the pronoun stands in front of the one whom it means. */
    private static boolean isCataphor(List<Token> tokens, Discourse.Sentence sentence, int i) {
        boolean fronted = FRONTED.contains(tokens.get(0).lower());
        int comma = -1;
        for (int k = i; k < tokens.size() && comma < 0; k++) {
            comma = tokens.get(k).isOneOf(",") ? k : -1;
        }
        int behind = comma;
        return fronted
                && comma > 0
                && tokens.subList(0, i).stream().noneMatch(t -> t.isOneOf(","))
                && sentence.persons().stream().anyMatch(p -> p.from() > behind);
    }

    private void standIn(
            List<Token> tokens,
            Discourse.Sentence sentence,
            int i,
            boolean kept,
            Set<Object> present,
            List<Edit> found) {
        String name = kept ? standIns.name(discourse, sentence, i, namings.referents()) : null;
        if (name == null) {
            return;
        }
        boolean there = sentence.namings().stream()
                .anyMatch(n -> name.endsWith(n.referent().name()) && present.contains(n.referent()));
        if (!there && present.add(name)) {
            found.add(new Edit(new Span(tokens.get(i).start(), tokens.get(i + 1).end()), atHead(tokens, i, name)));
        }
    }

    private static void replace(
            List<Token> tokens, int i, @Nullable String name, boolean possessive, List<Edit> found) {
        if (name != null) {
            found.add(new Edit(tokens.get(i).span(), atHead(tokens, i, possessive ? name + "'s" : name)));
        }
    }

    private static String atHead(List<Token> tokens, int i, String words) {
        return tokens.get(i).isCapital() ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words;
    }
}
