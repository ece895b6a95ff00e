package touchstone.fetch;

import java.io.IOException;

/** Asks at once and asks once: for the single page that a person waits for. */
final class PromptCourier implements Courier {

    private final WebClient client;
    private final Limit limit;

    PromptCourier(WebClient client, Limit limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public <T> T ask(WebAddress address, Wish wish, Reading<T> reading) throws Stopped {
        try (Answer answer = client.get(address, wish, limit)) {
            return reading.of(answer);
        } catch (IOException e) {
            throw Trouble.with(address.host(), e);
        }
    }
}
