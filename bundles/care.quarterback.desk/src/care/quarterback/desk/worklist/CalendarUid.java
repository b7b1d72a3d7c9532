package care.quarterback.desk.worklist;

import care.quarterback.model.CareCase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What tells one entry of a calendar from another, the same in every export; it can be read back by nobody. */
final class CalendarUid {

    private CalendarUid() {}

    /** @param before 0 for the date itself, 1 for the open day before it */
    static String of(CareCase careCase, String code, String key, int before) {
        String name = String.join("\n", careCase.getId(), code, key, Integer.toString(before));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@quarterback.care";
    }
}
