package touchstone.corpus;

/**
 * Where fact-checks come from: a feed, an interface, a publisher's page, a file.
 *
 * @param name the same each time, such as an address; 1 to 300 characters
 * @param complete whether it gives all it has each time, so that what is missing was taken back
 */
public record Origin(String name, boolean complete) {

    private static final int LONGEST = 300;

    public Origin {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST + " characters, not \"" + name + "\"");
        }
    }
}
