package touchstone.extract;

/** What a flow looks like by itself, in small numbers and hashes. */
final class Looks {

    private Looks() {}

    static int length(Flow flow) {
        return bin(flow.text().length());
    }

    /** Twice the binary logarithm, rounded down. */
    static int bin(int n) {
        if (n < 2) {
            return Math.max(0, n);
        }
        int log = 31 - Integer.numberOfLeadingZeros(n);
        return 2 * log + (n >> (log - 1) & 1);
    }

    static int links(Flow flow) {
        return flow.linkChars() == 0 ? 0 : 1 + (int) (4 * flow.linkShare());
    }

    static int end(String text) {
        char c = text.charAt(text.length() - 1);
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : 2;
        }
        return Character.isDigit(c) ? 3 : c;
    }

    static int start(String text) {
        char c = text.charAt(0);
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : 2;
        }
        return Character.isDigit(c) ? 3 : c;
    }

    /** Which marks that articles have less often than other text stand in it, and whether it has a comma or digits. */
    static int marks(String text) {
        int found = 0;
        int digits = 0;
        for (int i = 0; i < Math.min(text.length(), 200); i++) {
            char c = text.charAt(i);
            found |= switch (c) {
                case '|', '»', '›', '•', '·' -> 1;
                case '@' -> 2;
                case '©' -> 4;
                case ',', '،', '、', '，' -> 8;
                case '\n' -> 16;
                case '{', '}', ';', '=' -> 32;
                default -> 0;
            };
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return found * 4 + (digits == 0 ? 0 : digits < 5 ? 1 : digits * 4 < text.length() ? 2 : 3);
    }

    /** Hash of the first words in lower case. */
    static int beginning(String text, int count) {
        int hash = count;
        int word = 0;
        int left = count;
        for (int i = 0; i < text.length() && i < 100; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word = 31 * word + (c >= '0' && c <= '9' ? '0' : Character.toLowerCase(c));
            } else if (word != 0) {
                hash = mix(hash, word);
                word = 0;
                if (--left == 0) {
                    return hash;
                }
            }
        }
        return mix(hash, word);
    }

    static void eachWord(CharSequence text, FlowFeatures.Sink sink) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                word = 31 * word + Character.toLowerCase(c);
            } else if (word != 0) {
                sink.add(word);
                word = 0;
            }
        }
        if (word != 0) {
            sink.add(word);
        }
    }

    static int key(int kind, int value) {
        return mix(kind * 0x9E3779B9, value);
    }

    static int mix(int a, int b) {
        int h = (a ^ (b * 0x85EBCA6B)) * 0xC2B2AE35;
        return h ^ (h >>> 15);
    }

    static int mix(int a, int b, int c) {
        return mix(mix(a, b), c);
    }
}
