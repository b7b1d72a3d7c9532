package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyPermissionCheckTest {

    @Test
    @Requirement("S132")
    void thePatientSaysOfEachPersonWhatMayBeTold() {
        var trial = new GapTrial("2026-03-02", CheckCode.FAMILY_PERMISSION_MISSING)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .shut();
        trial.does(
                new AddEntry(EntryList.CONTACTS, Map.of("name", "Ada Tester")),
                new AddEntry(
                        EntryList.CONTACTS,
                        Map.of("name", "Ben Tester", "representative", "true", "authority", "guardian")));
        Gap missing = trial.open("Ada Tester").getFirst();
        assertEquals(Severity.SEND, missing.severity());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.FAMILY_REPORT));
        trial.does(permission(trial, "ALL", "2026-06-30")).closed();
        assertEquals(Optional.of(Readiness.READY), trial.plan().ready(Gate.FAMILY_REPORT));
        trial.today("2026-06-30").shut();
        trial.today("2026-07-01");
        assertEquals(
                "The permission to talk with Ada Tester has ended. Don’t give Ada Tester the family report until the"
                        + " patient allows it again.",
                trial.open("Ada Tester").getFirst().message());
        trial.does(permission(trial, "NOTHING", "")).closed();
    }

    private static AddEntry permission(GapTrial trial, String scope, String until) {
        ObjectId contact =
                trial.id(careCase -> careCase.getContacts().getFirst().getId());
        return new AddEntry(
                EntryList.PERMISSIONS,
                Optional.of(contact),
                Map.of("scope", scope, "grantedBy", "Emma Tester", "grantedOn", "2026-03-02", "until", until));
    }
}
