package care.quarterback.ui.tests;

import org.eclipse.swt.internal.C;
import org.eclipse.swt.internal.Converter;
import org.eclipse.swt.internal.accessibility.gtk.ATK;
import org.eclipse.swt.internal.accessibility.gtk.AtkObjectClass;
import org.eclipse.swt.internal.gtk3.GTK3;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a screen reader is told about a control: asked of the toolkit, not of the control. On the screen's thread. */
final class Spoken {

    /** What a control is to a person who hears it. */
    enum Role {
        BUTTON(ATK.ATK_ROLE_PUSH_BUTTON),
        TICK(ATK.ATK_ROLE_CHECK_BOX),
        FIELD(ATK.ATK_ROLE_TEXT),
        CHOICE(ATK.ATK_ROLE_COMBO_BOX),
        LIST(ATK.ATK_ROLE_TABLE),
        TREE(ATK.ATK_ROLE_TREE),
        LABEL(ATK.ATK_ROLE_LABEL),
        OTHER(-1);

        private final int atk;

        Role(int atk) {
            this.atk = atk;
        }
    }

    private Spoken() {}

    /** Its name; empty where nobody has given it one. A label of words is called what it says. */
    static String name(Control control) {
        if (control instanceof Label label && label.getImage() == null) {
            return label.getText().replace("&&", "&");
        }
        long object = GTK3.gtk_widget_get_accessible(control.handle);
        return object == 0 ? "" : text(ATK.call(type(object).get_name, object));
    }

    /** Its role. */
    static Role role(Control control) {
        long object = GTK3.gtk_widget_get_accessible(control.handle);
        int role = object == 0 ? -1 : (int) ATK.call(type(object).get_role, object);
        for (Role each : Role.values()) {
            if (each.atk == role) {
                return each;
            }
        }
        return Role.OTHER;
    }

    /** The functions of the object, which its first word points to. */
    private static AtkObjectClass type(long object) {
        var pointer = new long[1];
        C.memmove(pointer, object, C.PTR_SIZEOF);
        var functions = new AtkObjectClass();
        ATK.memmove(functions, pointer[0]);
        return functions;
    }

    private static String text(long pointer) {
        return pointer == 0 ? "" : Converter.cCharPtrToJavaString(pointer, false);
    }
}
