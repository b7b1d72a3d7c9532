package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.model.CareCase;
import care.quarterback.presentation.section.FormScreen.FormPoint;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.Map;

/** Looks at what an entry would lack as it stands in its form, while it is typed. Called on the session's thread. */
interface FormCheck {

    /** @param typed what stands in the form and is not entered, by field */
    List<FormPoint> of(Room room, CareCase careCase, EntryKind kind, FormIntent intent, Map<String, String> typed);
}
