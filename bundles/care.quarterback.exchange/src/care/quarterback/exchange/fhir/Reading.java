package care.quarterback.exchange.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What one reading of a file goes by: its sentences, and what today and the hour are for whoever reads. For one thread. */
record Reading(Messages messages, Clock clock, Decisive decisive, RecordFormat other, CardKeys keys) {

    Reading(Clock clock, RecordFormat other, CardKeys keys) {
        this(new Messages(), clock, new Decisive(), other, keys);
    }

    /** Tomorrow's dates are not ahead: east of here it may be tomorrow already. */
    boolean isAhead(LocalDate date) {
        return date.isAfter(LocalDate.now(clock).plusDays(1));
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
