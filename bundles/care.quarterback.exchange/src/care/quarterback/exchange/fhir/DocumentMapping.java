package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents, and the printed forms of reports. Of several forms of one document the one counts that is there and can be read. */
final class DocumentMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    /** What a person can open, the best first. */
    private static final List<String> READABLE = List.of(
            "application/pdf", "image/", "text/html", "application/xhtml", "text/rtf", "application/rtf", "text/plain");

    /** LOINC document types. */
    private static final Map<String, DocumentType> TYPES = Map.ofEntries(
            Map.entry("11488-4", DocumentType.CLINIC_NOTE), Map.entry("11506-3", DocumentType.CLINIC_NOTE),
            Map.entry("34117-2", DocumentType.CLINIC_NOTE), Map.entry("34109-9", DocumentType.CLINIC_NOTE),
            Map.entry("51847-2", DocumentType.CLINIC_NOTE), Map.entry("18842-5", DocumentType.DISCHARGE_SUMMARY),
            Map.entry("11504-8", DocumentType.OPERATIVE_NOTE), Map.entry("28570-0", DocumentType.CLINIC_NOTE),
            Map.entry("18748-4", DocumentType.IMAGING_REPORT), Map.entry("11526-1", DocumentType.PATHOLOGY_REPORT),
            Map.entry("11502-2", DocumentType.LAB_RESULT), Map.entry("34133-9", DocumentType.CLINICAL_SUMMARY),
            Map.entry("60591-5", DocumentType.CLINICAL_SUMMARY), Map.entry("57133-1", DocumentType.CORRESPONDENCE),
            Map.entry("42348-3", DocumentType.AUTHORITY), Map.entry("64298-3", DocumentType.AUTHORITY));

    private DocumentMapping() {}

    static Mapped document(Entry entry) {
        String status = entry.status();
        if (status.equals("superseded")) {
            entry.withdraw("superseded");
        }
        if (entry.fields().text("docStatus").equals("entered-in-error")) {
            entry.withdraw("entered-in-error");
        }
        List<Fields> forms = entry.fields().objects("content").stream()
                .map(content -> content.object("attachment"))
                .toList();
        Concept type = entry.concept("type");
        String title = Stream.concat(
                        forms.stream().map(form -> form.text("title")),
                        Stream.of(entry.fields().text("description"), type.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new LeftOut("says-nothing"));
        Document document = MODEL.createDocument();
        document.setTitle(title);
        document.setType(type(type));
        String period = entry.fields().object("context").object("period").text("start");
        document.setServiceDate(entry.date(period.isEmpty() ? entry.fields().text("date") : period, "note.date"));
        return new Mapped(entry.reference("subject"), draft -> {
            best(entry, forms, draft).ifPresent(form -> attach(form, document));
            if (document.getSha256() == null) {
                entry.warn("document-without-bytes");
            }
            if (LooseDocument.is(entry) && isThere(document, draft)) {
                throw new LeftOut("document-twice");
            }
            document.setAuthor(Concept.orNull(entry.references("author").stream()
                    .map(each -> {
                        Clinician clinician = draft.clinician(each);
                        if (clinician != null && document.getClinician() == null) {
                            document.setClinician(clinician);
                        }
                        return clinician == null ? each.display() : clinician.getName();
                    })
                    .filter(name -> name != null && !name.isEmpty())
                    .collect(Collectors.joining(", "))));
            draft.careCase().getDocuments().add(entry.from(document));
        });
    }

    private static boolean isThere(Document document, PatientDraft draft) {
        return document.getSha256() != null
                && draft.careCase().getDocuments().stream()
                        .anyMatch(each -> Objects.equals(each.getSha256(), document.getSha256()));
    }

    /** The printed form of a report; empty when it has none. */
    static Optional<Document> ofReport(Entry entry, PatientDraft draft, Concept code) {
        return best(entry, entry.fields().objects("presentedForm"), draft).map(form -> {
            Document document = entry.from(MODEL.createDocument(), "#document");
            attach(form, document);
            document.setType(type(code));
            document.setTitle(form.text("title").isEmpty() ? code.text() : form.text("title"));
            return document;
        });
    }

    /** The form that is in the file before one that is only somewhere, and of those the one that a person can open. */
    private static Optional<Fields> best(Entry entry, List<Fields> forms, PatientDraft draft) {
        return forms.stream()
                .map(form -> form.has("dataSize") ? form : inFile(entry, form, draft))
                .min(Comparator.comparing((Fields form) -> !form.has("dataSize"))
                        .thenComparing(form -> rank(form.text("contentType"))));
    }

    /** The form with the bytes of the Binary that it points to, where the file has that too. */
    private static Fields inFile(Entry entry, Fields form, PatientDraft draft) {
        Optional<Fields> binary = draft.binary(Ref.to(form.text("url"), entry));
        if (binary.isEmpty()) {
            return form;
        }
        var whole = new Fields();
        whole.put("title", new Fields.Text(form.text("title"), true));
        String media = form.text("contentType");
        whole.put("contentType", new Fields.Text(media.isEmpty() ? binary.get().text("contentType") : media, true));
        whole.put("data", new Fields.Text(binary.get().text("data"), true));
        whole.put("dataSize", new Fields.Text(binary.get().text("dataSize"), false));
        return whole;
    }

    private static int rank(String media) {
        for (int i = 0; i < READABLE.size(); i++) {
            if (media.startsWith(READABLE.get(i))) {
                return i;
            }
        }
        return READABLE.size();
    }

    private static void attach(Fields form, Document document) {
        String media = form.text("contentType");
        document.setMediaType(Concept.orNull(media));
        document.setFormat(
                media.startsWith("application/dicom")
                        ? DocumentFormat.DICOM
                        : media.contains("xml") || media.contains("json")
                                ? DocumentFormat.STRUCTURED
                                : media.isEmpty() ? DocumentFormat.ANY : DocumentFormat.REPORT);
        if (form.text("dataSize").matches("\\d{1,18}")) {
            document.setSize(Long.parseLong(form.text("dataSize")));
            document.setSha256(document.getSize() > AttachmentCopy.LARGEST ? null : form.text("data"));
        }
    }

    private static DocumentType type(Concept concept) {
        return concept.codings().stream()
                .map(each -> TYPES.get(each.text("code")))
                .filter(found -> found != null)
                .findFirst()
                .orElse(DocumentType.OTHER);
    }
}
