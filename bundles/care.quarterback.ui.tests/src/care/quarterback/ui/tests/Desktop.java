package care.quarterback.ui.tests;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.Set;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The open window of Quarterback, for tests: what a person does in it. */
final class Desktop {

    private final Bot bot = new Bot(PlatformUI.getWorkbench().getDisplay());

    Bot bot() {
        return bot;
    }

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    Workplace workplace() {
        return service(Workplace.class);
    }

    /** A service of this installation. */
    <S> S service(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Desktop.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    /** Enters a patient beside the window; the window is told, as after an import. @return her name */
    Patients.Name patient(String given, String stage) {
        Patients.Name name = new Patients(workplace().cases().desk().sessions()).enter(given, stage);
        bot.ask(() -> {
            workplace().cases().changed();
            return null;
        });
        return name;
    }

    /** Opens the case by Enter in the list of cases. */
    void open(Patients.Name patient) {
        enter(listed(patient), patient);
    }

    /** Waits for a case in the list of cases. @return that list */
    Table listed(Patients.Name patient) {
        show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.cases"));
        Table today = bot.await(Table.class, "today.table");
        Waiting.until(patient.listed() + " in the list", () -> lists(today, patient.listed()));
        return today;
    }

    /** Presses Enter on the case's row, and waits for its name. */
    void enter(Table today, Patients.Name patient) {
        bot.enter(today, row -> row.contains(patient.listed()));
        Waiting.until(
                "the case of " + patient.titled(),
                () -> bot.find(
                                Label.class,
                                label -> label.isVisible() && label.getText().equals(patient.titled()))
                        .isPresent());
    }

    boolean lists(Table table, String words) {
        return bot.words(table).stream().anyMatch(row -> row.contains(words));
    }

    /** Turns to a page of the case in front. */
    void page(String key) {
        bot.choose(bot.await(ToolItem.class, "page." + key));
    }

    /** Writes into the journal of the case in front, whose page is shown. */
    void journal(String words) {
        press("journal.add");
        bot.type(bot.await(Text.class, "journal.text"), words);
        press("journal.submit");
    }

    void press(String key) {
        bot.press(bot.await(Button.class, key));
    }

    Composite area(String key) {
        return bot.await(Composite.class, key);
    }

    void show(String perspective) {
        bot.ask(() -> PlatformUI.getWorkbench().showPerspective(perspective, window()));
    }

    /** Runs a command, as its key does. */
    void command(String id) {
        bot.ask(() -> window().getService(IHandlerService.class).executeCommand(id, null));
    }

    /** Goes to a step of the case in front, as Alt and its digit do. @param place from 0 */
    void piece(int place) {
        bot.ask(() -> {
            var command = window().getService(ICommandService.class).getCommand("care.quarterback.ui.panel");
            var parameter = new Parameterization(
                    command.getParameter("care.quarterback.ui.panel.place"), Integer.toString(place));
            return window().getService(IHandlerService.class)
                    .executeCommand(new ParameterizedCommand(command, new Parameterization[] {parameter}), null);
        });
    }

    /** Brings a piece of work below the comparison to the front, by its place. */
    void panel(int place) {
        CTabFolder folder = bot.await(CTabFolder.class, "consensus.panels");
        bot.ask(() -> {
            folder.setSelection(place);
            folder.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    void closeCases() {
        bot.ask(() -> window().getActivePage().closeAllEditors(false));
    }

    /** Shows who signs in. @return what can be done there first: let people sign in, or add one */
    Button whoSignsIn() {
        show("care.quarterback.ui.practice");
        bot.select(bot.await(Table.class, "practice.pages"), "Who signs in"::equals);
        return Waiting.forValue(
                "what can be done",
                () -> bot.find(
                        Button.class,
                        button -> button.isVisible()
                                && Set.of("accounts.BEGIN", "accounts.ADD").contains(button.getData(Look.KEY))));
    }
}
