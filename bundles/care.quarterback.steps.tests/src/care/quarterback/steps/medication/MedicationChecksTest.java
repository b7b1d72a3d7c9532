package care.quarterback.steps.medication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gate;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedicationChecksTest {

    private static final String DAY = "2026-03-02";

    /** An older patient to whom an operation is proposed, with these medicines. */
    private static GapTrial trial(CheckCode code, String... medicines) {
        var trial = new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddEntry(EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true")));
        for (String each : medicines) {
            trial.does(
                    new AddEntry(EntryList.MEDICATIONS, Map.of("text", each, "status", "active", "regular", "true")));
        }
        return trial;
    }

    private static RecordTreatmentClock fixed(String day) {
        return new RecordTreatmentClock(LocalDate.parse(day), "the operation", null, "", "");
    }

    private static void answer(GapTrial trial, int medicine) {
        ObjectId review =
                trial.id(careCase -> careCase.getMedicationReviews().getFirst().getId());
        String id =
                trial.read(careCase -> careCase.getMedications().get(medicine).getId());
        trial.does(new AddEntry(
                EntryList.DISPOSITIONS,
                Optional.of(review),
                Map.of("medication", id, "disposition", "NO_CHANGE", "by", "Dr Pell, pharmacist", "on", DAY)));
    }

    private static AddEntry review() {
        return new AddEntry(EntryList.MEDICATION_REVIEWS, Map.of("requestedOn", DAY, "pharmacist", "Dr Pell"));
    }

    @Test
    @Requirement("S58")
    void aPharmacistIsAskedBeforeAnOperationOnAnOlderPatient() {
        trial(CheckCode.GERIATRIC_PHARMACIST_MISSING).shut();
        var trial = trial(CheckCode.GERIATRIC_PHARMACIST_MISSING, "lisinopril", "metformin");
        String message = trial.open("").getFirst().message();
        assertTrue(message.contains("the 2 medications"), message);
        trial.does(review()).closed();
    }

    @Test
    @Requirement("S58")
    void everyListedMedicineIsAnsweredBeforeTheOperation() {
        var trial = trial(CheckCode.MED_DISPOSITION_MISSING, "lisinopril", "metformin", "old cough syrup");
        trial.does(new ChangeField(
                trial.id(careCase -> careCase.getMedications().get(2).getId()), "status", "stopped"));
        trial.shut();
        trial.does(review());
        trial.open("lisinopril", "metformin");
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.SURGERY));
        answer(trial, 0);
        trial.open("metformin");
        answer(trial, 1);
        trial.closed();
        assertEquals(Optional.of(Readiness.READY), trial.plan().ready(Gate.SURGERY));
    }

    @Test
    @Requirement("S58")
    void theReviewIsAskedForTwoWeeksBeforeAndEarlierWhereThatDayIsClosed() {
        var trial = trial(CheckCode.GERIATRIC_PHARMACIST_MISSING, "lisinopril").does(fixed("2026-05-04"));
        assertEquals(List.of("2026-04-20 false"), dates(trial, DeadlineCode.MED_REVIEW_BY));
        trial.does(fixed("2026-05-02"));
        assertEquals(List.of("2026-04-17 false", "2026-04-18 false"), dates(trial, DeadlineCode.MED_REVIEW_BY));
        trial.does(review());
        assertEquals(List.of("2026-04-17 true", "2026-04-18 true"), dates(trial, DeadlineCode.MED_REVIEW_BY));
    }

    @Test
    @Requirement("S58")
    void medicinesAreTalkedAboutBeforeTheDaysThatPublicSourcesName() {
        var trial = trial(
                        CheckCode.MED_DISPOSITION_MISSING,
                        "Farxiga 10 mg",
                        "ertugliflozin",
                        "Ozempic weekly",
                        "liraglutide",
                        "Losartan Potassium 50 MG Oral Tablet",
                        "warfarin",
                        "atorvastatin")
                .does(fixed("2026-05-04"));
        List<String> found = trial.deadlines(DeadlineCode.MED_DISCUSS_BEFORE).stream()
                .map(deadline -> deadline.subject() + " " + deadline.date())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "Farxiga 10 mg 2026-04-24",
                        "Losartan Potassium 50 MG Oral Tablet 2026-04-27",
                        "Ozempic weekly 2026-04-20",
                        "ertugliflozin 2026-04-23",
                        "liraglutide 2026-04-27",
                        "warfarin 2026-03-02"),
                found);
    }

    @Test
    @Requirement("S58")
    void noDateLiesBeforeItsCauseAndNoneSaysToChangeAMedicine() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.parse(DAY).plusDays(random.nextInt(40));
            var trial = trial(CheckCode.MED_DISPOSITION_MISSING, "Jardiance", "insulin", "lisinopril")
                    .does(fixed(day.toString()));
            for (Deadline each : trial.plan().deadlines()) {
                assertFalse(each.date().isBefore(LocalDate.parse(DAY)), each.code() + " " + each.date());
                assertFalse(each.date().isAfter(day), each.code() + " " + each.date());
                assertFalse(each.why().toLowerCase().contains("stop"), each.why());
            }
        }
    }

    private static List<String> dates(GapTrial trial, DeadlineCode code) {
        return trial.deadlines(code).stream()
                .map(deadline -> deadline.date() + " " + deadline.done())
                .toList();
    }
}
