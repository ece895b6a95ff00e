package touchstone.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.text.Entities;
import touchstone.text.WrittenDates;

/**
 * Takes the names out of the words of a byline: without "by", dates, degrees, roles and places. A byline may come in pieces,
 * one for each element: a piece that is not joined to the names before it by a comma or an "and" says something else.
 */
final class BylineWords {

    private static final int MOST = 12;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_LED = 120;
    /** Words before names: the whole beginning of a byline. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:this|the) (?:post|article|story|blog|guide|recipe|piece) (?:was|is) )?(?:(?:blog|guest|news) )?"
                    + "(?:(?:medically |originally |first )?(?:written|authored|posted|published|reported|contributed|created|submitted|prepared|compiled"
                    + "|words|story|text|article|recipe|post|posts|blog|research|column|commentary|opinion|report|review|interview|analysis|escrito|redactado|publicado"
                    + "|redigé|rédigé|écrit|publié|geschrieben|verfasst|veröffentlicht|scritto|pubblicato|geschreven|skrevet|skriven|napisał[a]?"
                    + "|texto|texte|testo)(?: and \\p{L}{4,14})? ?(?:by|von|por|par|da|di|door|av|af)\\b"
                    + "|(?:by|von|por|par|door|av|af|przez|от)\\b"
                    + "|(?:authors?|author\\(s\\)|contributors?|writers?|written by|words|text|autor(?:es|en|in|a)?|auteurs?|autore|autori|verfasser(?:in)?|автор"
                    + "|redacteur|skribent|forfatter|journalist|reporter)(?= ?:|$)|author(?= \\p{Lu}))"
                    + "[\\s:–—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Credits of others, and labels of other things. */
    private static final Pattern OTHERS = Pattern.compile(
            "^(?:(?:medically |clinically |legally |expert |fact[- ]?|technically |last |financially )?(?:reviewed|checked|edited|verified|tested|updated|vetted|approved|illustrated"
                    + "|photographed|translated|produced|curated|sponsored|presented|powered|designed|developed)(?: and \\p{L}{4,14})? by"
                    + "|(?:photos?|photography|images?|illustrations?|graphics?|video|foto|fotos|photo credit|image credit|editors?|reviewers?|editorial)\\b(?= ?:| by| von)).*",
            Pattern.CASE_INSENSITIVE);
    /** With which {@link #LEAD} may begin. */
    private static final Set<String> FIRST_WORDS =
            Set.of(("this the blog guest news medically originally first written authored posted published reported "
                            + "contributed created submitted prepared compiled words story text article recipe post posts research "
                            + "column commentary opinion report review interview analysis escrito redactado publicado redigé rédigé "
                            + "écrit publié geschrieben verfasst veröffentlicht scritto pubblicato geschreven skrevet skriven "
                            + "napisał napisała texto texte testo by von por par door av af przez от author authors contributor "
                            + "contributors writer writers autor autores autoren autorin autora auteur auteurs autore autori "
                            + "verfasser verfasserin автор redacteur skribent forfatter journalist reporter")
                    .split(" ", -1));

    private static final Pattern DATE_LABEL = Pattern.compile(
            "(?:(?:first |last |originally )?(?:published|posted|updated|created|modified)(?: on| at| in)?|on|date|\\d{1,2} min(?:ute)?s?(?: read)?)?[\\s\\p{P}|]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINS = Pattern.compile("[,;&]|(?:and|und|y|et|e|og|och|en)\\b");
    private static final Pattern JOINED = Pattern.compile("(?:[,;&]|\\b(?:and|und|y|et|e|og|och|en))\\s{0,3}$");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]*");
    private static final Pattern AROUND = Pattern.compile("^[\\p{Ps}\"'“*:@–—-]+\\s*|\\s*[\\p{Pe}\"'”*:.…,–—-]+$");
    private static final Pattern INITIAL = Pattern.compile("\\b(?:Jr|Sr|[A-Z])\\.$");
    private static final Pattern LATER_BY =
            Pattern.compile("[\\s|](?:written |posted |published )?by:? (?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEGMENT = Pattern.compile("\\s*(?:[|•·⋅∙●▪/\\n\\t~>→»]| [-–—] | — |—)\\s*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;、，]|\\s&\\s|\\s\\+\\s)\\s*(?:(?:and|und|y|et|&)\\s+)?|\\s+(?:and|und|y|et|e|og|och|en|ve|и|i|oraz|with|mit)\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:on|in|at|for|from|of|updated|published|posted|last|special|says|said|wrote|writes|contributing|as told|der|für|le|em|dans|pour|is a|is an|is the|was)(?:\\s.*|$)");

    private final Trust trust;
    private final @Nullable String language;
    private final List<String> names = new ArrayList<>();
    /** Whether "by" or the like was read. */
    private boolean led;
    /** Whether the last piece ended in a comma or an "and". */
    private boolean joined = true;

    private BylineWords(Trust trust, @Nullable String language) {
        this.trust = trust;
        this.language = language;
    }

    /** How much a place promises that its words are names. */
    enum Trust {
        /** A field for names: whatever is there and might be a name is one. */
        FIELD,
        /** An element that is named after authors: a single word or a group may be meant. */
        MARKED,
        /** Beside a date below the headline: only what looks like the full name of a person. */
        BESIDE_DATE,
        /** Running text: only after "by", and only what looks like a name. */
        TEXT
    }

    /** The names in a field, such as that of a meta element. */
    static List<String> names(String words) {
        boolean address = words.contains("://") || words.startsWith("www.");
        return address ? List.of() : names(List.of(Entities.decode(words)), Trust.FIELD, null);
    }

    /**
     * @param pieces the words, one piece for each element
     * @param language of the page, for its dates
     */
    static List<String> names(List<String> pieces, Trust trust, @Nullable String language) {
        if (trust == Trust.TEXT && !mayLead(pieces)) {
            return List.of();
        }
        BylineWords byline = new BylineWords(trust, language);
        for (String piece : pieces) {
            if (piece.length() > LONGEST || !byline.read(piece)) {
                break;
            }
        }
        return byline.distinct();
    }

    /** Reads one piece; false if what follows says something else. */
    private boolean read(String piece) {
        String words = withoutDates(piece.strip(), language);
        boolean joins = JOINS.matcher(words).lookingAt();
        if (OTHERS.matcher(words).matches() || (!names.isEmpty() && !joined && !joins)) {
            return false;
        }
        String said = afterLead(words);
        if (said.isBlank() || DATE_LABEL.matcher(said).matches()) {
            return true;
        }
        if (trust == Trust.TEXT && !led) {
            return false;
        }
        int before = names.size();
        add(said);
        joined = JOINED.matcher(said).find();
        return trust != Trust.TEXT
                || names.size() > before
                || joins
                || MARKS.matcher(said).matches();
    }

    private String afterLead(String words) {
        Matcher lead = LEAD.matcher(words);
        if (lead.lookingAt()) {
            led = true;
            return words.substring(lead.end());
        }
        Matcher later = LATER_BY.matcher(words);
        if (!led && trust != Trust.FIELD && words.length() < LONGEST_LED && later.find()) {
            led = true;
            return words.substring(later.end());
        }
        return words;
    }

    /** Whether one part of the words, between dates and separators, holds nothing but the names. */
    static boolean isAll(List<String> names, List<String> pieces, @Nullable String language) {
        int said = names.stream().mapToInt(n -> ArticleText.bare(n).length()).sum();
        for (String part : SEGMENT.split(withoutDates(String.join(" ", pieces), language), -1)) {
            int rest = ArticleText.bare(TAIL.matcher(part).replaceFirst("")).length();
            if (said > 0 && rest >= said && rest - said <= 3) {
                return true;
            }
        }
        return false;
    }

    /** Most lines are no bylines, and are told at the cost of a glance. */
    private static boolean mayLead(List<String> pieces) {
        for (String piece : pieces) {
            int end = 0;
            while (end < piece.length() && end < 16 && Character.isLetter(piece.charAt(end))) {
                end++;
            }
            boolean first = FIRST_WORDS.contains(piece.substring(0, end).toLowerCase(Locale.ROOT));
            if ((first && LEAD.matcher(piece).lookingAt())
                    || (piece.length() < LONGEST_LED
                            && hasBy(piece)
                            && LATER_BY.matcher(piece).find())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBy(String piece) {
        return piece.contains("by") || piece.contains("By") || piece.contains("BY");
    }

    private static String withoutDates(String words, @Nullable String language) {
        WrittenDates.Found date = WrittenDates.first(words, language);
        return date == null ? words : words.substring(0, date.start()) + " | " + words.substring(date.end());
    }

    private void add(String words) {
        int before = names.size();
        for (String segment : SEGMENT.split(words, -1)) {
            String said = LEAD.matcher(segment.strip()).replaceFirst("");
            String part = trust == Trust.FIELD ? said : TAIL.matcher(said).replaceFirst("");
            for (String one : BETWEEN.split(part, -1)) {
                boolean first = names.size() == before;
                String name = name(one, first);
                if (name != null) {
                    names.add(name);
                } else if (first && trust == Trust.TEXT && !one.isBlank()) {
                    return;
                }
            }
            if (names.size() > before) {
                return;
            }
        }
    }

    private @Nullable String name(String part, boolean first) {
        String name = AROUND.matcher(part.strip()).replaceAll("");
        if (INITIAL.matcher(part.strip()).find()) {
            name = name + ".";
        }
        if (name.length() < 2 || name.length() > LONGEST_NAME || PersonNames.isNobody(name)) {
            return null;
        }
        String[] words = name.split("\\s+", -1);
        if (words.length > 7 || name.indexOf('<') >= 0 || name.indexOf('?') >= 0) {
            return null;
        }
        if (first && trust == Trust.FIELD) {
            return name.indexOf(':') < 0 && name.codePoints().anyMatch(Character::isLetter) ? name : null;
        }
        boolean initials =
                name.length() < 3 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        if (initials || (!first && PersonNames.isCredential(name))) {
            return null;
        }
        boolean meant = first && (led || trust == Trust.MARKED);
        return PersonNames.isPerson(words, meant ? 1 : 2) || (meant && PersonNames.isGroup(words, led)) ? name : null;
    }

    private List<String> distinct() {
        Map<String, String> byBare = new LinkedHashMap<>();
        names.forEach(name -> byBare.putIfAbsent(ArticleText.bare(name), name));
        return byBare.values().stream().limit(MOST).toList();
    }
}
