package touchstone.serve;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checked;
import touchstone.check.Progress;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.MatchedClaim;
import touchstone.model.Report;
import touchstone.report.JsonReport;

/**
 * Tells what is known of a page as it becomes known. The work goes on at its own pace, whoever listens: events wait in a queue,
 * which holds no more than one report.
 */
final class CheckEvents implements Progress {

    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final Reply.Listener listener;
    private volatile boolean heard;

    /** @param failure what went wrong here, null if nothing did */
    private record Event(
            String name,
            String data,
            boolean isLast,
            @Nullable Throwable failure) {

        Event(String name, String data, boolean isLast) {
            this(name, data, isLast, null);
        }
    }

    CheckEvents(Reply.Listener listener) {
        this.listener = listener;
    }

    /** Has the work done, and tells all of it; returns with the last event. */
    void tell(Function<Progress, Judge.Answer> work) {
        Thread worker = Thread.ofVirtual().start(() -> queue.add(last(work)));
        try {
            for (Event event = queue.take(); ; event = queue.take()) {
                if (event.failure != null) {
                    listener.failed(event.failure);
                } else {
                    listener.event(event.name, event.data);
                }
                if (event.isLast) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private Event last(Function<Progress, Judge.Answer> work) {
        try {
            return switch (work.apply(this).checked()) {
                case Checked.NotJudged none -> problem(CheckRoutes.notJudged(none));
                case Checked.Judged judged -> {
                    if (!heard) {
                        whole(judged.report());
                    }
                    yield new Event("done", "{}", true);
                }
            };
        } catch (Refusal refusal) {
            return problem(refusal.problem());
        } catch (RuntimeException | Error e) {
            return new Event("problem", "{}", true, e);
        }
    }

    private static Event problem(Problem problem) {
        return new Event("problem", problem.json(), true);
    }

    /** Somebody else's work, told at once. */
    private void whole(Report report) {
        sources(report);
        claims(report.claims().stream().map(MatchedClaim::claim).toList());
        for (int i = 0; i < report.claims().size(); i++) {
            matched(i, report.claims().get(i));
        }
        page(report.pageChecks());
    }

    @Override
    public void sources(Report report) {
        heard = true;
        queue.add(new Event("source", JsonReport.head(report), false));
    }

    @Override
    public void claims(List<Claim> claims) {
        queue.add(new Event("claims", JsonReport.line(claims), false));
    }

    @Override
    public void matched(int index, MatchedClaim claim) {
        queue.add(new Event("match", JsonReport.line(index, claim), false));
    }

    @Override
    public void page(List<FactCheck> pageChecks) {
        queue.add(new Event("page", JsonReport.page(pageChecks), false));
    }
}
