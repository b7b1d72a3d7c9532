package care.quarterback.ui.tests;

import care.quarterback.ui.look.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Decorations;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** Walks over all that is on the screen and finds what a screen reader has no words for. On the screen's thread. */
final class Nameless {

    private final List<String> found = new ArrayList<>();
    private final String place;
    private int seen;

    /** @param place what is on the screen, for the messages */
    Nameless(String place) {
        this.place = ", seen at " + place;
    }

    /** What has no name: place, kind and key of each. */
    List<String> found() {
        return found;
    }

    /** How many things were asked for their name. */
    int seen() {
        return seen;
    }

    void walk(Shell shell) {
        if (shell.isVisible()) {
            inside(shell);
        }
    }

    private void inside(Composite composite) {
        for (Control each : composite.getChildren()) {
            if (each.isVisible()) {
                look(each);
                if (each instanceof Composite inner) {
                    inside(inner);
                }
            }
        }
    }

    private void look(Control control) {
        if (control instanceof ToolBar bar) {
            Arrays.stream(bar.getItems()).forEach(this::look);
        } else if (control instanceof CTabFolder tabs) {
            Arrays.stream(tabs.getItems())
                    .map(CTabItem::getText)
                    .forEach(words -> require(!words.isBlank(), "tab", control));
        } else if (worked(control)) {
            require(!Spoken.name(control).isBlank(), control.getClass().getSimpleName(), control);
        } else if (control instanceof Label label && label.getImage() != null) {
            require(!Spoken.name(control).isBlank(), "picture", control);
        }
    }

    private void look(ToolItem item) {
        boolean separator = item.getWidth() == 0 || item.getControl() != null;
        if (!separator) {
            seen++;
            if (item.getText().isBlank()
                    && (item.getToolTipText() == null || item.getToolTipText().isBlank())) {
                found.add("tool item " + item.getData(Look.KEY) + place);
            }
        }
    }

    private void require(boolean named, String kind, Control control) {
        seen++;
        if (!named) {
            found.add(kind + " " + control.getData(Look.KEY) + " in " + around(control) + place);
        }
    }

    /** The nearest key around it. */
    private static Object around(Control control) {
        Composite at = control.getParent();
        while (at != null && at.getData(Look.KEY) == null) {
            at = at.getParent();
        }
        return at == null ? control.getParent().getClass().getSimpleName() : at.getData(Look.KEY);
    }

    /** What a person works with, or what is drawn. */
    private static boolean worked(Control control) {
        return switch (control) {
            case Button button -> true;
            case Text text -> true;
            case Combo combo -> true;
            case Table table -> true;
            case Tree tree -> true;
            case Scale scale -> true;
            case Slider slider -> control.getParent() != null && !(control.getParent() instanceof ScrolledComposite);
            case Spinner spinner -> true;
            case Link link -> true;
            case DateTime date -> true;
            case StyledText text -> true;
            case Browser browser -> true;
            case Decorations decorations -> false;
            case SashForm sash -> false;
            case ScrolledComposite scroller -> false;
            case Canvas canvas -> canvas.getChildren().length == 0 && ours(canvas);
            default -> false;
        };
    }

    private static boolean ours(Control control) {
        return control.getClass().getName().startsWith("care.quarterback") || control.getData(Look.KEY) != null;
    }
}
