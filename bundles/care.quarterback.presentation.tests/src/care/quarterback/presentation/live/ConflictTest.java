package care.quarterback.presentation.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at one case. */
class ConflictTest {

    private static final String DAY = "2026-03-23";

    private final MemoryStores stores = new MemoryStores();
    private final List<Conflict> asked = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private CaseId id;
    private LiveCases nadias;
    private LiveCase nadia;
    private LiveCase sam;

    @BeforeEach
    void bothHaveItOpen() {
        id = stores.scenario("two-opinions", DAY).id();
        nadias = new LiveCases(stores.signIn("Nadia", Role.OWNER).opened(DAY), MemoryStores.room(DAY));
        nadias.onConflict(asked::add);
        nadia = open(nadias);
        nadia.onNotice(notice -> said.add(notice.sentence()));
        OpenDesk sams = stores.signIn("Sam Lee", Role.COORDINATOR).opened(DAY);
        sam = open(new LiveCases(sams, MemoryStores.room(DAY)));
    }

    private LiveCase open(LiveCases cases) {
        var found = new ArrayList<LiveCase>();
        cases.open(id, found::add, sentence -> {});
        return found.getFirst();
    }

    private static ChangeField asks(LiveCase live, String question) {
        return new ChangeField(new ObjectId(live.id().value()), "question", question);
    }

    private String question() {
        return nadia.read(careCase -> careCase.getQuestion()).join();
    }

    private void bothChangeTheQuestion() {
        sam.execute(asks(sam, "Is surgery needed at all?"));
        nadia.execute(asks(nadia, "Which surgery?"), outcomes::add);
    }

    @Test
    void bothValuesAreShownWithWhoAndWhen() {
        bothChangeTheQuestion();
        assertEquals(List.of(), outcomes, "nothing is decided before a person chose");
        Conflict conflict = asked.getFirst();
        Conflict.Line line = conflict.lines().getFirst();
        assertEquals("Which surgery?", line.mine());
        assertEquals("Is surgery needed at all?", line.theirs());
        assertEquals("Sam Lee", line.who());
        assertTrue(line.when().contains("2026"), line.when());
        assertTrue(conflict.whole());
        assertEquals("Is surgery needed at all?", question(), "theirs is in the case");
    }

    @Test
    void mineReplacesTheirs() {
        bothChangeTheQuestion();
        asked.getFirst().mine().run();
        assertTrue(outcomes.getFirst().done());
        assertEquals("Which surgery?", question());
    }

    @Test
    void theirsStaysAndTheFormCloses() {
        bothChangeTheQuestion();
        asked.getFirst().theirs().run();
        assertTrue(outcomes.getFirst().done());
        assertEquals("Is surgery needed at all?", question());
        assertEquals("We kept the other person’s entry.", said.getLast());
    }

    @Test
    void goingBackKeepsWhatWasTypedInItsForm() {
        bothChangeTheQuestion();
        asked.getFirst().back().run();
        assertFalse(outcomes.getFirst().done());
        assertEquals("Is surgery needed at all?", question());
    }

    @Test
    void whatOthersSavedIsShownWhileNothingIsTyped() {
        var shown = new ArrayList<String>();
        nadia.onChange(() -> shown.add(question()));
        nadias.catchUp();
        assertEquals(List.of(), shown, "nobody saved");
        sam.execute(asks(sam, "Is surgery needed at all?"));
        nadias.catchUp();
        assertEquals(List.of("Is surgery needed at all?"), shown);
        assertEquals("Sam Lee just saved changes in this case. They’re shown now.", said.getLast());
    }

    @Test
    void nothingChangesUnderWhatSomebodyIsTyping() {
        nadia.drafts().of("journal").type("text", "Her son will");
        sam.execute(asks(sam, "Is surgery needed at all?"));
        nadias.catchUp();
        nadia.execute(asks(nadia, "Which surgery?"), outcomes::add);
        assertEquals(1, asked.size());
    }
}
