package touchstone.serve;

import io.helidon.http.Method;
import java.util.function.Function;

/**
 * Something that can be asked of the service.
 *
 * @param refusal says what was wrong in the words of whoever asks here
 */
record Route(Method method, String path, Access access, Answer answer, Function<Problem, Reply.Whole> refusal) {

    /** One with our own words for errors. */
    Route(Method method, String path, Access access, Answer answer) {
        this(method, path, access, answer, Reply::problem);
    }

    /** Answers a request, or refuses it by a {@link Refusal}. */
    interface Answer {
        Reply to(Call call);
    }
}
