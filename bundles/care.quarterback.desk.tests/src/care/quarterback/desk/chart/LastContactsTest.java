package care.quarterback.desk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.model.CallOutcome;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.testkit.Fixed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastContactsTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private final CareCase careCase = MODEL.createCareCase();

    @BeforeEach
    void speakWithAll() {
        var conversation = MODEL.createConversation();
        conversation.setOn(LocalDate.of(2026, 3, 4));
        conversation.setWith("Dr Okonjo");
        conversation.setSummary("Supports a second opinion.");
        conversation.setOutcome(CallOutcome.REACHED);
        careCase.getConversations().add(conversation);
        var office = MODEL.createOffice();
        office.setName("Harbor Spine");
        var call = MODEL.createSchedulingCall();
        call.setOn(LocalDate.of(2026, 3, 9));
        call.setOffice(office);
        call.setSpokeWith("Grace");
        call.setOutcome(CallOutcome.VOICEMAIL);
        var referral = MODEL.createReferral();
        referral.getSchedulingCalls().add(call);
        careCase.getReferrals().add(referral);
        var attempt = MODEL.createAttempt();
        attempt.setOn(LocalDate.of(2026, 3, 6));
        attempt.setOutcome(CallOutcome.NO_ANSWER);
        var task = MODEL.createTask();
        task.setText("Ask for the MRI report");
        task.getAttempts().add(attempt);
        careCase.getTasks().add(task);
        var told = MODEL.createJournalEntry();
        told.setOn(LocalDate.of(2026, 3, 11));
        told.setText("Her niece drives her.");
        careCase.getJournal().add(told);
    }

    private List<String> told() {
        return new LastContacts(Fixed.sentences())
                .of(careCase).stream()
                        .map(row -> row.on() + " | " + row.who() + " | " + row.told())
                        .toList();
    }

    @Test
    void theNewestStandsFirstWithWhoItWasAndWhatCameOfIt() {
        assertEquals(
                List.of(
                        "2026-03-11 |  | Her niece drives her.",
                        "2026-03-09 | Harbor Spine, Grace | voicemail",
                        "2026-03-06 | Ask for the MRI report | no answer",
                        "2026-03-04 | Dr Okonjo | Supports a second opinion."),
                told());
    }

    @Test
    void whatWasTakenOutOrHasNoDayIsNoContactAndFiveAreEnough() {
        var voiding = MODEL.createVoiding();
        careCase.getJournal().getFirst().setVoided(voiding);
        careCase.getConversations().getFirst().setOn(null);
        assertEquals(2, told().size());
        for (int day = 1; day <= 6; day++) {
            var entry = MODEL.createJournalEntry();
            entry.setOn(LocalDate.of(2026, 4, day));
            entry.setText("Day " + day);
            careCase.getJournal().add(entry);
        }
        assertEquals(5, told().size());
        assertEquals("2026-04-06 |  | Day 6", told().getFirst());
    }
}
