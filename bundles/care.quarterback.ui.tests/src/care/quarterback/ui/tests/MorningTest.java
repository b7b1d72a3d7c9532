package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.ManyCases;
import care.quarterback.ui.look.Look;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A coordinator's morning over the cases of the scenarios and three hundred others, with the keyboard alone. */
class MorningTest {

    private static final String ME = "N.Okonjo";
    private static final String COLLEAGUE = "R. Castellano";
    private static final int PATIENT = 1;
    private static final int OWNER = 6;
    private static final int A_CALL_IN = 30;
    private static final int PHONE = 4;
    private static final int OTHERS = 300;
    private static final String FAMILY = "Larkin";
    private static final List<Character> OUTCOMES = List.of('1', '2', '3', '4');
    private static final Map<Character, String> SAID =
            Map.of('1', "call saved", '2', "no answer", '3', "voicemail saved", '4', "callback saved");

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private List<Patients.Name> told = List.of();

    @AfterEach
    void everythingIsListedAgain() {
        desktop.show("care.quarterback.ui.today");
        bot.type(bot.await(Text.class, "today.search"), "");
        desktop.closeCases();
    }

    /** The cases of the scenarios and the others, the list narrowed to them by the keyboard. */
    private Table list() {
        var sessions = desktop.workplace().cases().desk().sessions();
        told = new Patients(sessions).enterAll(FAMILY);
        ManyCases.enter(
                sessions::create,
                FAMILY,
                OTHERS,
                List.of(ME, COLLEAGUE),
                desktop.workplace().room().today());
        bot.ask(() -> {
            desktop.workplace().cases().changed();
            return null;
        });
        desktop.show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.tasks"));
        Table list = bot.await(Table.class, "today.tasks");
        bot.focus(list);
        search(list, FAMILY, FAMILY);
        return list;
    }

    /** Searches, and goes back to the list. @param first what its first row says then */
    private void search(Table list, String words, String first) {
        bot.key(list, '/');
        Text search = bot.await(Text.class, "today.search");
        stands("today.search");
        bot.type(search, words);
        Waiting.until(
                "the search", () -> row(list).contains(first) && first(list).contains(first));
        bot.key(search, SWT.ARROW_DOWN);
        stands("today.tasks");
    }

    private static String words(Table list, int at) {
        return String.join(
                " | ",
                Stream.iterate(0, i -> i < list.getColumnCount(), i -> i + 1)
                        .map(list.getItem(at)::getText)
                        .toList());
    }

    private String first(Table list) {
        return bot.ask(() -> list.getItemCount() == 0 ? "" : words(list, 0));
    }

    private String row(Table list) {
        return bot.ask(() -> list.getSelectionIndex() < 0 ? "" : words(list, list.getSelectionIndex()));
    }

    private String cell(Table list, int column) {
        return row(list).split(" \\| ", -1)[column];
    }

    private void stands(String key) {
        Waiting.until(
                "the keyboard on " + key,
                () -> bot.ask(() -> {
                    Control at = bot.display().getFocusControl();
                    return at != null && key.equals(at.getData(Look.KEY));
                }));
    }

    /** Waits until the row's patient stands below the list. */
    private void known(Table list) {
        Waiting.until("what is known of the row", () -> {
            String patient = cell(list, PATIENT) + ",";
            return bot.find(
                            Label.class,
                            each -> each.isVisible() && each.getText().startsWith(patient))
                    .isPresent();
        });
    }

    /** Enter in the field where the keyboard stands. */
    private void enter() {
        bot.ask(() -> {
            bot.display().getFocusControl().notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private void said(String end) {
        Label said = bot.await(Label.class, "work.said");
        Waiting.until("“" + end + "”", () -> bot.ask(said::getText).contains(end));
        stands("today.tasks");
    }

    @Test
    void everyCallIsMadeAndTheListIsWorkedOnByKeys() {
        Table list = list();
        everyCall(list);
        search(list, FAMILY + " N1", FAMILY + ", N1");
        putAsideAndHandOver(list);
        filters(list);
        search(list, FAMILY, FAMILY);
        opensAndComesBack(list);
    }

    private void everyCall(Table list) {
        bot.key(list, 'c');
        Button skip = bot.await(Button.class, "work.skip");
        Waiting.until("a call", () -> cell(list, PHONE).contains("555"));
        Set<String> met = new HashSet<>();
        Set<String> called = new HashSet<>();
        int acts = 0;
        while (bot.ask(skip::isVisible)) {
            String before = row(list);
            String patient = cell(list, PATIENT);
            boolean scenario = told.stream().anyMatch(name -> name.listed().equals(patient));
            boolean first = met.add(patient);
            if (first && (scenario || met.size() % A_CALL_IN == 0)) {
                char outcome = OUTCOMES.get(acts++ % OUTCOMES.size());
                bot.key(list, outcome);
                stands("task.note");
                bot.type(bot.await(Text.class, "task.note"), "Left my name.");
                enter();
                said(SAID.get(outcome));
                called.add(patient);
            } else {
                bot.key(list, '5');
            }
            Waiting.until(
                    "the next call",
                    () -> !bot.ask(skip::isVisible) || !row(list).equals(before));
        }
        assertEquals(OTHERS + told.size(), met.size());
        assertTrue(called.containsAll(told.stream().map(Patients.Name::listed).toList()), called.toString());
        for (Patients.Name name : told) {
            assertTrue(tries(name) > 0, name.listed());
        }
    }

    /** How often a call is told of in the case: as a try of a task, or in the journal. */
    private long tries(Patients.Name name) {
        var desk = desktop.workplace().cases().desk();
        CaseId id = desk.lists().find(name.listed(), 1).getFirst().id();
        return desk.sessions()
                .open(id)
                .query(careCase -> careCase.getTasks().stream()
                                .mapToLong(task -> task.getAttempts().size())
                                .sum()
                        + careCase.getJournal().stream()
                                .filter(entry -> entry.getText().contains("Left my name."))
                                .count())
                .join();
    }

    private void putAsideAndHandOver(Table list) {
        bot.key(list, 's');
        stands("task.date");
        enter();
        said("task snoozed");
        bot.key(list, 'h');
        stands("task.person");
        bot.ask(() -> {
            ((Combo) bot.display().getFocusControl()).setText("A. Reyes");
            return null;
        });
        enter();
        said("handed over");
    }

    private void filters(Table list) {
        bot.key(list, 'm');
        Waiting.until("mine", () -> cell(list, OWNER).equals(ME));
        bot.key(list, 'b');
        Waiting.until("none holds a visit up", () -> bot.ask(list::getItemCount) == 0);
        bot.key(list, 'b');
        Waiting.until("mine again", () -> bot.ask(list::getItemCount) > 0);
        bot.key(list, 'o');
        Waiting.until("none waits", () -> bot.ask(list::getItemCount) == 0);
        bot.key(list, 'o');
        bot.key(list, 'k');
        assertEquals(1, bot.ask(bot.await(Combo.class, "work.kind")::getSelectionIndex));
        Combo kind = bot.await(Combo.class, "work.kind");
        for (int left = bot.ask(kind::getItemCount) - 1; left > 0; left--) {
            bot.key(list, 'k');
        }
        assertEquals(0, bot.ask(kind::getSelectionIndex));
        bot.key(list, 'm');
        Waiting.until("everyone's", () -> bot.ask(bot.await(Combo.class, "work.owner")::getSelectionIndex) == 0);
    }

    private void opensAndComesBack(Table list) {
        Waiting.until("rows", () -> row(list).contains(FAMILY));
        bot.ask(() -> {
            list.setSelection(3);
            list.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        known(list);
        String chosen = row(list);
        String patient = cell(list, PATIENT).replaceAll("(\\S+), (\\S+)", "$2 $1");
        enter();
        Waiting.until(
                "the case of " + patient,
                () -> bot.find(
                                Label.class,
                                each -> each.isVisible() && each.getText().equals(patient))
                        .isPresent());
        desktop.show("care.quarterback.ui.today");
        stands("today.tasks");
        assertEquals(chosen, row(list));
    }
}
