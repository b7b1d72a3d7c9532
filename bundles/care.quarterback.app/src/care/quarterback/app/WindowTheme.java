package care.quarterback.app;

import care.quarterback.presentation.preferences.Choices.Theme;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Display;

/** Light or dark: as the person chose, else as the desktop is. */
final class WindowTheme {

    /** Where the workbench looks for the theme to begin with. */
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";

    private static final String LIGHT = "care.quarterback.app.light";

    private static final String DARK = "care.quarterback.app.dark";

    private WindowTheme() {}

    /** The door is as the desktop is: the fields of the toolkit turn dark only with the window. */
    static void door(Display display) {
        Look.dark(display, Display.isSystemDarkTheme());
    }

    /** Before anything of the window is made. */
    static void begin(Display display, Theme chosen) {
        boolean dark = dark(chosen);
        Look.dark(display, dark);
        InstanceScope.INSTANCE.getNode(NODE).put("themeid", dark ? DARK : LIGHT);
    }

    private static boolean dark(Theme chosen) {
        return switch (chosen) {
            case DESKTOP -> Display.isSystemDarkTheme();
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /** What went wrong is said in our red: the platform's own is too pale to read. Once the platform has its theme. */
    static void errors(Theme chosen) {
        JFaceResources.getColorRegistry().put(JFacePreferences.ERROR_COLOR, Tone.BLOCKED.rgb(dark(chosen)));
    }
}
