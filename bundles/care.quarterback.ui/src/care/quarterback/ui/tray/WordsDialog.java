package care.quarterback.ui.tray;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a few words: a label, a reason. */
public final class WordsDialog extends DialogFrame {

    private final Workplace workplace;
    private final List<Asked> asked;
    private final String action;
    private final Consumer<List<String>> then;
    private final List<Text> fields = new ArrayList<>();

    /** A field. @param label of it, and what tests find it by; @param now what stands in it */
    public record Asked(String label, String now) {}

    /** @param action the key of the button's words */
    public WordsDialog(
            Shell parent,
            Workplace workplace,
            String title,
            List<Asked> asked,
            String action,
            Consumer<List<String>> then) {
        super(parent, title, HelpPlaces.TRAY);
        this.workplace = workplace;
        this.asked = List.copyOf(asked);
        this.action = action;
        this.then = then;
        setBlockOnOpen(false);
    }

    @Override
    protected void content(Composite content) {
        for (Asked each : asked) {
            Text field = look().field(content, each.label(), workplace.words(each.label()));
            field.setText(each.now());
            fields.add(field);
        }
    }

    @Override
    protected void buttons() {
        button("tray.words.cancel", workplace.words("preferences.cancel"), this::close);
        next(action, workplace.words(action), () -> {
            List<String> words = fields.stream().map(Text::getText).toList();
            close();
            then.accept(words);
        });
    }
}
