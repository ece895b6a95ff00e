package touchstone.serve;

import io.helidon.http.Method;

/** Something that can be asked of the service. */
record Route(Method method, String path, Access access, Answer answer) {

    /** Answers a request, or refuses it by a {@link Refusal}. */
    interface Answer {
        Reply to(Call call);
    }
}
