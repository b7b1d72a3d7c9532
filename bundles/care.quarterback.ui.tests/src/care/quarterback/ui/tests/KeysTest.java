package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.look.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What hands that never leave the keyboard expect of a case. */
class KeysTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private void controlEnter() {
        bot.ask(() -> {
            Control at = bot.display().getFocusControl();
            var event = new Event();
            event.keyCode = SWT.CR;
            event.character = SWT.CR;
            event.stateMask = SWT.MOD1;
            at.notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }

    private void stands(String key) {
        Waiting.until(
                "the keyboard on " + key,
                () -> bot.ask(() -> {
                    Control at = bot.display().getFocusControl();
                    return at != null && key.equals(at.getData(Look.KEY));
                }));
    }

    @Test
    void afterTheIntakeControlEnterLeadsToWhatIsMissingAndLettersChoose() {
        desktop.command("care.quarterback.ui.new");
        bot.type(bot.await(Text.class, "intake.patient"), "Nell Keys");
        Text question = bot.await(Text.class, "intake.question");
        bot.type(question, "Do I need it?");
        bot.ask(() -> {
            question.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
        Waiting.until(
                "the gaps",
                () -> bot.find(
                                Control.class,
                                each -> each.isVisible()
                                        && String.valueOf(each.getData(Look.KEY))
                                                .startsWith("plan.gap."))
                        .isPresent());
        Waiting.until(
                "the keyboard in the case",
                () -> bot.ask(() -> bot.display().getFocusControl() != null
                        && bot.display().getFocusControl().isVisible()));
        controlEnter();
        stands("conversations.mode"); // the date is there
        Combo mode = bot.await(Combo.class, "conversations.mode");
        bot.key(mode, 'i');
        Waiting.until("the way of talking", () -> bot.ask(mode::getText).equals("In person"));
    }

    @Test
    void theOnlyRowIsChosenAndTabSelectsWhatStandsInAField() {
        desktop.open(desktop.patient("Tabea", "two-opinions"));
        desktop.page("people");
        Table patient = bot.await(Table.class, "patient.table");
        Waiting.until("the row", () -> bot.ask(patient::getSelectionIndex) == 0);
        Button change = bot.await(Button.class, "patient.change");
        assertTrue(bot.ask(change::isEnabled));
        bot.press(change);
        Text given = bot.await(Text.class, "patient.givenName");
        Text family = bot.await(Text.class, "patient.familyName");
        bot.focus(given);
        bot.ask(() -> given.traverse(SWT.TRAVERSE_TAB_NEXT));
        Waiting.until("the next field", () -> bot.ask(family::isFocusControl));
        assertEquals("Achterberg", bot.ask(family::getSelectionText));
        desktop.piece(0);
        desktop.page("people");
        Waiting.until("the keyboard back in the form", () -> bot.ask(given::isFocusControl));
    }

    @Test
    void controlEnterSavesAFormFromWithinAFieldOfSeveralLines() {
        desktop.open(desktop.patient("Tilda", "two-opinions"));
        desktop.page("journal");
        bot.press(bot.await(Button.class, "journal.add"));
        stands("journal.text");
        Text text = bot.await(Text.class, "journal.text");
        bot.type(text, "Her niece will drive her.");
        controlEnter();
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "Her niece will drive her."));
    }
}
