package touchstone.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Saves out of broken JSON the objects that are whole: one bad object in a list must not lose the others, and a text that was
 * cut off keeps what came before. Reads no more than a few times the length of the text.
 */
final class JsonPieces {

    private static final int DEEPEST = 200;
    private static final int MOST_TRIES = 500;
    private static final int MOST_READ = 4;

    private JsonPieces() {}

    private record Piece(int start, int end) {}

    /** The outermost objects that can be read, in order. */
    static List<JsonNode> of(String json, char quote, Function<String, List<JsonNode>> parser) {
        List<JsonNode> saved = new ArrayList<>();
        long budget = (long) MOST_READ * json.length();
        int tries = 0;
        int done = 0;
        for (Piece piece : pieces(json, quote)) {
            int length = piece.end - piece.start;
            if (piece.start < done || length == json.length() || tries >= MOST_TRIES || length > budget) {
                continue;
            }
            tries++;
            budget -= length;
            List<JsonNode> read = parser.apply(json.substring(piece.start, piece.end));
            if (!read.isEmpty()) {
                saved.addAll(read);
                done = piece.end;
            }
        }
        return saved;
    }

    /** Every stretch from a brace to its partner, by where it starts: an outer one comes before those in it. */
    private static List<Piece> pieces(String json, char quote) {
        List<Piece> pieces = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == quote) {
                inString = !inString;
            } else if (!inString && c == '{' && open.size() < DEEPEST) {
                open.push(i);
            } else if (!inString && c == '}' && !open.isEmpty()) {
                pieces.add(new Piece(open.pop(), i + 1));
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        return pieces;
    }
}
