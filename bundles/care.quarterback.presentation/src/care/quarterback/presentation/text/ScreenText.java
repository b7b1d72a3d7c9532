package care.quarterback.presentation.text;

import care.quarterback.core.text.DateForm;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/** The words of the screens, from the {@code .properties} beside this class: one file for each room of the house. Immutable. */
public final class ScreenText {

    private static final List<String> FILES = List.of(
            "screen",
            "comparison",
            "letter",
            "call",
            "matters",
            "cohort",
            "practice",
            "section",
            "steps",
            "today",
            "tray",
            "desktop");

    private final Locale locale;
    private final DateForm form;
    private final Map<String, String> patterns;

    public ScreenText(Locale locale) {
        this(locale, DateForm.MONTH_FIRST);
    }

    /** @param form how dates are written and read */
    public ScreenText(Locale locale, DateForm form) {
        this.locale = locale;
        this.form = form;
        this.patterns = FILES.stream()
                .map(name -> TextFile.read(ScreenText.class, name, locale).orElseThrow())
                .flatMap(file -> file.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    /**
     * The words of a key.
     *
     * @param arguments what {0}, {1} ... stand for; dates are written out
     * @throws java.util.MissingResourceException when there is no such key: a test finds it
     */
    public String of(String key, Object... arguments) {
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof LocalDate date) {
                shown[i] = date(date);
            }
        }
        return new MessageFormat(pattern(key), locale).format(shown);
    }

    /** Whether there are words of this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, "screen", key);
        }
        return pattern;
    }

    /** "Tue, Mar 24, 2026". */
    public String date(LocalDate date) {
        return form.weekday(locale).format(date);
    }

    /** "Mar 24, 1952": of a birth, whose weekday helps nobody. */
    public String birthDate(LocalDate date) {
        return form.day(locale).format(date);
    }

    /** What was typed, written as {@link #date(LocalDate)} where it can be read as a date. */
    public String typedDate(String typed, LocalDate today) {
        return form.read(typed, today).map(this::date).orElse(typed);
    }

    /** "Mar 24": where the year stands nearby. */
    public String shortDate(LocalDate date) {
        return form.monthAndDay(locale).format(date);
    }

    /** "Tue, Mar 24, 2026 (in 4 days)". */
    public String date(LocalDate date, LocalDate today) {
        return of("date.far", date, distance(date, today));
    }

    /** "in 4 days", "today", "3 days ago". */
    public String distance(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return of("date.today");
        }
        return days > 0 ? of("date.in", days) : of("date.ago", -days);
    }

    /** How dates are written and read. */
    public DateForm form() {
        return form;
    }

    public Locale locale() {
        return locale;
    }
}
