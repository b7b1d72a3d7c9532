package care.quarterback.ui.search;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.search.SearchGoal;
import care.quarterback.presentation.search.SearchHit;
import care.quarterback.presentation.search.SearchKind;
import care.quarterback.ui.casefile.CaseEditor;
import care.quarterback.ui.practice.PracticeView;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

/** What the search finds in the window itself, and how it gets to what was found. */
final class WindowSearch {

    private static final String OURS = "care.quarterback.ui.";

    private static final String SEARCH = OURS + "search";

    private static final String EXIT = "org.eclipse.ui.file.exit";

    private final IWorkbenchWindow window;
    private final Workplace workplace;
    private final WindowParts parts;

    WindowSearch(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
        this.parts = new WindowParts(window);
    }

    /** The perspectives, then what the menus do, each with its key. */
    List<SearchHit> commands() {
        List<SearchHit> hits = new ArrayList<>();
        for (IPerspectiveDescriptor each :
                window.getWorkbench().getPerspectiveRegistry().getPerspectives()) {
            hits.add(new SearchHit(SearchKind.ACTION, each.getLabel(), "", new SearchGoal.Perspective(each.getId())));
        }
        IBindingService keys = window.getService(IBindingService.class);
        Stream.of(window.getService(ICommandService.class).getDefinedCommands())
                .filter(command ->
                        command.getId().startsWith(OURS) || command.getId().equals(EXIT))
                .filter(command -> !command.getId().equals(SEARCH) && command.isEnabled())
                .filter(WindowSearch::asksNothing)
                .map(command -> hit(command, keys))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SearchHit::words))
                .forEach(hits::add);
        return hits;
    }

    private static boolean asksNothing(Command command) {
        try {
            return command.getParameters() == null
                    || Stream.of(command.getParameters()).allMatch(IParameter::isOptional);
        } catch (NotDefinedException gone) {
            return false;
        }
    }

    private static Optional<SearchHit> hit(Command command, IBindingService keys) {
        try {
            String key = keys.getBestActiveBindingFormattedFor(command.getId());
            return Optional.of(new SearchHit(
                    SearchKind.ACTION,
                    command.getName().replace("&", ""), // a mnemonic of the menu
                    key == null ? "" : key,
                    new SearchGoal.Command(command.getId())));
        } catch (NotDefinedException gone) {
            return Optional.empty();
        }
    }

    /** Goes to what was found. */
    void go(SearchGoal goal) {
        switch (goal) {
            case SearchGoal.OpenCase open -> parts.openCase(workplace, open.id());
            case SearchGoal.OfCase of -> inCase(of.id(), of);
            case SearchGoal.Directory directory -> inDirectory(directory);
            case SearchGoal.Copy copy -> copy(copy.words());
            case SearchGoal.Command command -> parts.run(command.id());
            case SearchGoal.Perspective perspective -> parts.perspective(perspective.id());
        }
    }

    private void inDirectory(SearchGoal.Directory goal) {
        parts.perspective(WindowParts.PRACTICE);
        if (parts.view(WindowParts.PRACTICE) instanceof PracticeView practice) {
            practice.find(goal.page(), goal.words());
        }
    }

    private void inCase(CaseId id, SearchGoal.OfCase goal) {
        parts.openCase(workplace, id, () -> {
            if (window.getActivePage().getActiveEditor() instanceof CaseEditor editor) {
                editor.goTo(goal.place());
            }
        });
    }

    private void copy(String words) {
        var clipboard = new Clipboard(window.getShell().getDisplay());
        clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        parts.notice(workplace.words("search.copied", words));
    }
}
