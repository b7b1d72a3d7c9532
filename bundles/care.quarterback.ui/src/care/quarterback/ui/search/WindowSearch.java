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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

/** What the search finds in the window itself, and how it gets to what was found. */
final class WindowSearch {

    private static final String OURS = "care.quarterback.ui.";

    private static final String MENUS = "org.eclipse.ui.menus";

    private static final String SHOW = "org.eclipse.ui.perspectives.showPerspective";

    /** The search itself, and what needs the keyboard where it stood before. */
    private static final Set<String> UNTOLD = Set.of(OURS + "search", OURS + "clipboard");

    private static final String EXIT = "org.eclipse.ui.file.exit";

    private final IWorkbenchWindow window;
    private final Workplace workplace;
    private final WindowParts parts;

    WindowSearch(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
        this.parts = new WindowParts(window);
    }

    /** What the menus have, by their words and in their order, then what only keys do; each with its key. */
    List<SearchHit> commands() {
        List<SearchHit> hits = new ArrayList<>();
        Set<String> told = new HashSet<>(UNTOLD);
        for (IConfigurationElement menus : Platform.getExtensionRegistry().getConfigurationElementsFor(MENUS)) {
            for (IConfigurationElement entry : entries(menus)) {
                String id = entry.getAttribute("commandId");
                if (!UNTOLD.contains(id) && (ours(id) || id.equals(SHOW))) {
                    told.add(id);
                    hit(id, parameters(entry), Optional.ofNullable(entry.getAttribute("label")))
                            .ifPresent(hits::add);
                }
            }
        }
        Stream.of(window.getService(ICommandService.class).getDefinedCommands())
                .filter(command -> ours(command.getId()) && !told.contains(command.getId()))
                .filter(WindowSearch::asksNothing)
                .map(command -> hit(command.getId(), Map.of(), Optional.empty()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SearchHit::words))
                .forEach(hits::add);
        // places first: they are few
        return Stream.concat(
                        hits.stream().filter(hit -> hit.kind() == SearchKind.PAGE),
                        hits.stream().filter(hit -> hit.kind() != SearchKind.PAGE))
                .toList();
    }

    private static List<IConfigurationElement> entries(IConfigurationElement place) {
        List<IConfigurationElement> entries = new ArrayList<>();
        for (IConfigurationElement each : place.getChildren()) {
            if (each.getName().equals("command")) {
                entries.add(each);
            } else if (each.getName().equals("menu")) {
                entries.addAll(entries(each));
            }
        }
        return entries;
    }

    private static Map<String, String> parameters(IConfigurationElement entry) {
        return Stream.of(entry.getChildren("parameter"))
                .collect(Collectors.toMap(each -> each.getAttribute("name"), each -> each.getAttribute("value")));
    }

    private static boolean ours(String id) {
        return id.startsWith(OURS) || id.equals(EXIT);
    }

    private static boolean asksNothing(Command command) {
        try {
            return command.getParameters() == null
                    || Stream.of(command.getParameters()).allMatch(IParameter::isOptional);
        } catch (NotDefinedException gone) {
            return false;
        }
    }

    private Optional<SearchHit> hit(String id, Map<String, String> parameters, Optional<String> label) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        try {
            if (!command.isEnabled()) {
                return Optional.empty();
            }
            String words = label.isPresent() ? label.get() : command.getName();
            TriggerSequence[] keys = window.getService(IBindingService.class)
                    .getActiveBindingsFor(ParameterizedCommand.generateCommand(command, parameters));
            return Optional.of(new SearchHit(
                    id.equals(SHOW) ? SearchKind.PAGE : SearchKind.ACTION,
                    words.replace("&", ""), // a mnemonic of the menu
                    keys.length == 0 ? "" : keys[0].format(),
                    id.equals(SHOW)
                            ? new SearchGoal.Perspective(
                                    parameters.values().iterator().next())
                            : new SearchGoal.Command(id, parameters)));
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
            case SearchGoal.Command command -> parts.run(command.id(), command.parameters());
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
