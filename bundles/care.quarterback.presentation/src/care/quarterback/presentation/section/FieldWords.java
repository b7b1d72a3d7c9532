package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryField;
import care.quarterback.presentation.work.Room;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Currency;

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
            case MONEY -> money(new BigDecimal(strict));
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

    /** "$240", "$1,250.50"; cents that were typed stay, so that it is read back as it was. */
    private String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(room.text().locale());
        format.setCurrency(Currency.getInstance("USD"));
        format.setMinimumFractionDigits(amount.scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }
}
