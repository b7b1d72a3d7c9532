package care.quarterback.presentation.work;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.DateForm;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.presentation.text.ScreenText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What every presenter is given: where to work, what day it is, and the words. */
public record Room(Background background, Clock clock, ScreenText text, Sentences sentences) {

    /** The words of a language. */
    public static Room of(Background background, Clock clock, Locale locale) {
        return of(background, clock, locale, DateForm.MONTH_FIRST);
    }

    /** @param form how the person wants dates */
    public static Room of(Background background, Clock clock, Locale locale, DateForm form) {
        return new Room(
                background,
                clock,
                new ScreenText(locale, form),
                DeskTexts.in(locale).dated(form));
    }

    /** The room of an open practice, by its clock and in its language. */
    public Room in(OpenDesk desk) {
        return of(background, desk.practice().clock(), Language.system(), text.form());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a store says of a failure; of another one, the words of the key. */
    public String sentence(Throwable failure, String otherwise) {
        return failure instanceof StoreException known ? sentences.sentence(known.said()) : text.of(otherwise);
    }

    /** What was typed, read as a date; empty where it cannot be. */
    public Optional<LocalDate> date(String typed) {
        return text.form().read(typed, today());
    }

    /** What was typed, written as a date where it can be read as one today. */
    public String typedDate(String typed) {
        return text.typedDate(typed, today());
    }
}
