package care.quarterback.steps.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.calendar.Window;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackageMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Asked asked(DocumentType type, DocumentFormat format) {
        return new Asked("i", "item", type, format, Optional.empty(), false);
    }

    private static Held held(DocumentType type, DocumentFormat format) {
        return new Held("d", "document", type, format, Optional.of(DAY), Set.of(), false, false);
    }

    @Test
    @Requirement("S66")
    void theFormThatWasAskedForCounts() {
        for (DocumentFormat format : List.of(DocumentFormat.REPORT, DocumentFormat.PAPER, DocumentFormat.ANY)) {
            assertEquals(
                    Fit.FITS,
                    Fit.of(
                            held(DocumentType.CLINIC_NOTE, format),
                            asked(DocumentType.CLINIC_NOTE, DocumentFormat.REPORT)),
                    format.name());
        }
        assertEquals(
                Fit.WRONG_FORM,
                Fit.of(
                        held(DocumentType.IMAGING, DocumentFormat.REPORT),
                        asked(DocumentType.IMAGING, DocumentFormat.DICOM)));
        assertEquals(
                Fit.WRONG_FORM,
                Fit.of(
                        held(DocumentType.PATHOLOGY_REPORT, DocumentFormat.REPORT),
                        asked(DocumentType.PATHOLOGY_SLIDES, DocumentFormat.SLIDES)));
        assertEquals(
                Fit.OTHER_THING,
                Fit.of(held(DocumentType.OTHER, DocumentFormat.REPORT), asked(DocumentType.OTHER, DocumentFormat.ANY)));
    }

    @Test
    @Requirement("S67")
    void bothEndsOfTheWindowCount() {
        var item = new Asked(
                "i",
                "item",
                DocumentType.CLINIC_NOTE,
                DocumentFormat.ANY,
                Optional.of(new Window(LocalDate.of(2025, 3, 31), LocalDate.of(2026, 3, 31))),
                false);
        assertEquals(Fit.FITS, Fit.of(on("2025-03-31"), item));
        assertEquals(Fit.FITS, Fit.of(on("2026-03-31"), item));
        assertEquals(Fit.OUT_OF_WINDOW, Fit.of(on("2025-03-30"), item));
        assertEquals(Fit.OUT_OF_WINDOW, Fit.of(on("2026-04-01"), item));
        assertEquals(
                Fit.UNDATED,
                Fit.of(
                        new Held(
                                "d",
                                "",
                                DocumentType.CLINIC_NOTE,
                                DocumentFormat.ANY,
                                Optional.empty(),
                                Set.of(),
                                false,
                                false),
                        item));
    }

    private static Held on(String day) {
        return new Held(
                "d",
                "document",
                DocumentType.CLINIC_NOTE,
                DocumentFormat.ANY,
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
                    match.missing().stream().map(one -> one.item().id()).collect(Collectors.toSet());
            Set<String> unasked =
                    match.excess().stream().map(one -> one.document().id()).collect(Collectors.toSet());
            for (Asked item : match.items()) {
                for (Held document : match.documents()) {
                    if (Fit.of(document, item) == Fit.FITS) {
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
        for (Asked item : match.items()) {
            boolean lacks = match.missing().stream().anyMatch(one -> one.item().equals(item));
            boolean noneAnswers = match.documents().stream()
                    .allMatch(document -> !new PackageMatch(List.of(item), List.of(document))
                            .excess()
                            .isEmpty());
            assertEquals(noneAnswers, lacks);
        }
        for (Held document : match.documents()) {
            boolean extra =
                    match.excess().stream().anyMatch(one -> one.document().equals(document));
            boolean answersNone = match.items().stream()
                    .allMatch(item -> !new PackageMatch(List.of(item), List.of(document))
                            .missing()
                            .isEmpty());
            assertEquals(answersNone, extra);
        }
    }

    private static List<Asked> items(Random random) {
        List<Asked> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<Window> window = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Window.before(DAY.plusDays(random.nextInt(400)), 1 + random.nextInt(12)));
            items.add(new Asked("i" + i, "item " + i, type(random), format(random), window, false));
        }
        return items;
    }

    private static List<Held> documents(Random random) {
        List<Held> documents = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Optional<LocalDate> day =
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(400) - 200));
            Set<String> answers = random.nextInt(3) == 0 ? Set.of("i" + (1 + random.nextInt(4))) : Set.of();
            documents.add(new Held("d" + i, "document " + i, type(random), format(random), day, answers, false, false));
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
