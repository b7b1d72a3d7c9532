package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.look.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SectionTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private Table open(String given, String page, String section) {
        desktop.open(desktop.patient(given, "two-opinions"));
        desktop.page(page);
        return bot.await(Table.class, section + ".table");
    }

    private void undo() {
        desktop.command("org.eclipse.ui.edit.undo");
    }

    @Test
    void anEntryIsAddedChangedTakenOutAndBroughtBackByTheKeyboard() {
        Table medications = open("Ida", "problems", "medications");
        bot.key(medications, SWT.INSERT);
        Text text = bot.await(Text.class, "medications.text");
        Waiting.until("the keyboard in what opened", () -> bot.ask(text::isFocusControl));
        bot.type(text, "apixaban 5 mg");
        bot.choose(bot.await(Combo.class, "medications.kind"), 1);
        bot.key(text, SWT.CR);
        Waiting.until("the medication", () -> desktop.lists(medications, "apixaban 5 mg"));
        Waiting.until("the keyboard back on the list", () -> bot.ask(medications::isFocusControl));

        bot.enter(medications, row -> row.startsWith("apixaban 5 mg"));
        Text dosage = bot.await(Text.class, "medications.dosage");
        bot.type(dosage, "twice a day");
        bot.focus(dosage);
        bot.focus(bot.await(Text.class, "medications.reason"));
        Waiting.until("the dose", () -> desktop.lists(medications, "apixaban 5 mg | twice a day"));

        bot.focus(medications);
        bot.select(medications, row -> row.startsWith("apixaban 5 mg"));
        bot.key(medications, SWT.DEL);
        bot.await(Button.class, "medications.submit"); // before, the reason is that of the dose
        bot.type(bot.await(Text.class, "medications.reason"), "entered for the wrong patient");
        desktop.press("medications.submit");
        Waiting.until("the medication taken out", () -> !desktop.lists(medications, "apixaban 5 mg"));
        bot.focus(medications);
        undo();
        Waiting.until("the medication back", () -> desktop.lists(medications, "apixaban 5 mg"));
    }

    @Test
    void aStepIsReachedByItsDigitAndWhatAppliesToFewCasesOpensWhenItIsAsked() {
        desktop.open(desktop.patient("Olga", "two-opinions"));
        desktop.piece(1);
        Table plans = bot.await(Table.class, "coverages.table");
        desktop.press("coverages.add");
        bot.type(bot.await(Text.class, "coverages.planName"), "Lakeshore Advantage");
        bot.choose(bot.await(Combo.class, "coverages.kind"), 2);
        desktop.press("coverages.submit");
        Waiting.until("the plan", () -> desktop.lists(plans, "Lakeshore Advantage"));
        desktop.press("step.network-gaps");
        desktop.press("network-gaps.add");
        bot.type(bot.await(Text.class, "network-gaps.expertise"), "amyloidosis");
        bot.choose(bot.await(Combo.class, "network-gaps.decision"), 1);
        desktop.press("network-gaps.submit");
        Waiting.until("the request", () -> desktop.lists(bot.await(Table.class, "network-gaps.table"), "amyloidosis"));
    }

    @Test
    void nothingIsChosenBeforehandAndARefusalStandsAtItsField() {
        Table goals = open("Jana", "goals", "goals");
        int before = bot.words(goals).size();
        desktop.press("goals.add");
        Combo type = bot.await(Combo.class, "goals.type");
        assertEquals("Choose…", bot.ask(type::getText));
        bot.type(bot.await(Text.class, "goals.text"), "See the garden again");
        desktop.press("goals.submit");
        Label refusal = bot.await(Label.class, "goals.type.refused");
        assertTrue(bot.ask(refusal::getText).contains("Type of goal"), bot.ask(refusal::getText));
        assertEquals(before, bot.words(goals).size());
        bot.choose(type, 2);
        desktop.press("goals.submit");
        Waiting.until("the goal", () -> desktop.lists(goals, "See the garden again"));
    }

    @Test
    void theFirstQuestionDoesNotMoveUpAndAnActiveCaseIsNotReopened() {
        desktop.open(desktop.patient("Rita", "two-opinions"));
        desktop.piece(5);
        Table questions = bot.await(Table.class, "questions.table");
        Waiting.until("the questions", () -> bot.words(questions).size() > 2);
        bot.focus(questions);
        String first = bot.words(questions).getFirst();
        bot.select(questions, first::equals);
        Button up = bot.await(Button.class, "questions.up");
        Button down = bot.await(Button.class, "questions.down");
        Waiting.until("the first question", () -> bot.ask(down::isEnabled));
        assertFalse(bot.ask(up::isEnabled));
        desktop.page("people");
        Button reopen = bot.await(Button.class, "case.reopen-case");
        Waiting.until("the case", () -> !bot.ask(reopen::isEnabled));
    }

    @Test
    void whatWasTypedStaysWhenAnotherPageIsLookedAt() {
        desktop.open(desktop.patient("Kira", "two-opinions"));
        desktop.page("tasks");
        desktop.press("tasks.add");
        bot.type(bot.await(Text.class, "tasks.text"), "Call the imaging center");
        desktop.page("journal");
        bot.await(Button.class, "journal.add");
        desktop.page("tasks");
        assertEquals("Call the imaging center", bot.ask(bot.await(Text.class, "tasks.text")::getText));
        desktop.press("tasks.close");
        desktop.press("tasks.add");
        assertEquals("Call the imaging center", bot.ask(bot.await(Text.class, "tasks.text")::getText));
    }

    @Test
    void undoInAFieldIsAboutTheField() {
        desktop.open(desktop.patient("Lena", "two-opinions"));
        desktop.page("journal");
        desktop.journal("The first entry.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "The first entry."));
        desktop.press("journal.add");
        Text text = bot.await(Text.class, "journal.text");
        Waiting.until("the keyboard in the field", () -> bot.ask(text::isFocusControl));
        bot.type(text, "half a sentence");
        undo();
        assertEquals("", bot.ask(text::getText));
        desktop.command("org.eclipse.ui.edit.redo");
        assertEquals("half a sentence", bot.ask(text::getText));
        assertTrue(desktop.lists(journal, "The first entry."));
    }

    @Test
    void inTheListOfCasesNothingIsUndone() {
        desktop.open(desktop.patient("Mara", "two-opinions"));
        desktop.page("journal");
        desktop.journal("It stays.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "It stays."));
        desktop.show("care.quarterback.ui.today");
        bot.focus(bot.await(Table.class, "today.table"));
        undo();
        desktop.show("care.quarterback.ui.case");
        desktop.page("journal");
        assertTrue(desktop.lists(bot.await(Table.class, "journal.table"), "It stays."));
    }

    @Test
    void theWheelNeverChangesAValue() {
        Table goals = open("Nora", "goals", "goals");
        assertFalse(bot.ask(goals::isDisposed));
        desktop.press("goals.add");
        Combo type = bot.await(Combo.class, "goals.type");
        assertTrue(wheelIsTakenAway(type));
        assertEquals(0, bot.ask(type::getSelectionIndex));
        desktop.press("case.consensus");
        desktop.panel(4);
        Scale weight = bot.await(Scale.class, "matters.weight.1");
        int before = bot.ask(weight::getSelection);
        assertTrue(wheelIsTakenAway(weight));
        assertEquals(before, bot.ask(weight::getSelection));
    }

    /** Turns the wheel over it; true when the toolkit is told to do nothing of its own. */
    private boolean wheelIsTakenAway(Control at) {
        return bot.ask(() -> {
            var event = new Event();
            event.count = -3;
            event.doit = true;
            at.notifyListeners(SWT.MouseWheel, event);
            return !event.doit;
        });
    }

    @Test
    void aPageThatIsNotReadYetSaysThatItIsOpening() {
        desktop.open(desktop.patient("Quirina", "two-opinions"));
        Composite cover = bot.find(
                        Composite.class,
                        area -> "case.opening".equals(area.getData(Look.KEY))
                                && area.getParent().isVisible())
                .orElseThrow();
        Waiting.until("the first page", () -> !bot.ask(cover::getVisible));
        assertTrue(bot.ask(() -> {
            desktop.piece(4);
            return cover.getVisible();
        }));
        Waiting.until("the page of the records", () -> !bot.ask(cover::getVisible));
        bot.await(Table.class, "requested-items.table");
        assertFalse(bot.ask(() -> {
            desktop.piece(5);
            desktop.piece(4);
            return cover.getVisible();
        }));
    }
}
