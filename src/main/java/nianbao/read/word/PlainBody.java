package nianbao.read.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.util.XMLHelper;

/**
 * Rewrites the body of a .docx file as Word shows it once all changes are accepted: without what was deleted or moved
 * away, and with the content of controls, fields and links in their place. POI passes over rows, cells and words inside
 * them.
 */
final class PlainBody {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Elements that only stand around others. */
    private static final Set<String> WRAPPERS =
            Set.of("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "hyperlink");

    /** Elements that Word does not show in their place. */
    private static final Set<String> LEFT_OUT = Set.of(
            "sdtPr",
            "sdtEndPr",
            "del",
            "moveFrom",
            "smartTagPr",
            "customXmlPr",
            "footnoteReference",
            "endnoteReference");

    private PlainBody() {}

    /** Copies a body; text and order of what stays are kept. */
    static void copy(InputStream from, OutputStream to) throws IOException {
        try {
            XMLEventReader reader = XMLHelper.newXMLInputFactory().createXMLEventReader(from);
            XMLEventWriter writer = XMLHelper.newXMLOutputFactory().createXMLEventWriter(to, "UTF-8");
            Deque<String> parents = new ArrayDeque<>();
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                if (event.isStartElement()) {
                    String name = name(event.asStartElement().getName());
                    if (isLeftOut(name, parents.peek())) {
                        skip(reader);
                        continue;
                    }
                    parents.push(name);
                } else if (event.isEndElement()) {
                    parents.pop();
                }
                if (!isWrapper(event)) {
                    writer.add(event);
                }
            }
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The local name of one of Word's elements, empty for any other. */
    private static String name(QName name) {
        return name.getNamespaceURI().equals(WORD) ? name.getLocalPart() : "";
    }

    /** In the properties of a row {@code w:del} is no text but says that the row is deleted. */
    private static boolean isLeftOut(String name, String parent) {
        return LEFT_OUT.contains(name) && !"trPr".equals(parent);
    }

    private static boolean isWrapper(XMLEvent event) {
        return (event.isStartElement()
                        && WRAPPERS.contains(name(event.asStartElement().getName())))
                || (event.isEndElement()
                        && WRAPPERS.contains(name(event.asEndElement().getName())));
    }

    private static void skip(XMLEventReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = reader.nextEvent();
            depth += event.isStartElement() ? 1 : (event.isEndElement() ? -1 : 0);
        }
    }
}
