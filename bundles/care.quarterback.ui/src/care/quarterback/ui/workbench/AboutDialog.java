package care.quarterback.ui.workbench;

import care.quarterback.presentation.help.PartLicense;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Which version this is, and under which licenses its parts are given. */
final class AboutDialog extends DialogFrame {

    private static final int LETTERS = 84;
    private static final int LINES = 7;
    private static final int ICON = 48;
    private static final String OURS = "care.quarterback.";

    private final Workplace workplace;
    private final Bundle own;

    private record Part(String name, String version, String license) {}

    AboutDialog(Shell parent, Workplace workplace, Bundle own) {
        super(parent, workplace.words("about.title"), "");
        this.workplace = workplace;
        this.own = own;
    }

    @Override
    protected void content(Composite content) {
        Composite head = look().area(content, 2);
        Label icon = new Label(head, SWT.NONE);
        Stream.of(Window.getDefaultImages())
                .filter(image -> image.getBounds().width == ICON)
                .findFirst()
                .ifPresent(icon::setImage);
        Look.name(icon, workplace.words("app.title"));
        look().label(head, Type.TITLE, Tone.ACCENT, workplace.words("app.title"));
        Version version = own.getVersion();
        look().wrapped(
                        content,
                        Type.BODY,
                        Tone.TEXT,
                        workplace.words(
                                "about.text",
                                version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
                                System.getProperty("java.version")));
        look().heading(content, workplace.words("about.parts"), 1);
        var parts = new Rows<Part>(content, look(), "about.parts", workplace.words("about.parts"));
        parts.column(workplace.words("about.part"), 300, Part::name);
        parts.column(workplace.words("about.version"), 120, Part::version);
        parts.column(workplace.words("about.license"), 300, Part::license);
        parts.chooseOnFocus();
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look().width(content, LETTERS), ToolkitStyle.height(parts.table(), LINES))
                .applyTo(parts.table());
        parts.show(parts(), Part::name);
    }

    @Override
    protected void buttons() {
        next("about.close", workplace.words("close"), this::close).setFocus();
    }

    /** What others gave, as its parts themselves say. */
    private List<Part> parts() {
        return Arrays.stream(own.getBundleContext().getBundles())
                .filter(bundle -> !bundle.getSymbolicName().startsWith(OURS))
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .map(bundle -> new Part(bundle.getSymbolicName(), number(bundle.getVersion()), license(bundle)))
                .toList();
    }

    private static String number(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static String license(Bundle bundle) {
        return PartLicense.of(bundle.getSymbolicName(), bundle.getHeaders().get("Bundle-License"));
    }
}
