package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.ElementReader;
import care.quarterback.exchange.fhir.EntrySink;
import care.quarterback.exchange.fhir.RecordFile;
import care.quarterback.exchange.fhir.RecordFormat;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.osgi.service.component.annotations.Component;

/** Documents of HL7's Consolidated CDA, of releases 1.1 and 2.1: what portals and offices hand out most. */
@Component
public final class CcdaFormat implements RecordFormat {

    private static final String ROOT = "ClinicalDocument";
    private static final Pattern TAG = Pattern.compile("<(\\w{1,40}:)?" + ROOT + "[\\s/>]");

    @Override
    public boolean looksLike(String start) {
        return TAG.matcher(start).find();
    }

    @Override
    public boolean showsAsPage(String mediaType) {
        return mediaType.equals(CcdaDocument.MEDIA_TYPE);
    }

    @Override
    public void page(ElementReader root, Appendable html) throws XMLStreamException, IOException {
        new CcdaPage(root, html).write();
    }

    @Override
    public boolean reads(String namespace, String root) {
        return ROOT.equals(root) && CdaReader.V3.equals(namespace);
    }

    @Override
    public void read(ElementReader root, EntrySink sink, RecordFile file) throws XMLStreamException, IOException {
        var document = new CcdaDocument(sink, file);
        new CdaReader(root, document).read();
        document.keep();
    }
}
