package touchstone.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Sought;
import touchstone.text.Digests;
import touchstone.text.Domains;
import touchstone.text.Languages;

/**
 * The parameters of {@code claims:search}, as Google's description names and bounds them.
 *
 * @param query words, null if only a publisher is asked for
 * @param language primary language, null for all
 * @param publisher host, null for all
 * @param maxAgeDays null for any age
 * @param offset only looked at without a token
 */
record GoogleQuery(
        @Nullable String query,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable Integer maxAgeDays,
        int pageSize,
        int offset,
        @Nullable String pageToken) {

    private static final int USUAL_PAGE = 10;
    /** Larger pages are cut, as Google's own interfaces do. */
    private static final int LARGEST_PAGE = 100;

    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST_DAYS = 100_000;
    private static final int TOKEN_DIGEST = 16;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

    /** Both spellings are Google's: that of JSON, and that of its protocol buffers. */
    private static final Map<String, String> NAMES = Map.of(
            "query", "query",
            "languageCode", "language_code",
            "reviewPublisherSiteFilter", "review_publisher_site_filter",
            "maxAgeDays", "max_age_days",
            "pageSize", "page_size",
            "pageToken", "page_token",
            "offset", "offset");

    /** Those that all of Google's interfaces know, and that change nothing here. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("key", "alt", "$.xgafv", "prettyPrint", "quotaUser", "uploadType", "upload_protocol", "fields");

    /** Reads the parameters, or refuses them by a {@link Refusal}. */
    static GoogleQuery of(Call call) {
        for (String name : call.queries()) {
            if (!NAMES.containsKey(name) && !NAMES.containsValue(name) && !WITHOUT_EFFECT.contains(name)) {
                throw bad("There is no parameter of that name; there are "
                        + String.join(", ", NAMES.keySet().stream().sorted().toList()) + ".");
            }
        }
        String alt = call.query("alt");
        if (alt != null && !alt.equals("json")) {
            throw bad("alt: answers are JSON only.");
        }
        Integer pageSize = number(call, "pageSize", Integer.MAX_VALUE);
        Integer offset = number(call, "offset", Integer.MAX_VALUE);
        GoogleQuery query = new GoogleQuery(
                words(given(call, "query")),
                language(given(call, "languageCode")),
                site(given(call, "reviewPublisherSiteFilter")),
                number(call, "maxAgeDays", MOST_DAYS),
                pageSize == null || pageSize == 0 ? USUAL_PAGE : Math.min(pageSize, LARGEST_PAGE),
                offset == null ? 0 : offset,
                given(call, "pageToken"));
        if (query.query == null && query.publisher == null) {
            throw bad("query: required, unless reviewPublisherSiteFilter is given.");
        }
        return query;
    }

    /** An empty value counts as none, as in protocol buffers. */
    private static @Nullable String given(Call call, String name) {
        String value = call.query(name);
        String other = NAMES.getOrDefault(name, name).equals(name) ? null : call.query(NAMES.getOrDefault(name, name));
        if (value != null && other != null) {
            throw bad(name + ": given twice.");
        }
        String one = value == null ? other : value;
        return one == null || one.isEmpty() ? null : one;
    }

    private static @Nullable String words(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.length() > LONGEST_QUERY) {
            throw bad("query: longer than " + LONGEST_QUERY + " characters.");
        }
        StringBuilder clean = new StringBuilder();
        given.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c)
                .forEach(clean::appendCodePoint);
        String words = clean.toString().strip();
        if (words.isEmpty()) {
            throw bad("query: holds no words.");
        }
        return words;
    }

    private static @Nullable String language(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!LANGUAGE.matcher(given).matches()) {
            throw bad("languageCode: no BCP-47 code such as en-US.");
        }
        return Languages.primary(given);
    }

    private static @Nullable String site(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String host = Domains.host(given);
        if (host == null || Domains.registrable(host) == null) {
            throw bad("reviewPublisherSiteFilter: no site such as example.org.");
        }
        return host;
    }

    private static @Nullable Integer number(Call call, String name, int most) {
        String given = given(call, name);
        if (given == null) {
            return null;
        }
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) > most) {
            throw bad(name + ": no number from 0 to " + Math.min(most, 999_999_999) + ".");
        }
        return Integer.valueOf(given);
    }

    Sought sought(LocalDate today) {
        return new Sought(query, language, publisher, maxAgeDays == null ? null : today.minusDays(maxAgeDays));
    }

    /** Where to begin, given the state of the fact-checks. */
    int start(String state) {
        if (pageToken == null) {
            return offset;
        }
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(pageToken.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw strange();
        }
        if (token.length != Integer.BYTES + TOKEN_DIGEST) {
            throw strange();
        }
        int start = ByteBuffer.wrap(token).getInt();
        if (start < 0 || !MessageDigest.isEqual(token, bytes(start, state))) {
            throw strange();
        }
        return start;
    }

    /** What to send for the page that begins here: good for the same question and the same fact-checks only. */
    String token(int start, String state) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(start, state));
    }

    private byte[] bytes(int start, String state) {
        byte[] digest = Digests.sha256()
                .digest((start + "\n" + state + "\n" + pageSize + "\n" + Arrays.asList(maxAgeDays, language, publisher)
                                + "\n" + query)
                        .getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(Integer.BYTES + TOKEN_DIGEST)
                .putInt(start)
                .put(digest, 0, TOKEN_DIGEST)
                .array();
    }

    private static Refusal strange() {
        return bad(
                "pageToken: not one that was given for this question; the fact-checks may have changed, so begin anew.");
    }

    private static Refusal bad(String detail) {
        return Refusal.of(Problem.Kind.BAD_REQUEST, detail);
    }
}
