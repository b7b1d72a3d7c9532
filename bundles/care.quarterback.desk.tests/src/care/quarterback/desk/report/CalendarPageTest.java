package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A calendar for the family says when and where, and nothing that a neighbor should not read. */
class CalendarPageTest {

    @Test
    void itTellsTheDayTheHourAndThePlaceOfTheVisit() {
        Document page = before("SC1").documents(DocumentKind.CALENDAR_PAGE).getFirst();

        String text = String.join("\n", page.passages());
        assertTrue(text.contains("Tue, Mar 31, 2026\n10:00 AM"), text);
        assertTrue(text.contains("Visit"), text);
    }

    @Test
    void itNamesNoDoctorNoClinicNoIllnessAndNoTaskOfThePractice() {
        for (String scenario : List.of("SC1", "SC3")) {
            DocumentCases.Stage stage = before(scenario);
            CareCase careCase = stage.careCase();
            String text = String.join(
                    "\n", stage.documents(DocumentKind.CALENDAR_PAGE).getFirst().passages());
            Stream.concat(
                            careCase.getClinicians().stream().map(clinician -> clinician.getName()),
                            Stream.concat(
                                    careCase.getOffices().stream().map(office -> office.getName()),
                                    careCase.getConditions().stream()
                                            .map(condition ->
                                                    CaseFacts.words(condition.getText(), condition.getCodings()))))
                    .filter(Standing::some)
                    .filter(name -> !name.equals(DocumentCases.PRACTICE.name()))
                    .forEach(name -> assertFalse(text.contains(name), () -> name + " in\n" + text));
            assertFalse(text.contains("Records must"), text);
            assertFalse(text.contains("Open the case"), text);
            assertFalse(text.contains("an hour is set aside"), text);
        }
    }

    @Test
    void aCaseWithoutAVisitAheadHasNone() {
        for (String name : List.of("SC2 final", "SC4 final")) {
            assertEquals(List.of(), DocumentCases.stage(name).documents(DocumentKind.CALENDAR_PAGE), name);
        }
    }

    private static DocumentCases.Stage before(String scenario) {
        return DocumentCases.stage(scenario + " before-visit");
    }
}
