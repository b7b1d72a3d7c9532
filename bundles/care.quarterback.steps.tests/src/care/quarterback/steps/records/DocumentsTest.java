package care.quarterback.steps.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.records.SplitDocument.Part;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final StoredBytes FAX = new StoredBytes("ab".repeat(32), 4_000, StoredBytes.PDF, 60);

    private final Kept kept = new Kept();
    private final DocumentBytes documents = new DocumentBytes(kept, new Letters());

    /** A store in memory that names what it keeps by its length. */
    private static final class Kept implements Attachments {

        private final Map<String, byte[]> byHash = new HashMap<>();

        @Override
        public Stored put(InputStream in) throws IOException {
            byte[] bytes = in.readAllBytes();
            String name = "%064x".formatted(bytes.length);
            byHash.put(name, bytes);
            return new Stored(name, bytes.length);
        }

        @Override
        public Optional<InputStream> open(String sha256) {
            return Optional.ofNullable(byHash.get(sha256)).map(ByteArrayInputStream::new);
        }

        @Override
        public List<String> verify() {
            return List.of();
        }
    }

    /** A page is a letter. */
    private static final class Letters implements PdfPages {

        @Override
        public int count(byte[] pdf) throws IOException {
            if (pdf.length < 10) {
                throw new IOException("damaged");
            }
            return pdf.length;
        }

        @Override
        public String words(byte[] pdf, int most) {
            return new String(pdf, StandardCharsets.UTF_8).substring(4);
        }

        @Override
        public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
            out.write(pdf, from - 1, to - from + 1);
        }
    }

    /** Hands out as many bytes as it is told to, and keeps none. */
    private static final class Long extends InputStream {

        private long left;

        Long(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read = (int) Math.min(left, length);
            left -= Math.max(read, 0);
            return read > 0 ? read : -1;
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Trial trial() {
        return new Trial("2026-03-02")
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    private static DocumentEntry note(String title) {
        return new DocumentEntry(
                title, DocumentType.CLINIC_NOTE, DocumentFormat.REPORT, LocalDate.of(2026, 1, 20), "Dr Eberle", 0);
    }

    private static ObjectId document(Trial trial, int index) {
        return trial.id(careCase -> careCase.getDocuments().get(index).getId());
    }

    @Test
    void aPdfIsTakenWithItsPages() throws IOException {
        StoredBytes stored = documents.take(text("%PDF-1.7 eleven more"));
        assertEquals(StoredBytes.PDF, stored.mediaType());
        assertEquals(20, stored.pages());
        assertEquals(20, stored.size());
    }

    @Test
    void aPdfThatCannotBeReadIsKeptAsItCame() throws IOException {
        assertEquals(null, documents.take(text("%PDF-1.7")).pages());
    }

    @Test
    void aFileIsWhatItsFirstBytesSay() throws IOException {
        assertEquals(
                "image/jpeg",
                documents
                        .take(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                        .mediaType());
        assertEquals(
                "application/dicom",
                documents.take(text(" ".repeat(128) + "DICM....")).mediaType());
        assertEquals("application/octet-stream", documents.take(text("PDF")).mediaType());
    }

    @Test
    void theFormatIsOfferedAsTheFileTellsIt() throws IOException {
        assertEquals(Optional.of(DocumentFormat.REPORT), format("scan", "%PDF-1.7"));
        assertEquals(Optional.of(DocumentFormat.REPORT), format("Note.TXT", "Knee pain."));
        assertEquals(Optional.of(DocumentFormat.DICOM), format("IM0001", " ".repeat(128) + "DICM...."));
        assertEquals(Optional.of(DocumentFormat.SLIDES), format("biopsy.svs", "II*\0...."));
        assertEquals(Optional.of(DocumentFormat.REPORT), format("page.tif", "II*\0...."));
        assertEquals(Optional.of(DocumentFormat.STRUCTURED), format("record.json", "{}"));
        assertEquals(Optional.of(DocumentFormat.REPORT), format("letter.docx", "PK\003\004"));
        assertEquals(Optional.empty(), format("all.zip", "PK\003\004"));
        assertEquals(Optional.empty(), format("unknown.bin", "?"));
    }

    private static Optional<DocumentFormat> format(String name, String content) throws IOException {
        return FileFormat.of(name, text(content));
    }

    @Test
    void anEmptyFileIsRefusedInWords() {
        var refused = assertThrows(CommandRejected.class, () -> documents.take(text("")));
        assertTrue(refused.problems().getFirst().sentence(Fixed.sentences()).contains("empty"));
        assertTrue(kept.byHash.isEmpty());
    }

    @Test
    void fiftyMegabytesAreTakenAndNoMore() throws IOException {
        assertEquals(
                DocumentBytes.LARGEST,
                documents.take(new Long(DocumentBytes.LARGEST)).size());
        kept.byHash.clear();
        var refused = assertThrows(CommandRejected.class, () -> documents.take(new Long(DocumentBytes.LARGEST + 1)));
        assertTrue(refused.problems().getFirst().sentence(Fixed.sentences()).contains("50 MB"));
        assertTrue(kept.byHash.isEmpty());
    }

    @Test
    @Requirement("S139")
    void aPartIsWrittenWithItsPagesOnly() throws IOException {
        StoredBytes stored = documents.take(text("%PDFabcdefghij"));
        var whole = new ByteArrayOutputStream();
        documents.write(new StoredPart(stored.sha256(), StoredBytes.PDF, Optional.empty()), whole);
        assertArrayEquals("%PDFabcdefghij".getBytes(StandardCharsets.US_ASCII), whole.toByteArray());
        var part = new ByteArrayOutputStream();
        documents.write(
                new StoredPart(stored.sha256(), StoredBytes.PDF, Optional.of(new StoredPart.Pages(5, 7))), part);
        assertEquals("abc", part.toString(StandardCharsets.US_ASCII));
        assertThrows(
                IOException.class,
                () -> documents.write(new StoredPart("00", StoredBytes.PDF, Optional.empty()), whole));
    }

    @Test
    @Requirement("S139")
    void oneFaxBecomesSeveralDocuments() {
        Trial trial = trial().does(new AttachDocument(note("Fax of Harbor Spine"), FAX));
        trial.does(new SplitDocument(
                document(trial, 0),
                List.of(
                        new Part(note("Note of January"), 1, 4),
                        new Part(
                                new DocumentEntry(
                                        "Primary care note",
                                        DocumentType.PRIMARY_CARE_NOTE,
                                        DocumentFormat.REPORT,
                                        null,
                                        "",
                                        0),
                                4,
                                60))));
        List<StoredPart> parts = trial.read(careCase -> careCase.getDocuments().stream()
                .flatMap(document -> StoredPart.of(document).stream())
                .toList());
        assertEquals(
                List.of(
                        new StoredPart(FAX.sha256(), StoredBytes.PDF, Optional.empty()),
                        new StoredPart(FAX.sha256(), StoredBytes.PDF, Optional.of(new StoredPart.Pages(1, 4))),
                        new StoredPart(FAX.sha256(), StoredBytes.PDF, Optional.of(new StoredPart.Pages(4, 60)))),
                parts);
        Document note = trial.read(careCase -> careCase.getDocuments().get(2));
        assertEquals(57, note.getPages());
        assertTrue(note.isPrimaryCareNote());
    }

    @Test
    @Requirement("S139")
    void pagesThatTheFileDoesNotHaveAreRefused() {
        Trial trial = trial().does(new AttachDocument(note("Fax"), FAX));
        ObjectId fax = document(trial, 0);
        List<String> refused = trial.refused(new SplitDocument(
                fax, List.of(new Part(note("a"), 0, 3), new Part(note("b"), 5, 4), new Part(note("c"), 60, 61))));
        assertEquals(3, refused.size());
        assertTrue(refused.get(2).contains("60 pages"), refused.get(2));
        trial.refused(new SplitDocument(fax, List.of()));
        trial.refused(new SplitDocument(fax, List.of(new Part(note(" "), 1, 2))));
        trial.does(new SplitDocument(fax, List.of(new Part(note("a"), 1, 3))));
        trial.refused(new SplitDocument(document(trial, 1), List.of(new Part(note("b"), 1, 2))));
        trial.does(new AttachDocument(note("On paper"), StoredBytes.NONE));
        trial.refused(new SplitDocument(document(trial, 2), List.of(new Part(note("b"), 1, 2))));
    }

    @Test
    void theSameFileIsNoticed() {
        Trial trial = trial().does(new AttachDocument(note("Fax"), FAX));
        List<String> refused = trial.refused(new AttachDocument(note("Fax again"), FAX));
        assertTrue(refused.getFirst().contains("“Fax”"), refused.toString());
        trial.does(new AttachDocument(note("On paper"), StoredBytes.NONE));
        trial.does(new AttachDocument(note("On paper too"), StoredBytes.NONE));
    }

    @Test
    void aVisitCannotBeBookedForADayThatIsPastOrInAZoneThatIsNone() {
        Trial trial = trial().does(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        ObjectId referral =
                trial.id(careCase -> careCase.getReferrals().getFirst().getId());
        List<String> past = trial.refused(appointment(referral, Map.of("date", "2026-03-01")));
        assertTrue(past.getFirst().contains("past"), past.toString());
        List<String> zone =
                trial.refused(appointment(referral, Map.of("date", "2026-03-31", "timeZone", "America/Nowhere")));
        assertTrue(zone.getFirst().contains("we don’t know this time zone"), zone.toString());
        List<String> order = trial.refused(appointment(
                referral,
                Map.of("date", "2026-03-31", "reportExpectedFrom", "2026-04-10", "reportExpectedTo", "2026-04-09")));
        assertTrue(order.getFirst().contains("before"), order.toString());
        trial.does(appointment(referral, Map.of("date", "2026-03-01", "status", "FULFILLED")));
        trial.does(appointment(referral, Map.of("date", "2026-03-02")));
        ObjectId booked = trial.id(careCase ->
                careCase.getReferrals().getFirst().getAppointments().getLast().getId());
        trial.refused(new ChangeField(booked, "date", "2026-03-01"));
        trial.does(new ChangeField(booked, "date", "2026-03-03"));
    }

    private static AddEntry appointment(ObjectId referral, Map<String, String> fields) {
        return new AddEntry(EntryList.APPOINTMENTS, Optional.of(referral), fields);
    }
}
