package care.quarterback.steps.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.calendar.Window;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.steps.records.PackageMatch.PackagedDocument;
import care.quarterback.steps.records.PackageMatch.RequestedRecord;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static RequestedRecord asked(DocumentType type, DocumentFormat format) {
        return new RequestedRecord("i", "item", type, format, "", Optional.empty(), false);
    }

    private static PackagedDocument held(DocumentType type, DocumentFormat format) {
        return new PackagedDocument("d", "document", type, format, "", Optional.of(DAY), Set.of(), false, false);
    }

    @Test
    @Requirement("S66")
    void theFormThatWasAskedForCounts() {
        for (DocumentFormat format : List.of(DocumentFormat.REPORT, DocumentFormat.PAPER, DocumentFormat.ANY)) {
            assertEquals(
                    DocumentFit.FITS,
                    DocumentFit.of(
                            held(DocumentType.CLINIC_NOTE, format),
                            asked(DocumentType.CLINIC_NOTE, DocumentFormat.REPORT)),
                    format.name());
        }
        assertEquals(
                DocumentFit.WRONG_FORM,
                DocumentFit.of(
                        held(DocumentType.IMAGING, DocumentFormat.REPORT),
                        asked(DocumentType.IMAGING, DocumentFormat.DICOM)));
        assertEquals(
                DocumentFit.WRONG_FORM,
                DocumentFit.of(
                        held(DocumentType.PATHOLOGY_REPORT, DocumentFormat.REPORT),
                        asked(DocumentType.PATHOLOGY_SLIDES, DocumentFormat.SLIDES)));
        assertEquals(
                DocumentFit.OTHER_THING,
                DocumentFit.of(
                        held(DocumentType.OTHER, DocumentFormat.REPORT),
                        asked(DocumentType.OTHER, DocumentFormat.ANY)));
    }

    /** One type holds the notes of every specialty: the words tell which, or the person who filed it. */
    @ParameterizedTest
    @CsvSource({
        "GI notes,Clinic note,'Dermatology, Dr. Lund',OTHER_THING",
        "GI notes,Clinic note of June,'Gastroenterology Associates, Dr. Ray',FITS",
        "GI notes,Clinic note of June,,UNSURE",
        "Clinic notes,Clinic note of June,Dr. Ray,FITS",
        "Notes from Dr. Ana Ray,Clinic note,Dr. Ray,FITS",
        "Notes from Dr. Ana Ray,Clinic note,Dr. Lund,OTHER_THING",
        "Notes from Dr. Ana Ray,Clinic note,Lakeside Clinic,UNSURE",
        "Spine clinic notes,Knee visit,Dr. Ray,OTHER_THING",
        "Neurology notes,Neurosurgery consult on back pain,Dr. Ray,FITS",
        "MRI notes of the lower back,CT of the lumbar spine,Dr. Ray,OTHER_THING"
    })
    void aDocumentOfTheSameTypeIsNotYetAnAnswer(String asked, String title, String author, DocumentFit fit) {
        var item = new RequestedRecord(
                "i", asked, DocumentType.CLINIC_NOTE, DocumentFormat.ANY, asked, Optional.empty(), false);
        assertEquals(fit, DocumentFit.of(about(title + " " + Objects.toString(author, ""), Set.of()), item));
        assertEquals(DocumentFit.FITS, DocumentFit.of(about(title, Set.of("i")), item), "filed under it");
        assertEquals(DocumentFit.OTHER_THING, DocumentFit.of(about(title, Set.of("j")), item), "filed under another");
    }

    private static PackagedDocument about(String words, Set<String> answers) {
        return new PackagedDocument(
                "d",
                words,
                DocumentType.CLINIC_NOTE,
                DocumentFormat.ANY,
                words,
                Optional.of(DAY),
                answers,
                false,
                false);
    }

    @Test
    @Requirement("S67")
    void bothEndsOfTheWindowCount() {
        var item = new RequestedRecord(
                "i",
                "item",
                DocumentType.CLINIC_NOTE,
                DocumentFormat.ANY,
                "",
                Optional.of(new Window(LocalDate.of(2025, 3, 31), LocalDate.of(2026, 3, 31))),
                false);
        assertEquals(DocumentFit.FITS, DocumentFit.of(on("2025-03-31"), item));
        assertEquals(DocumentFit.FITS, DocumentFit.of(on("2026-03-31"), item));
        assertEquals(DocumentFit.OUT_OF_WINDOW, DocumentFit.of(on("2025-03-30"), item));
        assertEquals(DocumentFit.OUT_OF_WINDOW, DocumentFit.of(on("2026-04-01"), item));
        assertEquals(
                DocumentFit.UNDATED,
                DocumentFit.of(
                        new PackagedDocument(
                                "d",
                                "",
                                DocumentType.CLINIC_NOTE,
                                DocumentFormat.ANY,
                                "",
                                Optional.empty(),
                                Set.of(),
                                false,
                                false),
                        item));
    }

    private static PackagedDocument on(String day) {
        return new PackagedDocument(
                "d",
                "document",
                DocumentType.CLINIC_NOTE,
                DocumentFormat.ANY,
                "",
                Optional.of(LocalDate.parse(day)),
                Set.of(),
                false,
                false);
    }

    @Test
    @Requirement("S66")
    void theTwoWaysOfTheCheckAreOneRelation() {
        var random = new Random(66);
        int missing = 0;
        int excess = 0;
        for (int round = 0; round < 500; round++) {
            var match = new PackageMatch(items(random), documents(random));
            Set<String> lacking =
                    match.missing().stream().map(found -> found.item().id()).collect(Collectors.toSet());
            Set<String> unasked =
                    match.excess().stream().map(extra -> extra.document().id()).collect(Collectors.toSet());
            for (RequestedRecord item : match.items()) {
                for (PackagedDocument document : match.documents()) {
                    if (DocumentFit.of(document, item) == DocumentFit.FITS) {
                        assertFalse(lacking.contains(item.id()), match.toString());
                        assertFalse(unasked.contains(document.id()), match.toString());
                    }
                }
            }
            missing += lacking.size();
            excess += unasked.size();
            aloneTheyAreAsTogether(match);
        }
        assertTrue(missing > 100 && excess > 100);
    }

    /** An item lacks in a package exactly when each of its documents, alone with the item, answers nothing. */
    private static void aloneTheyAreAsTogether(PackageMatch match) {
        for (RequestedRecord item : match.items()) {
            boolean lacks =
                    match.missing().stream().anyMatch(missing -> missing.item().equals(item));
            boolean noneAnswers = match.documents().stream()
                    .allMatch(document -> !new PackageMatch(List.of(item), List.of(document))
                            .excess()
                            .isEmpty());
            assertEquals(noneAnswers, lacks);
        }
        for (PackagedDocument document : match.documents()) {
            boolean extra =
                    match.excess().stream().anyMatch(excess -> excess.document().equals(document));
            boolean answersNone = match.items().stream()
                    .allMatch(item -> !new PackageMatch(List.of(item), List.of(document))
                            .missing()
                            .isEmpty());
            assertEquals(answersNone, extra);
        }
    }

    private static List<RequestedRecord> items(Random random) {
        List<RequestedRecord> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<Window> window = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Window.before(DAY.plusDays(random.nextInt(400)), 1 + random.nextInt(12)));
            items.add(new RequestedRecord("i" + i, "item " + i, type(random), format(random), "", window, false));
        }
        return items;
    }

    private static List<PackagedDocument> documents(Random random) {
        List<PackagedDocument> documents = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Optional<LocalDate> day =
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(400) - 200));
            Set<String> answers = random.nextInt(3) == 0 ? Set.of("i" + (1 + random.nextInt(4))) : Set.of();
            documents.add(new PackagedDocument(
                    "d" + i, "document " + i, type(random), format(random), "", day, answers, false, false));
        }
        return documents;
    }

    private static DocumentType type(Random random) {
        return DocumentType.values()[random.nextInt(8)];
    }

    private static DocumentFormat format(Random random) {
        return DocumentFormat.values()[random.nextInt(DocumentFormat.values().length)];
    }
}
