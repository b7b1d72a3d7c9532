package care.quarterback.model.codec;

import care.quarterback.model.CasePackage;
import care.quarterback.model.Element;
import care.quarterback.model.practice.PracticePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/**
 * Writes a root of the model and reads it back: as XMI in a case file, in a smaller form with the same content in the store. Reading
 * resolves no entity, follows no reference out of the document, knows no package but ours, and keeps features that a
 * newer version added, so that saving does not drop them. Thread-safe: every call has its own resource.
 */
public final class CaseCodec {

    private static final int MAX_DOCUMENT = 256 * 1024 * 1024;

    /** A new, empty resource of the kind that documents are read into; a change recorder watches this, not a free root. */
    public Resource newResource() {
        var set = new ResourceSetImpl();
        var registry = new EPackageRegistryImpl(); // no delegate: a document can name our packages only
        registry.put(CasePackage.eNS_URI, CasePackage.eINSTANCE);
        registry.put(PracticePackage.eNS_URI, PracticePackage.eINSTANCE);
        set.setPackageRegistry(registry);
        var resource = new XMIResourceImpl(URI.createURI("case:/document"));
        resource.setEncoding("UTF-8");
        resource.setIntrinsicIDToEObjectMap(new HashMap<>());
        set.getResources().add(resource);
        return resource;
    }

    /** The document of the resource as XMI in UTF-8. */
    public byte[] encode(Resource resource) {
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            resource.save(out, saveOptions());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array does not fail
        }
        return out.toByteArray();
    }

    /**
     * The form in the store: {@link PackedForm}; compressed XMI where the document holds what only a newer version knows,
     * or what the packed form does not keep.
     */
    public byte[] pack(Resource resource) {
        return packing(resource).pack(List.of());
    }

    /** Packs the resource whenever it was changed. */
    public Packing packing(Resource resource) {
        return new Packing(resource);
    }

    static byte[] compressed(Resource resource) {
        var out = new ByteArrayOutputStream(1 << 14);
        try (var gzip = new GZIPOutputStream(out, 1 << 15) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            resource.save(gzip, saveOptions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads what {@link #pack} wrote, also in a newer version of the program. */
    public Resource unpack(byte[] packed) throws CaseFormatException {
        if (PackedForm.is(packed)) {
            return unpacked(packed);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 15)) {
            return load(in);
        } catch (IOException e) {
            throw new CaseFormatException("format.damaged");
        }
    }

    private Resource unpacked(byte[] packed) throws CaseFormatException {
        Resource resource = newResource();
        try {
            PackedReader.read(new PackedDocument(packed), resource);
        } catch (PackedReader.UnknownWords newer) {
            return load(new ByteArrayInputStream(PackedTranscript.xmi(packed)));
        }
        if (!(resource.getContents().getFirst() instanceof Element)) {
            throw new CaseFormatException("format.one");
        }
        return resource;
    }

    /**
     * Reads a document that may come from anywhere.
     *
     * @param in XMI in any encoding that XML can declare; read to its end, not closed
     */
    public Resource decode(InputStream in) throws CaseFormatException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_DOCUMENT + 1);
        } catch (IOException e) {
            throw new CaseFormatException("format.unread");
        }
        if (bytes.length > MAX_DOCUMENT) {
            throw new CaseFormatException("format.large");
        }
        DocumentGuard.check(bytes);
        Resource resource = load(new ByteArrayInputStream(bytes));
        if (!EcoreUtil.ProxyCrossReferencer.find(resource).isEmpty()) {
            throw new CaseFormatException("format.outside");
        }
        return resource;
    }

    private Resource load(InputStream in) throws CaseFormatException {
        Resource resource = newResource();
        try {
            resource.load(in, loadOptions());
        } catch (IOException | RuntimeException e) {
            throw new CaseFormatException("format.unreadable", line(resource));
        }
        if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof Element)) {
            throw new CaseFormatException("format.one");
        }
        return resource;
    }

    private static int line(Resource resource) {
        return resource.getErrors().isEmpty() ? 0 : resource.getErrors().get(0).getLine();
    }

    private static Map<Object, Object> saveOptions() {
        var options = new HashMap<Object, Object>();
        options.put(XMLResource.OPTION_ENCODING, "UTF-8");
        options.put(XMLResource.OPTION_FORMATTED, Boolean.TRUE);
        options.put(XMLResource.OPTION_LINE_WIDTH, 120);
        options.put(XMLResource.OPTION_CONFIGURATION_CACHE, Boolean.TRUE);
        options.put(XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_RECORD);
        options.put(XMLResource.OPTION_SKIP_ESCAPE_URI, Boolean.FALSE);
        options.put(XMIResource.OPTION_USE_XMI_TYPE, Boolean.FALSE);
        return options;
    }

    private static Map<Object, Object> loadOptions() {
        var options = new HashMap<Object, Object>();
        options.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, Boolean.TRUE);
        options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE);
        options.put(
                XMLResource.OPTION_PARSER_FEATURES,
                Map.of(
                        "http://apache.org/xml/features/disallow-doctype-decl",
                        Boolean.TRUE,
                        "http://xml.org/sax/features/external-general-entities",
                        Boolean.FALSE,
                        "http://xml.org/sax/features/external-parameter-entities",
                        Boolean.FALSE));
        return options;
    }
}
