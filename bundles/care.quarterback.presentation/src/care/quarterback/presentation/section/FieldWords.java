package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryField;
import care.quarterback.presentation.work.Room;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** A value in its strict form, and as people write it: what is shown can be typed back. Immutable. */
public final class FieldWords {

    private final Room room;

    public FieldWords(Room room) {
        this.room = room;
    }

    /** The strict form as people write it. */
    public String shown(EntryField field, String strict) {
        if (strict.isBlank()) {
            return "";
        }
        return switch (field.kind()) {
            case DATE ->
                field.feature().equals("birthDate")
                        ? room.text().birthDate(LocalDate.parse(strict))
                        : room.text().date(LocalDate.parse(strict));
            case TIME -> time(LocalTime.parse(strict));
            case MOMENT -> moment(Instant.parse(strict));
            case MONEY -> room.sentences().dollars(new BigDecimal(strict));
            default -> strict;
        };
    }

    /** "2:30 PM". */
    String time(LocalTime time) {
        return room.sentences().time(time);
    }

    private String moment(Instant at) {
        ZonedDateTime here = at.atZone(room.clock().getZone());
        return room.text().date(here.toLocalDate()) + " " + time(here.toLocalTime());
    }
}
