package care.quarterback.presentation.opinion;

import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.presentation.text.ScreenText;
import java.time.LocalDate;
import java.util.Optional;

/** How a version is named and what its state is, in words. */
public final class VersionLine {

    private final ScreenText text;

    public VersionLine(ScreenText text) {
        this.text = text;
    }

    /** "Version 2 of Tue 14 Apr 2026, final". */
    public String of(Version version) {
        String day = version.days().date().map(text::date).orElse(text.of("letter.noDate"));
        String state = version.takenOut().isPresent()
                ? "letter.state.out"
                : version.lock().isPresent() ? "letter.state.final" : "letter.state.open";
        return text.of("letter.version", version.number(), day, text.of(state));
    }

    /** What may be done with the version, and who closed it and when. */
    public String state(OpinionScreen screen) {
        return screen.version().map(version -> state(screen, version)).orElse(text.of("letter.new"));
    }

    private String state(OpinionScreen screen, Version version) {
        if (version.takenOut().isPresent()) {
            var out = version.takenOut().get();
            return text.of("letter.takenOut", on(out.on()), out.by(), out.reason());
        }
        if (version.lock().isPresent()) {
            var lock = version.lock().get();
            String by = lock.by().isBlank()
                    ? text.of("letter.final.unknown")
                    : text.of("letter.final.by", on(lock.on()), lock.by());
            return screen.newest() ? by + " " + text.of("letter.final.next") : by + " " + text.of("letter.older");
        }
        return text.of("letter.draft");
    }

    private String on(Optional<LocalDate> day) {
        return day.map(text::date).orElse(text.of("letter.noDate"));
    }
}
