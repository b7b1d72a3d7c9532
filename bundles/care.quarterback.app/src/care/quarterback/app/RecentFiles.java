package care.quarterback.app;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * The desktop's list of recent files. A file that somebody chooses can be named after a patient, and GTK would keep that
 * name in the user's home, outside of the encrypted store. SWT has no public way to ask it not to, so its own binding of
 * GTK is called where there is one; elsewhere nothing happens.
 */
final class RecentFiles {

    private static final String BINDING = "org.eclipse.swt.internal.gtk.";
    private static final byte[] ENABLED = "gtk-recent-files-enabled\0".getBytes(StandardCharsets.US_ASCII);

    private RecentFiles() {}

    /** To be called once there is a display, on its thread. @return whether the list is off now */
    static boolean off() {
        try {
            Class<?> gtk = Class.forName(BINDING + "GTK");
            Class<?> os = Class.forName(BINDING + "OS");
            long settings = (long) gtk.getMethod("gtk_settings_get_default").invoke(null);
            Method set = os.getMethod("g_object_set", long.class, byte[].class, int.class, long.class);
            set.invoke(null, settings, ENABLED, 0, 0L);
            int[] now = {1};
            os.getMethod("g_object_get", long.class, byte[].class, int[].class, long.class)
                    .invoke(null, settings, ENABLED, now, 0L);
            return now[0] == 0;
        } catch (ReflectiveOperationException | LinkageError notThisDesktop) {
            return false;
        }
    }
}
