package touchstone.report;

import java.io.Writer;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import touchstone.model.KeptClaim;
import touchstone.model.KeptPlace;

/** Kept claims as an Atom feed (RFC 4287), written as they come. */
public final class ClaimFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int TITLE = 120;

    private final XMLStreamWriter xml;

    /**
     * Begins a feed.
     *
     * @param out stays open
     * @param updated when it was made
     */
    public ClaimFeed(Writer out, Instant updated) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element("id", "urn:touchstone:claims");
            element("title", "Claims kept by Touchstone");
            element("updated", updated.toString());
            xml.writeStartElement("author");
            element("name", "Touchstone");
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }

    /** Adds a claim. */
    public void add(KeptClaim claim) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("entry");
            element("id", "urn:touchstone:claim:" + claim.id());
            element("title", PlainText.cut(PlainText.safe(claim.text()), TITLE));
            element("published", claim.firstSeen().toString());
            element("updated", claim.lastSeen().toString());
            String rel = "alternate";
            for (KeptPlace place : claim.places()) {
                xml.writeEmptyElement("link");
                xml.writeAttribute("rel", rel);
                rel = "related";
                xml.writeAttribute("href", legal(place.url().toASCIIString()));
                if (place.title() != null) {
                    xml.writeAttribute("title", legal(place.title()));
                }
            }
            xml.writeStartElement("content");
            xml.writeAttribute("type", "text");
            xml.writeCharacters(legal(content(claim)));
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }

    /** Ends the feed. */
    public void end() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }

    private static String content(KeptClaim claim) {
        String places = claim.places().stream()
                .map(p -> p.domain() + ": " + p.sentence() + " [" + KeptClaimSheet.word(p.attribution()) + "]")
                .collect(Collectors.joining("\n"));
        String checks = String.join("\n", KeptClaimSheet.checks(claim));
        return claim.text() + "\n" + places + (checks.isEmpty() ? "" : "\n" + checks);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
