package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.CheckCode;
import care.quarterback.model.Answer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeFromDirectoryTest {

    private final PracticeSession practice = PracticeSession.open(
            new PracticeServices(new MemoryPractice(), Fixed.on(VisitTrial.DAY), Fixed.ids(), Runnable::run),
            new Actor("Nadia"));

    private final VisitTrial visit = new VisitTrial(CheckCode.SECOND_OPINION_NOT_SAID);

    private PracticeRows rows() {
        return practice.rows().join();
    }

    private void does(PracticeCommand command) {
        assertTrue(practice.execute(command).join().done());
    }

    private DirectorySnapshot snapshot(String id) {
        return DirectorySnapshot.of(rows(), id).orElseThrow();
    }

    private List<TakenQuery.Changed> changed() {
        PracticeRows now = rows();
        return visit.gap().read(careCase -> TakenQuery.changed(careCase, now));
    }

    private void office() {
        does(new AddToDirectory(
                DirectoryList.OFFICE, Map.of("name", "Hillside", "telephone", "555-0142", "fax", "555-0143")));
        does(new AddToDirectory(DirectoryList.OFFICE_CLOSED_DAY, "Hillside", Map.of("weekday", "5")));
        does(new AddToDirectory(DirectoryList.OFFICE_OPEN_DAY, "Hillside", Map.of("weekday", "6")));
    }

    @Test
    @Requirement("S73")
    void theDaysOnWhichAnOfficeWorksAllTheSameComeAlong() {
        office();
        var id = rows().offices().getFirst().id();
        visit.does(new TakeFromDirectory(snapshot(id)));
        assertEquals(
                6,
                visit.gap()
                        .read(careCase -> careCase.getOffices()
                                .getLast()
                                .getOpenDays()
                                .getFirst()
                                .getWeekday()));
        does(new AddToDirectory(DirectoryList.OFFICE_OPEN_DAY, "Hillside", Map.of("date", "2026-09-07")));
        TakenQuery.Changed moved = changed().getFirst();
        assertEquals(
                "The directory now has something different for Hillside: Open days.",
                Fixed.sentences().sentence(moved.message()));
        visit.does(new RenewFromDirectory(moved.entry(), moved.now().orElseThrow()));
        assertEquals(List.of(), changed());
    }

    @Test
    @Requirement("S134")
    void aClinicianComesWithTheOfficeAndStaysAsTakenUntilThePersonTakesTheNew() {
        office();
        does(new AddToDirectory(
                DirectoryList.CLINICIAN,
                Map.of("name", "Dr. Ida Wu", "npi", "1234567893", "office", "Hillside", "acceptsMedicare", "YES")));
        visit.does(new TakeFromDirectory(snapshot(rows().clinicians().getFirst().id())));
        assertEquals(
                List.of("Dr. Ida Wu", "Hillside", "555-0142", "5", "YES"),
                visit.gap().read(careCase -> {
                    var doctor = careCase.getClinicians().getLast();
                    var office = doctor.getOffice();
                    return List.of(
                            doctor.getName(),
                            office.getName(),
                            office.getTelecoms().getFirst().getValue(),
                            office.getClosedDays().getFirst().getWeekday().toString(),
                            doctor.getAcceptsMedicare() == Answer.YES ? "YES" : "");
                }));
        assertEquals(List.of(), changed());

        var entry = new ObjectId(rows().offices().getFirst().id());
        does(new ChangeInDirectory(entry, Map.of("fax", "555-0199"), "They moved."));
        assertEquals("555-0143", fax(), "what the case took stays");
        TakenQuery.Changed moved = changed().getFirst();
        assertEquals(
                "The directory now has something different for Hillside: Fax number.",
                Fixed.sentences().sentence(moved.message()));
        visit.does(new RenewFromDirectory(moved.entry(), moved.now().orElseThrow()));
        assertEquals("555-0199", fax());
        assertEquals(List.of(), changed());
    }

    private String fax() {
        return visit.gap().read(careCase -> careCase.getOffices().getLast().getFax());
    }

    @Test
    void whatIsTakenOutOfTheDirectoryStaysInTheCaseAndIsNamed() {
        office();
        var id = rows().offices().getFirst().id();
        visit.does(new TakeFromDirectory(snapshot(id)));
        does(new RemoveFromDirectory(new ObjectId(id), "closed for good"));
        assertEquals("555-0143", fax());
        assertEquals(
                "Hillside is no longer in the directory.",
                Fixed.sentences().sentence(changed().getFirst().message()));
        assertEquals(Optional.empty(), changed().getFirst().now());
    }

    @Test
    void aPlanAndARemoteProgrammeComeWithWhatIsKnownOfThem() {
        does(new AddToDirectory(
                DirectoryList.PLAN,
                Map.of("name", "Harbor Advantage", "kind", "MEDICARE_ADVANTAGE", "telephone", "555-0198")));
        does(new AddToDirectory(
                DirectoryList.PROGRAMME,
                Map.of("name", "Records Review", "fee", "650.00", "turnaroundFromDays", "5", "turnaroundToDays", "9")));
        visit.does(new TakeFromDirectory(snapshot(rows().plans().getFirst().id())));
        visit.does(new TakeFromDirectory(snapshot(rows().programmes().getFirst().id()), Optional.of(visit.referral())));
        assertEquals(
                "555-0198",
                visit.gap().read(careCase -> careCase.getCoverages().getLast().getTelephone()));
        assertEquals(
                new BigDecimal("650.00"),
                visit.gap()
                        .read(careCase -> careCase.getReferrals()
                                .getLast()
                                .getCandidates()
                                .getLast()
                                .getFee()));
        assertEquals(List.of(), changed());
    }
}
