package touchstone.text;

/**
 * What is left of an English word without its regular endings: "banned", "banning" and "bans" are one, "ban". Meant for holding
 * two texts against each other, not for showing; the same rough cut on both sides is enough.
 */
public final class EnglishStems {

    private static final int SHORTEST = 3;

    private EnglishStems() {}

    /** @param word in small letters, see {@link Words#fold} */
    public static String of(String word) {
        String stem = withoutPlural(word);
        String bare = withoutEnding(stem);
        if (bare.length() < stem.length()) {
            int last = bare.length() - 1;
            boolean doubled = last >= SHORTEST
                    && bare.charAt(last) == bare.charAt(last - 1)
                    && "lsz".indexOf(bare.charAt(last)) < 0;
            stem = doubled ? bare.substring(0, last) : bare;
        }
        return stem.length() > SHORTEST && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length <= SHORTEST || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length > SHORTEST + 1 ? word.substring(0, length - SHORTEST) + "y" : word.substring(0, length - 1);
        }
        boolean hissing =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes");
        return word.endsWith("is") ? word : word.substring(0, length - (hissing ? 2 : 1));
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("ied") && word.length() > SHORTEST + 1) {
            return word.substring(0, word.length() - SHORTEST) + "y";
        }
        for (String ending : new String[] {"ing", "ed", "ly"}) {
            int left = word.length() - ending.length();
            if (word.endsWith(ending) && left >= SHORTEST - 1 && !word.endsWith("eed") && hasVowel(word, left)) {
                return left == SHORTEST - 1 && !ending.equals("ed") ? word : word.substring(0, left);
            }
        }
        return word;
    }

    private static boolean hasVowel(String word, int before) {
        for (int i = 0; i < before; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
