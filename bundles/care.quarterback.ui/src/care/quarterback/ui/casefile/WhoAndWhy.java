package care.quarterback.ui.casefile;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for a name and a reason, for what a person decides against the list. Hidden until it is asked. */
final class WhoAndWhy {

    private final ScrollPage page;
    private final Workplace workplace;
    private final Composite box;
    private final String key;
    private Label refusal;

    /** @param key what tests find its fields by, before their names */
    WhoAndWhy(ScrollPage page, Composite parent, Workplace workplace, String key) {
        this.page = page;
        this.workplace = workplace;
        this.key = key;
        box = new Composite(parent, SWT.NONE);
        box.setBackground(page.look().color(Tone.GROUND));
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(box);
        box.setVisible(false);
    }

    /** @param title what is decided; @param who what the name's field is called; @param done takes the name and the reason */
    void ask(String title, String who, BiConsumer<String, String> done) {
        clear();
        Look look = page.look();
        look.wrapped(box, Type.BOLD, Tone.ACCENT, title);
        Composite fields = look.area(box, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        Text by = look.field(fields, key + ".by", who);
        Text reason = look.field(fields, key + ".reason", workplace.words("part.reason"));
        Runnable submit = () -> done.accept(by.getText(), reason.getText());
        reason.addListener(SWT.DefaultSelection, event -> submit.run());
        refusal = look.wrapped(box, Type.BODY, Tone.BLOCKED, "");
        Composite buttons = look.area(box, 2);
        look.button(buttons, key + ".do", workplace.words("part.save"), submit);
        look.button(buttons, key + ".cancel", workplace.words("plan.aside.cancel"), this::close);
        visible(true);
        page.bring(box);
        by.setFocus();
    }

    /** Says what is wrong with what was typed. @return whether anything is being asked */
    boolean refused(String sentence) {
        if (!box.getVisible()) {
            return false;
        }
        refusal.setText(Look.plain(sentence));
        page.fit();
        return true;
    }

    void close() {
        clear();
        visible(false);
    }

    private void clear() {
        for (var old : box.getChildren()) {
            old.dispose();
        }
    }

    private void visible(boolean shown) {
        ((GridData) box.getLayoutData()).exclude = !shown;
        box.setVisible(shown);
        page.fit();
    }
}
