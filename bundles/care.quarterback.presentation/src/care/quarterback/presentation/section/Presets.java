package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.model.CareCase;
import care.quarterback.model.TelecomKind;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.work.Room;
import java.util.Set;

/**
 * What stands in a field before anybody types, for a person to change: the opinion that is being arranged, the day of a call
 * that is told of now, and that a phone number is one,
 * and who enters time. Nothing that would say something about the patient.
 */
final class Presets {

    /** Kinds of entry that are made right after what they tell of. */
    private static final Set<String> TOLD_AT_ONCE = Set.of(
            "conversation",
            "coverage-check",
            "scheduling-call",
            "network-try",
            "journal-entry",
            "time-entry",
            "expense");

    private final Room room;
    private final EntryKind kind;
    private final String person;

    /** @param person who enters it */
    Presets(Room room, EntryKind kind, String person) {
        this.room = room;
        this.kind = kind;
        this.person = person;
    }

    /** As it would be typed; empty for a field that begins empty. */
    String of(CareCase careCase, FormIntent intent, EntryField field) {
        if (intent instanceof Add && field.feature().equals("on") && TOLD_AT_ONCE.contains(kind.name())) {
            return room.text().date(room.today());
        }
        if (intent instanceof Add
                && field.feature().equals("kind")
                && kind.name().equals("telecom")) {
            return TelecomKind.PHONE.name();
        }
        if (intent instanceof Add && field.feature().equals("by") && kind.name().equals("time-entry")) {
            return person;
        }
        return OpinionNumbers.of(careCase, intent, field);
    }
}
