package care.quarterback.presentation.practice;

import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.stream.Stream;

/** The time zones of the states and territories, to choose from. */
final class Zones {

    private static final List<String> ALL = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "Pacific/Guam",
            "Pacific/Pago_Pago");

    private Zones() {}

    static List<Choice<String>> choices(Room room) {
        return ALL.stream()
                .map(zone -> new Choice<>(zone, room.text().of("practice.zone." + zone.replace('/', '.'))))
                .toList();
    }

    /** The same with one that is set and not among them. */
    static List<Choice<String>> choices(Room room, String set) {
        return set.isEmpty() || ALL.contains(set)
                ? choices(room)
                : Stream.concat(choices(room).stream(), Stream.of(new Choice<>(set, set)))
                        .toList();
    }
}
