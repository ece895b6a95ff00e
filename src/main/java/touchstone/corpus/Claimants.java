package touchstone.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The sites of whose claims fact-checks are known, in a small file beside the index: most sites are not among them, and to open
 * Lucene only to hear so takes as long as all else in {@code touchstone source}. The file names the commit that it was made
 * from; beside any other it says nothing.
 */
final class Claimants {

    private static final String FILE = "claimants";
    /** How Lucene names its commits; its own constant would load it. */
    private static final String COMMIT = "segments";

    private Claimants() {}

    /** The sites of whose claims the fact-checks in an index are, or on which such claims stood. */
    static Set<String> in(IndexReader reader) throws IOException {
        Set<String> domains = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf.reader(), FactFields.CLAIMANT, domains);
            add(leaf.reader(), FactFields.APPEARANCE, domains);
        }
        return domains;
    }

    private static void add(LeafReader leaf, String field, Set<String> domains) throws IOException {
        Bits live = leaf.getLiveDocs();
        TermsEnum each = Terms.getTerms(leaf, field).iterator();
        PostingsEnum documents = null;
        while (each.next() != null) {
            documents = each.postings(documents, PostingsEnum.NONE);
            int doc = documents.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
                doc = documents.nextDoc();
            }
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                domains.add(each.term().utf8ToString());
            }
        }
    }

    /** Notes those of the commit that was just made. */
    static void note(IndexWriter writer) throws IOException {
        Directory directory = writer.getDirectory();
        Set<String> domains;
        String commit;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            domains = in(reader);
            commit = reader.getIndexCommit().getSegmentsFileName();
        }
        String text = heading(commit) + "\n" + String.join("\n", domains) + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String written;
        try (IndexOutput output = directory.createTempOutput(FILE, "new", IOContext.DEFAULT)) {
            output.writeBytes(bytes, bytes.length);
            written = output.getName();
        }
        directory.rename(written, FILE);
    }

    /** Whether it is certain, without opening the index in {@code folder}, that no fact-check there is about this site's claims. */
    static boolean lack(Path folder, String domain) throws IOException {
        String commit = newest(folder);
        if (commit == null) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(FILE))) {
            if (!heading(commit).equals(lines.readLine())) {
                return false;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(domain)) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The name of the last commit, as Lucene counts them; null if there is none. */
    private static @Nullable String newest(Path folder) throws IOException {
        String newest = null;
        try (DirectoryStream<Path> commits = Files.newDirectoryStream(folder, COMMIT + "_*")) {
            for (Path commit : commits) {
                String name = commit.getFileName().toString();
                if (newest == null || generation(name) > generation(newest)) {
                    newest = name;
                }
            }
        } catch (NumberFormatException e) {
            return null; // somebody else's file
        }
        return newest;
    }

    private static long generation(String commit) {
        return Long.parseLong(commit.substring(COMMIT.length() + 1), Character.MAX_RADIX);
    }

    private static String heading(String commit) {
        return FactFields.FORMAT + " " + commit;
    }
}
