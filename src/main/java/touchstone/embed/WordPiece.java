package touchstone.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The tokenizer of uncased BERT models: lower case without accents, split at blanks, punctuation and CJK characters,
 * then the longest known piece first. Written here because the native one costs more start-up time than all its work.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id(vocabulary, "[UNK]");
        this.first = id(vocabulary, "[CLS]");
        this.last = id(vocabulary, "[SEP]");
    }

    private static int id(Map<String, Integer> vocabulary, String mark) {
        return Objects.requireNonNull(vocabulary.get(mark), () -> "no " + mark + " in the vocabulary");
    }

    /** Reads the vocabulary of a Hugging Face {@code tokenizer.json}. */
    static WordPiece read(InputStream json) throws IOException {
        JsonNode vocab = new ObjectMapper().readTree(json).at("/model/vocab");
        Map<String, Integer> vocabulary = HashMap.newHashMap(vocab.size());
        vocab.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
        return new WordPiece(vocabulary);
    }

    /** Token ids of a text between the two marks, {@code most} at the most, marks included. */
    long[] ids(String text, int most) {
        long[] ids = new long[most];
        int n = 0;
        ids[n++] = first;
        String plain = plain(text.substring(0, Math.min(text.length(), most * LONGEST_WORD)));
        int at = 0;
        while (at < plain.length() && n < most - 1) {
            int c = plain.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isBlank(c)) {
                at = end;
                continue;
            }
            if (!standsAlone(c)) {
                while (end < plain.length()
                        && !isBlank(plain.codePointAt(end))
                        && !standsAlone(plain.codePointAt(end))) {
                    end += Character.charCount(plain.codePointAt(end));
                }
            }
            n = pieces(plain.substring(at, end), ids, n, most - 1);
            at = end;
        }
        ids[n++] = last;
        return Arrays.copyOf(ids, n);
    }

    private int pieces(String word, long[] ids, int from, int most) {
        int n = from;
        int start = word.length() > LONGEST_WORD ? word.length() : 0;
        if (start > 0) {
            ids[n++] = unknown;
        }
        while (start < word.length() && n < most) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                String piece = word.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : "##" + piece);
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                ids[from] = unknown;
                return from + 1;
            }
            ids[n++] = id;
            start = end;
        }
        return n;
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(WordPiece::isKept).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return c != 0
                && c != 0xFFFD
                && type != Character.NON_SPACING_MARK
                && (isBlank(c) || (type != Character.CONTROL && type != Character.FORMAT));
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean standsAlone(int c) {
        return isPunctuation(c) || isCjk(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isCjk(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
