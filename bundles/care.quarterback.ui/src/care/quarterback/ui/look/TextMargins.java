package care.quarterback.ui.look;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * Room between the border of a field of several lines and its words, as fields of one line have it: GTK leaves none, and SWT
 * offers none. Other systems leave some by themselves.
 */
public final class TextMargins {

    private static final List<String> SIDES = List.of("left-margin", "right-margin", "top-margin", "bottom-margin");

    private static final Optional<TextMargins> GTK = gtk();

    private final MethodHandle set;
    private final MethodHandle handle;

    private TextMargins(MethodHandle set, MethodHandle handle) {
        this.set = set;
        this.handle = handle;
    }

    /** SWT tells its GTK functions to nobody by name: they are there or not. */
    private static Optional<TextMargins> gtk() {
        try {
            Class<?> objects = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Control.class.getClassLoader());
            var lookup = MethodHandles.publicLookup();
            return Optional.of(new TextMargins(
                    lookup.findStatic(
                            objects,
                            "g_object_set",
                            MethodType.methodType(void.class, long.class, byte[].class, int.class, long.class)),
                    lookup.findGetter(Control.class, "handle", long.class)));
        } catch (ReflectiveOperationException | LinkageError elsewhere) {
            return Optional.empty();
        }
    }

    /** @param text of several lines, with a border */
    public static Text give(Text text) {
        GTK.ifPresent(gtk -> SIDES.forEach(side -> gtk.set(text, side)));
        return text;
    }

    private void set(Text text, String side) {
        try {
            byte[] property = (side + "\0").getBytes(StandardCharsets.US_ASCII);
            set.invokeExact((long) handle.invoke(text), property, Look.GRID, 0L);
        } catch (Throwable failed) {
            throw new IllegalStateException("a field's margins could not be given", failed);
        }
    }
}
