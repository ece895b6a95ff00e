package touchstone.serve;

import io.helidon.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The list of everything that can be asked. */
final class Routes {

    private final List<Route> all = new ArrayList<>();

    Routes get(String path, Access access, Route.Answer answer) {
        all.add(new Route(Method.GET, path, access, answer));
        return this;
    }

    /** The same, where errors have another shape than ours. */
    Routes get(String path, Access access, Route.Answer answer, Function<Problem, Reply.Whole> refusal) {
        all.add(new Route(Method.GET, path, access, answer, refusal));
        return this;
    }

    Routes post(String path, Access access, Route.Answer answer) {
        all.add(new Route(Method.POST, path, access, answer));
        return this;
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** What else can be done at the same address, for whoever tried something else. */
    String allowed(String path) {
        return String.join(
                ", ",
                all.stream()
                        .filter(r -> r.path().equals(path))
                        .map(r -> r.method().text())
                        .toList());
    }
}
