package care.quarterback.ui.look;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/**
 * Gives GTK's own widgets their name: of a field, a list or a slider, SWT's accessible listener names the frame around it,
 * and a screen reader asks the widget inside, which has the focus. On other systems the listener is enough.
 */
final class SpokenName {

    private static final byte[] PROPERTY = "accessible-name\0".getBytes(StandardCharsets.US_ASCII);

    private static final Optional<SpokenName> GTK = gtk();

    private final MethodHandle accessible;
    private final MethodHandle set;
    private final MethodHandle handle;

    private SpokenName(MethodHandle accessible, MethodHandle set, MethodHandle handle) {
        this.accessible = accessible;
        this.set = set;
        this.handle = handle;
    }

    /** SWT tells its GTK functions to nobody by name: they are there or not. */
    private static Optional<SpokenName> gtk() {
        try {
            ClassLoader swt = Control.class.getClassLoader();
            Class<?> widgets = Class.forName("org.eclipse.swt.internal.gtk3.GTK3", true, swt);
            Class<?> objects = Class.forName("org.eclipse.swt.internal.gtk.OS", true, swt);
            var lookup = MethodHandles.publicLookup();
            return Optional.of(new SpokenName(
                    lookup.findStatic(
                            widgets, "gtk_widget_get_accessible", MethodType.methodType(long.class, long.class)),
                    lookup.findStatic(
                            objects,
                            "g_object_set",
                            MethodType.methodType(void.class, long.class, byte[].class, byte[].class, long.class)),
                    lookup.findGetter(Control.class, "handle", long.class)));
        } catch (ReflectiveOperationException | LinkageError elsewhere) {
            return Optional.empty();
        }
    }

    static void give(Control control, String name) {
        GTK.ifPresent(gtk -> gtk.set(control, name));
    }

    private void set(Control control, String name) {
        try {
            long object = (long) accessible.invokeExact((long) handle.invoke(control));
            if (object != 0) {
                byte[] words = (name + "\0").getBytes(StandardCharsets.UTF_8);
                set.invokeExact(object, PROPERTY, words, 0L);
            }
        } catch (Throwable failed) {
            throw new IllegalStateException("a name could not be given", failed);
        }
    }
}
