package care.quarterback.steps.coverage;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.steps.coverage.AppealLevels.AppealLevelRow;
import care.quarterback.steps.coverage.Authorizations.Moment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One level on the way of a denial: by when it is filed, what was recorded, and by when the answer is due. Immutable.
 *
 * @param key of the dates that belong to it
 * @param notice date of the letter that is appealed; empty where nobody has recorded one
 * @param file by when it is filed; empty where the plan sends the case on itself or the letter has no date
 * @param entry what was recorded of it
 * @param answer by when it is answered; empty while it was not filed, or where the law sets no time
 */
record AppealStage(
        String key,
        AppealLevelRow level,
        Optional<LocalDate> notice,
        Optional<Clock> file,
        Optional<AppealEntry> entry,
        Optional<Answer> answer) {

    /**
     * Up to a day, by a rule.
     *
     * @param unit the rule's number: "fileDays" or "fileMonths"
     * @param receiptDays days after which the letter counts as received; 0 where its own date counts
     */
    record Clock(RuleVersion rule, String unit, int receiptDays, LocalDate day) {

        /** How many days or months. */
        int count() {
            return rule.number(unit);
        }
    }

    /** When the answer is due. @param later after the extension that was taken; empty where the law allows none */
    record Answer(AnswerClock clock, Optional<Moment> later) {

        /** The day that counts. */
        Moment last() {
            return later.orElse(clock.due());
        }
    }

    boolean automatic() {
        return level.file().isEmpty();
    }

    boolean filed() {
        return entry.isPresent();
    }

    /** It was filed after its last day. */
    boolean late() {
        return file.isPresent()
                && entry.flatMap(AppealEntry::filedOn)
                        .filter(on -> on.isAfter(file.get().day()))
                        .isPresent();
    }

    /** Somebody took more time, and the law allows none. */
    boolean unfoundedExtension() {
        return entry.filter(AppealEntry::extended).isPresent()
                && answer.filter(due -> due.later().isEmpty()).isPresent();
    }
}
