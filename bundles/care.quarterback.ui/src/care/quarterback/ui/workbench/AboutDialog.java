package care.quarterback.ui.workbench;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Which version this is, and under which licenses its parts are given. */
final class AboutDialog extends Dialog {

    private static final int LETTERS = 84;
    private static final int LINES = 12;

    private final Workplace workplace;
    private final Bundle own;

    AboutDialog(Shell parent, Workplace workplace, Bundle own) {
        super(parent);
        this.workplace = workplace;
        this.own = own;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("about.title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createContents(Composite parent) {
        var look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        look.label(sheet, Type.TITLE, Tone.ACCENT, workplace.words("app.title"));
        Version version = own.getVersion();
        look.wrapped(
                sheet,
                Type.BODY,
                Tone.TEXT,
                workplace.words(
                        "about.text",
                        version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
                        System.getProperty("java.version")));
        look.heading(sheet, workplace.words("about.parts"), 1);
        var list = new Text(sheet, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setFont(look.font(Type.NOTE));
        list.setText(String.join("\n", parts()));
        list.setData(Look.KEY, "about.parts");
        Look.name(list, workplace.words("about.parts"));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look.width(sheet, LETTERS), LINES * list.getLineHeight())
                .applyTo(list);
        var close = look.button(sheet, "about.close", workplace.words("close"), this::close);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(close);
        getShell().setDefaultButton(close);
        close.setFocus();
        return sheet;
    }

    /** Name, version and license of each part, as the parts themselves say. */
    private List<String> parts() {
        return Arrays.stream(own.getBundleContext().getBundles())
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .map(bundle -> workplace.words(
                        "about.part",
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        license(bundle)))
                .toList();
    }

    private String license(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders().get("Bundle-License"))
                .or(() -> Optional.ofNullable(bundle.getHeaders().get("Bundle-Vendor")))
                .orElse("");
    }
}
