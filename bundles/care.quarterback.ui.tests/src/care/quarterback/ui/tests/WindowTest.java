package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.consensus.ForkCanvas;
import care.quarterback.ui.workbench.WindowParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    @Test
    void theDoorShowsTheRecoveryKeyThenTheWindowOpens() {
        assertTrue(desktop.service(Door.class).recoveryKey().length() > 20);
        assertEquals(
                "Quarterback",
                bot.ask(() -> desktop.window().getShell().getText()).split(" - ")[0]);
    }

    @Test
    void aCaseIsSeenWhereThePlaceOfCasesWasShownEmptyBefore() {
        desktop.closeCases();
        desktop.show(WindowParts.CASE);
        desktop.open(desktop.patient("Wanda", "two-opinions"));
        var page = bot.await(ToolItem.class, "page.journal");
        Waiting.until(
                "nothing over the case",
                () -> bot.ask(() -> {
                    Composite part = page.getParent();
                    while (!(part.getParent() instanceof CTabFolder)) {
                        part = part.getParent();
                    }
                    Composite shown = part;
                    return List.of(part.getParent().getChildren()).stream()
                            .filter(each -> each != shown && each.isVisible())
                            .noneMatch(each -> each.getBounds().intersects(shown.getBounds()));
                }));
    }

    @Test
    void whatIsTypedRightAfterNewCaseStandsInItsFields() {
        desktop.show("care.quarterback.ui.today");
        bot.ask(() -> {
            desktop.window()
                    .getService(org.eclipse.ui.handlers.IHandlerService.class)
                    .executeCommand("care.quarterback.ui.new", null);
            desktop.window().getShell().forceActive();
            var display = desktop.window().getShell().getDisplay();
            var at = display.getFocusControl() == null ? desktop.window().getShell() : display.getFocusControl();
            for (char letter : "Dora Winter\t3/4/1950".toCharArray()) {
                var event = new Event();
                event.character = letter;
                event.keyCode = letter;
                at.notifyListeners(SWT.KeyDown, event);
            }
            return null;
        });
        Text name = bot.await(Text.class, "intake.patient");
        assertEquals("Dora Winter", bot.ask(name::getText));
        Text birth = bot.await(Text.class, "intake.birthDate");
        assertEquals("3/4/1950", bot.ask(birth::getText));
        Waiting.until( // where no window manager gives the keyboard back to the window, nothing in it can have it
                "the keyboard in the date of birth",
                () -> bot.ask(() -> birth.isFocusControl() || birth.getDisplay().getActiveShell() != birth.getShell()));
        bot.type(name, ""); // else the next new case would show it
        bot.type(birth, "");
    }

    @Test
    void aJournalEntryIsSavedAndUndoTakesItBack() {
        desktop.open(desktop.patient("Ada", "two-opinions"));
        desktop.page("journal");
        desktop.journal("Her mother’s neighbor called.");
        Table journal = bot.await(Table.class, "journal.table");
        int before = bot.words(journal).size();
        desktop.journal("Her daughter called: she sleeps badly.");
        Waiting.until("the entry", () -> desktop.lists(journal, "she sleeps badly"));
        assertEquals(before + 1, bot.words(journal).size());
        desktop.command("org.eclipse.ui.edit.undo");
        Waiting.until("the entry taken back", () -> !desktop.lists(journal, "she sleeps badly"));
        desktop.command("org.eclipse.ui.edit.redo");
        Waiting.until("the entry again", () -> desktop.lists(journal, "she sleeps badly"));
    }

    @Test
    void anOpinionIsRecordedAndStandsInTheStore() {
        Patients.Name patient = desktop.patient("Berta", "two-opinions");
        desktop.open(patient);
        desktop.page("opinions");
        Table opinions = bot.await(Table.class, "opinions.table");
        Waiting.until("two opinions", () -> bot.words(opinions).size() == 2);
        desktop.press("opinions.new");
        bot.type(bot.await(Text.class, "opinion.clinician"), "Dr Priya Raman");
        bot.type(bot.await(Text.class, "opinion.date"), "2026-05-12");
        bot.choose(bot.await(Combo.class, "opinion.mode"), 1);
        bot.choose(bot.await(Combo.class, "opinion.independence"), 1);
        desktop.press("opinion.record");
        Waiting.until("a third opinion", () -> desktop.lists(opinions, "Dr Priya Raman"));
        desktop.closeCases();
        desktop.open(patient);
        desktop.page("opinions");
        Table again = bot.await(Table.class, "opinions.table");
        Waiting.until("the third opinion, read again", () -> desktop.lists(again, "Dr Priya Raman"));
    }

    @Test
    void theConsensusShowsTwoDiagnosesAndWhereTheyPart() {
        desktop.open(desktop.patient("Clara", "two-opinions"));
        desktop.press("case.consensus");
        Composite table = bot.await(Composite.class, "consensus.table");
        List<String> words = bot.words(table);
        int diagnosis = words.indexOf("Diagnosis");
        assertTrue(diagnosis >= 0, words.toString());
        assertTrue(words.subList(diagnosis, diagnosis + 3).contains("differ"), words.toString());
        assertTrue(words.stream().anyMatch(word -> word.contains("Vandermolen")), words.toString());
        assertTrue(words.stream().anyMatch(word -> word.contains("M16.11")), words.toString());
        desktop.panel(1);
        ForkCanvas fork = bot.await(ForkCanvas.class, "consensus.fork");
        String drawn = bot.ask(fork::words);
        assertTrue(drawn.contains("M48.062") && drawn.contains("M16.11"), drawn);
        assertTrue(drawn.startsWith("The codes are in the same chapter of ICD-10-CM but in different groups."), drawn);
    }

    @Test
    void theTalkIsBegunFromTheCallAndTheWayShowsIt() {
        desktop.open(desktop.patient("Greta", "two-opinions"));
        desktop.press("case.consensus");
        bot.await(Composite.class, "consensus.track");
        desktop.press("consensus.go");
        desktop.press("call.allow");
        desktop.press("call.sent");
        Waiting.until(
                "the doctors are asked",
                () -> bot.words(bot.await(Composite.class, "consensus.track")).stream()
                        .anyMatch(word -> word.startsWith("Doctors asked to talk")));
    }

    @Test
    void aTrialWeightIsSaidAndNotSaved() {
        desktop.open(desktop.patient("Hilde", "final"));
        desktop.press("case.consensus");
        desktop.panel(4);
        Label standing = bot.await(Label.class, "matters.standing");
        Scale weight = bot.await(Scale.class, "matters.weight.2");
        String before = bot.ask(standing::getText);
        bot.ask(() -> {
            weight.setSelection(0);
            weight.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        Waiting.until(
                "it is said to be a trial", () -> !bot.ask(standing::getText).equals(before));
        desktop.press("matters.back");
        Waiting.until(
                "the patient's own weights", () -> bot.ask(standing::getText).equals(before));
    }

    @Test
    void aSecondCaseIsOpenedBesideTheFirst() {
        desktop.open(desktop.patient("Edda", "two-opinions"));
        desktop.open(desktop.patient("Freya", "two-opinions"));
        desktop.page("journal");
        desktop.journal("The second of two cases.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "The second of two cases."));
    }

    @Test
    void theReportIsMadeInTheBackgroundAndShown() throws Exception {
        desktop.open(desktop.patient("Dora", "final"));
        List<Path> shown = desktop.service(ShownReports.class).files();
        int before = shown.size();
        desktop.press("case.report");
        Waiting.until("a report", () -> shown.size() > before);
        Path report = shown.get(before);
        assertTrue(new String(Files.readAllBytes(report), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertFalse(report.toString().contains("Achterberg"));
        assertTrue(
                report.startsWith(desktop.workplace().cases().desk().location().home()));
    }
}
