package touchstone.store;

import java.nio.file.Path;

/**
 * A process of its own that keeps articles of thirty claims and says each when it is kept: {@code FOLDER NAME FIRST COUNT}. Ends
 * with a sentence and 3 where the store cannot go on.
 */
public final class KeepingProcess {

    private KeepingProcess() {}

    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[2]);
        try (ClaimStore store = ClaimStore.open(Path.of(arguments[0]), Seen.ENCODERS)) {
            System.out.println("open " + store.size().claims());
            for (int i = first; i < first + Integer.parseInt(arguments[3]); i++) {
                BadDaysTest.many("https://" + arguments[1] + ".example/" + i).keep(store);
                System.out.println("kept " + i);
            }
        } catch (StoreException e) {
            System.out.println(e.reason() + " " + e.getMessage());
            System.exit(3);
        }
    }
}
