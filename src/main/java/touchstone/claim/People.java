package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues.Role;

/** The persons whom an article names in full, with what it says they are. */
final class People {

    private static final int ROLE_WORDS = 24;
    /** As many namesakes, or organisations, as an honest article has. */
    private static final int MOST = 100;

    private final PhraseWords words;
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final List<Person> inOrder = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private final Map<String, String> organisations = new HashMap<>();
    private final List<Person> organisationsInOrder = new ArrayList<>();

    private People(PhraseWords words) {
        this.words = words;
    }

    /**
     * A person.
     *
     * @param name without titles
     * @param at where the text first names the person in full
     */
    record Person(String name, @Nullable String role, int at) {}

    /** A place where a person is named, in full or by the last name. */
    record Mention(Person person, String surname, int at) {}

    static People of(String text, List<List<Token>> sentences, PhraseWords words) {
        People people = new People(words);
        for (List<Token> tokens : sentences) {
            for (int i = 0; i < tokens.size(); ) {
                int end = people.nameEnd(tokens, i);
                if (end > i) {
                    people.add(text, tokens, i, end);
                }
                i = Math.max(end, i + 1);
            }
        }
        sentences.forEach(people::mention);
        return people;
    }

    private void mention(List<Token> tokens) {
        for (Token token : tokens) {
            Person person = token.isCapital() ? bySurname(token.lower(), token.end()) : null;
            if (person != null) {
                mentions.add(new Mention(person, token.lower(), token.start()));
            }
        }
    }

    /** The last place before an offset where somebody is named who bears a full name in the article; null if there is none. */
    @Nullable
    Mention lastMention(int before) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).at() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : mentions.get(low - 1);
    }

    /** Whether a word is the last name of somebody whom the article names in full. */
    boolean isKnown(Token word) {
        return bySurname.containsKey(word.lower());
    }

    /** The person who was last named in full before an offset and bears that last name; null if there is none. */
    @Nullable
    Person bySurname(String surname, int before) {
        Person found = null;
        for (Person person : bySurname.getOrDefault(surname.toLowerCase(Locale.ROOT), List.of())) {
            if (person.at() <= before || found == null) {
                found = found != null && person.at() > before ? found : better(found, person);
            }
        }
        return found;
    }

    /** The person last named before an offset whose role has that noun ("editor"). */
    @Nullable
    Person byRole(String noun, int before) {
        for (int i = inOrder.size() - 1; i >= 0 && i >= inOrder.size() - 400; i--) {
            Person person = inOrder.get(i);
            if (person.at() < before && person.role() != null && hasWord(person.role(), noun)) {
                return person;
            }
        }
        return null;
    }

    /** The full name of an organisation whose first word this is ("Acme" for "Acme Systems"); null if none is named. */
    @Nullable
    String organisation(String firstWord) {
        return organisations.get(firstWord);
    }

    /** The organisation named in full last before an offset; null if there is none. */
    @Nullable
    String lastOrganisation(int before) {
        for (int i = organisationsInOrder.size() - 1; i >= 0; i--) {
            if (organisationsInOrder.get(i).at() < before) {
                return organisationsInOrder.get(i).name();
            }
        }
        return null;
    }

    private static boolean hasWord(String role, String noun) {
        return Arrays.asList(role.toLowerCase(Locale.ROOT).split("[ ,-]", -1)).contains(noun);
    }

    private static Person better(@Nullable Person old, Person person) {
        return old != null && old.name().equals(person.name()) && person.role() == null ? old : person;
    }

    /** The end of the run of capitals (with particles) that starts at {@code i}, or {@code i} if none starts there. */
    private int nameEnd(List<Token> tokens, int i) {
        int end = i;
        while (end < tokens.size()
                && end - i < 10
                && (words.isNamePart(tokens, end)
                        || (end > i
                                && words.isParticle(tokens.get(end))
                                && end + 1 < tokens.size()
                                && tokens.get(end + 1).isCapital()))) {
            end++;
        }
        return end;
    }

    private void add(String text, List<Token> tokens, int from, int end) {
        int start = from;
        for (int k = from; k < end; k++) {
            if (words.isTitle(tokens.get(k)) || words.isRoleNoun(tokens.get(k))) {
                start = k + 1;
            }
        }
        boolean organisation = false;
        for (int k = start; k < end; k++) {
            organisation |= (words.is(Role.ORGANISATION_WORD, tokens.get(k)) && k == end - 1)
                    || (tokens.get(k).isAcronym() && !tokens.get(k).text().contains("."));
        }
        if (organisation && end - start > 1) {
            String full = text.substring(
                    tokens.get(start).start(), tokens.get(end - 1).end());
            organisations.putIfAbsent(tokens.get(start).lower(), full);
            if (organisationsInOrder.size() < MOST) {
                organisationsInOrder.add(
                        new Person(full, null, tokens.get(start).start()));
            }
        }
        boolean afterThe =
                start == from && from > 0 && tokens.get(from - 1).lower().equals("the");
        if (end - start < 2 || end - start > 5 || organisation || afterThe) {
            return;
        }
        String name =
                text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
        Span role = roleAfter(tokens, end);
        String said = role != null ? clean(role.of(text)) : roleBefore(text, tokens, start);
        said = said != null ? said : officeBefore(text, tokens, start);
        said = said != null ? said : officeIs(text, tokens, end);
        Person person = new Person(name, said, tokens.get(start).start());
        List<Person> namesakes = bySurname.computeIfAbsent(tokens.get(end - 1).lower(), key -> new ArrayList<>());
        if (namesakes.size() < MOST) {
            namesakes.add(person);
        }
        inOrder.add(person);
    }

    /** What stands as an apposition behind a name: ", the editor of X, a journal," up to the last comma; null if none. */
    @Nullable
    Span roleAfter(List<Token> tokens, int nameEnd) {
        int at = nameEnd;
        int from = -1;
        int to = -1;
        while (at + 1 < tokens.size() && tokens.get(at).isOneOf(",") && isApposition(tokens, at + 1)) {
            int next = at + 1;
            while (next < tokens.size()
                    && next - at < ROLE_WORDS
                    && !tokens.get(next).isOneOf(",.;:—()\"“”?!")) {
                boolean relative = tokens.get(at + 1).lower().equals("who") || hasRelative(tokens, at + 1, next);
                boolean finite =
                        words.is(Role.AUXILIARY, tokens.get(next)) || (words.isVerb(tokens.get(next)) && from >= 0);
                if (finite && !relative && !tokens.get(next).isCapital()) {
                    return from < 0
                            ? null
                            : new Span(tokens.get(from).start(), tokens.get(to).end());
                }
                next++;
            }
            boolean age = next == at + 2
                    && Character.isDigit(tokens.get(at + 1).text().charAt(0));
            if (!age) {
                from = from < 0 ? at + 1 : from;
                to = next - 1;
            }
            at = next;
        }
        return from < 0 || to < from
                ? null
                : new Span(tokens.get(from).start(), tokens.get(to).end());
    }

    private static boolean hasRelative(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .anyMatch(t -> t.lower().equals("who")
                        || t.lower().equals("which")
                        || t.lower().equals("that"));
    }

    boolean isApposition(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.lower().equals("whose")) {
            return false;
        }
        if (words.is(Role.APPOSITION, token) || Character.isDigit(token.text().charAt(0))) {
            return true;
        }
        for (int k = at; k < Math.min(at + 6, tokens.size()) && tokens.get(k).isWord(); k++) {
            if (words.isRoleNoun(tokens.get(k))) {
                return true;
            }
            if (words.isVerb(tokens.get(k))
                    || words.is(Role.AUXILIARY, tokens.get(k))
                    || words.isPreposition(tokens.get(k))) {
                return false;
            }
        }
        return false;
    }

    /** "mayor" of "the mayor, Rita Lund". */
    private @Nullable String officeBefore(String text, List<Token> tokens, int name) {
        int noun = name - 2;
        if (noun < 1 || !tokens.get(name - 1).isOneOf(",") || !words.is(Role.ROLE_NOUN, tokens.get(noun))) {
            return null;
        }
        int from = noun;
        while (from > 0 && noun - from < 4 && tokens.get(from - 1).isWord() && !words.isDeterminer(tokens.get(from))) {
            from--;
        }
        return words.isDeterminer(tokens.get(from)) ? PhraseWords.text(text, tokens, from + 1, noun + 1) : null;
    }

    /** "mayor of Averby" of "Rita Lund is the mayor of Averby". */
    private @Nullable String officeIs(String text, List<Token> tokens, int end) {
        if (end + 2 >= tokens.size()
                || !tokens.get(end).lower().matches("is|was")
                || !words.isDeterminer(tokens.get(end + 1))) {
            return null;
        }
        int to = end + 2;
        boolean office = false;
        while (to < tokens.size() && to - end < 10 && tokens.get(to).isWord() && !words.is(Role.STOP, tokens.get(to))) {
            office |= words.is(Role.ROLE_NOUN, tokens.get(to)) && to - end < 5;
            to++;
        }
        return office ? PhraseWords.text(text, tokens, end + 2, to) : null;
    }

    /** The organisation named in full before an offset whose name ends in that word ("board"); null if there is none. */
    @Nullable
    String organisationEnding(String word, int before) {
        for (int i = organisationsInOrder.size() - 1; i >= 0; i--) {
            Person one = organisationsInOrder.get(i);
            if (one.at() < before && one.name().toLowerCase(Locale.ROOT).endsWith(" " + word)) {
                return one.name();
            }
        }
        return null;
    }

    /** PhraseWords in front of a name that end in a role or title: "FBI director", "Italian Prime Minister". */
    @Nullable
    String roleBefore(String text, List<Token> tokens, int nameStart) {
        if (nameStart == 0 || !isRoleWord(tokens.get(nameStart - 1))) {
            return null;
        }
        int from = nameStart - 1;
        while (from > 0
                && nameStart - from < 8
                && tokens.get(from - 1).isWord()
                && !words.isDeterminer(tokens.get(from - 1))
                && !words.isPreposition(tokens.get(from - 1))
                && !words.isVerb(tokens.get(from - 1))
                && !words.is(Role.AUXILIARY, tokens.get(from - 1))
                && !words.is(Role.STOP, tokens.get(from - 1))
                && !words.isOpener(tokens.get(from - 1))) {
            from--;
        }
        String said = text.substring(
                tokens.get(from).start(), tokens.get(nameStart - 1).end());
        return said.matches("(?i)(mr|mrs|ms|miss|sir|dr|dame|lady|lord)\\.?") ? null : said;
    }

    private boolean isRoleWord(Token token) {
        return words.isTitle(token) || words.isRoleNoun(token);
    }

    /** Without the article, and without "who is". */
    static String clean(String role) {
        return role.replaceFirst("(?i)^(the|an|a|who is|who was|who|also|its|their|one of) ", "")
                .strip();
    }
}
