package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;

/** What an article has named so far, so that "he", "the editor", "the papers" or "the network" can be understood. */
final class Memory {

    private static final Set<String> PLURAL_PRONOUNS = Set.of("they", "them", "their", "we");
    private static final Set<String> PLURAL_BODIES = Set.of(
            "police",
            "investigators",
            "prosecutors",
            "authorities",
            "republicans",
            "democrats",
            "house",
            "department",
            "ministry",
            "government",
            "court");
    private static final int REACH = 60;

    private final People people;
    private final Predicate<String> isOutlet;
    private final List<Outlets.Mention> mentions;
    private @Nullable Source before;
    private final List<Source> seen = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<String, String> ways = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    Memory(People people, List<Outlets.Mention> mentions, Predicate<String> isOutlet) {
        this.isOutlet = isOutlet;
        this.people = people;
        this.mentions = mentions;
    }

    People people() {
        return people;
    }

    /** Takes note of a source that was cited at an offset, and of the outlet through which it spoke. */
    void remember(Source source, int at) {
        seen.add(source);
        places.add(at);
        if (source.name() != null && source.role() != null) {
            roles.putIfAbsent(source.name(), source.role());
        }
        if (source.name() != null && source.via() != null) {
            ways.put(source.name(), source.via());
        }
    }

    /** The outlet through which a source of that name spoke before; null if it spoke to the author or not at all. */
    @Nullable
    String wayOf(@Nullable String name) {
        return name == null ? null : ways.get(name);
    }

    /** What the article has said a person is; null if nothing. */
    @Nullable
    String roleOf(@Nullable String name) {
        return name == null ? null : roles.get(name);
    }

    /** Takes note of the noun with which a sentence begins, for a "they" or "it" of the next one. */
    void begin(@Nullable Source subject) {
        before = subject;
    }

    /**
     * The source that a pronoun at an offset stands for: the last that fits, null if there is none. "He" is the person named
     * last where nobody with a name has been cited since, or at all.
     */
    @Nullable
    Source byPronoun(String pronoun, int offset) {
        boolean plural = PLURAL_PRONOUNS.contains(pronoun);
        boolean thing = pronoun.equals("it") || pronoun.equals("its");
        Source cited = last(source -> switch (source.kind()) {
            case PERSON -> !plural && !thing;
            case ANONYMOUS -> !thing && plural == isPlural(source.head());
            case VAGUE -> plural;
            case ORGANISATION -> plural || thing;
            case DOCUMENT, OUTLET -> thing;
            case AUTHOR, NONE -> false;
        });
        if (!plural && !thing && (cited == null || cited.kind() == Kind.ANONYMOUS)) {
            People.Mention named = people.lastMention(offset);
            boolean since = named != null && (cited == null || named.at() > places.get(seen.lastIndexOf(cited)));
            return named == null || !since
                    ? cited
                    : new Source(
                            Kind.PERSON, named.person().name(), named.person().role(), named.surname(), null);
        }
        boolean fits = before != null && meansMany(before.head()) == plural && (plural || thing);
        return fits && (plural || cited == null) ? before : cited;
    }

    /** The last source whose noun is one of these. */
    @Nullable
    Source byHead(Set<String> heads, Kind kind) {
        return last(source -> source.kind() == kind && heads.contains(source.head()));
    }

    /** The last persons without names that were cited, more than one. */
    @Nullable
    Source lastUnnamed() {
        return last(
                source -> (source.kind() == Kind.ANONYMOUS || source.kind() == Kind.VAGUE) && isPlural(source.head()));
    }

    /** The organisation cited last that has this noun in its name: "the centre" after "the National Centre for X". */
    @Nullable
    Source organisationWithWord(String noun) {
        String capital = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        return last(source -> source.kind() == Kind.ORGANISATION
                && source.name() != null
                && Arrays.asList(source.name().split(" ", -1)).contains(capital));
    }

    /** The last document, study or the like that was cited. */
    @Nullable
    Source lastDocument() {
        return last(source -> source.kind() == Kind.DOCUMENT);
    }

    /** The outlet named last before an offset; null if there is none. Platforms do not count. */
    @Nullable
    Outlet lastOutlet(int before) {
        return lastMentioned(before, outlet -> outlet.kind() != Outlet.Kind.PLATFORM);
    }

    /** The outlet named in full before that has this word in its name: "the Post" after "the Denver Post". */
    @Nullable
    Outlet outletWithWord(String word, int before) {
        return lastMentioned(
                before, outlet -> Arrays.asList(outlet.name().split("[ .]", -1)).contains(word));
    }

    private @Nullable Outlet lastMentioned(int before, Predicate<Outlet> fits) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= Math.max(0, low - REACH); i--) {
            if (fits.test(mentions.get(i).outlet())) {
                return mentions.get(i).outlet();
            }
        }
        return null;
    }

    /** The organisation with a name that was cited last, else the one named last before an offset; null if there is none. */
    @Nullable
    Source lastOrganisation(int before) {
        Source cited = last(source -> source.kind() == Kind.ORGANISATION
                && source.name() != null
                && Character.isUpperCase(source.name().charAt(0))
                && source.name().length() > source.head().length() - 1
                && !PLURAL_BODIES.contains(source.head()));
        String last = people.lastOrganisation(before);
        String named = last == null || isOutlet.test(last) ? null : last;
        return cited != null || named == null ? cited : new Source(Kind.ORGANISATION, named, null, named, null);
    }

    private @Nullable Source last(Predicate<Source> fits) {
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - REACH); i--) {
            if (fits.test(seen.get(i))) {
                return seen.get(i);
            }
        }
        return null;
    }

    /** Whether "they" may stand for it: "officials", "police". */
    static boolean meansMany(String noun) {
        return isPlural(noun) || noun.equals("police") || noun.equals("staff");
    }

    static boolean isPlural(String noun) {
        return (noun.endsWith("s") && !noun.endsWith("ss")) || noun.endsWith("men") || noun.equals("people");
    }
}
