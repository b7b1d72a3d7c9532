package care.quarterback.steps.records;

import care.quarterback.model.DocumentFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The format of a document as its file tells it, by its first bytes, else by its name: what a form offers first. */
public final class FileFormat {

    private static final Map<DocumentFormat, List<String>> ENDINGS = Map.of(
            DocumentFormat.DICOM, List.of("dcm", "dicom"),
            DocumentFormat.SLIDES, List.of("svs", "ndpi", "mrxs", "scn", "vms"),
            DocumentFormat.STRUCTURED, List.of("json", "ndjson", "xml", "hl7", "csv"),
            DocumentFormat.REPORT, List.of("pdf", "txt", "rtf", "doc", "docx", "odt", "htm", "html"));

    private FileFormat() {}

    /**
     * The format; empty where the file does not tell.
     *
     * @param name of the file
     * @param in its bytes from the first on; not closed
     */
    public static Optional<DocumentFormat> of(String name, InputStream in) throws IOException {
        Optional<MediaType> type = MediaType.of(in.readNBytes(MediaType.HEAD));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<DocumentFormat> named = ENDINGS.entrySet().stream()
                .filter(format -> format.getValue().contains(ending))
                .map(Map.Entry::getKey)
                .findFirst();
        return type.map(known -> switch (known) {
                    case DICOM -> DocumentFormat.DICOM;
                    case TIFF_LITTLE, TIFF_BIG -> // what scanners of slides and of paper both write
                        named.orElse(DocumentFormat.REPORT);
                    case PDF, JPEG, PNG -> DocumentFormat.REPORT;
                    case ZIP -> named.orElse(null); // a text with its pictures, or a folder of anything
                })
                .or(() -> named);
    }
}
