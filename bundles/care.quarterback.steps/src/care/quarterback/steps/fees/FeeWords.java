package care.quarterback.steps.fees;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.TimeKind;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what time and expenses come to: the window and the command line say the same. Thread-safe. */
public final class FeeWords {

    private static final String TEXTS = "fees";
    private static final int HOUR = 60;

    private final Sentences sentences;

    /** @param due somebody should do something about it */
    public record Line(String sentence, boolean due) {}

    public FeeWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What there is to know, who works on it now first; none where nothing was written down. */
    public List<Line> lines(FeeSums sums) {
        List<Line> lines = new ArrayList<>();
        sums.timers().forEach(timer -> lines.add(said("timer", timer.by(), timer.since())));
        if (sums.minutes() > 0) {
            lines.add(said("time", time(sums.minutes()), time(sums.billable())));
        }
        sums.left()
                .ifPresent(left -> lines.add(
                        left < 0
                                ? due("over", time(-left), time(sums.estimated().orElseThrow()))
                                : said("left", time(left), time(sums.estimated().orElseThrow()))));
        if (sums.owed().signum() > 0) {
            lines.add(said("owed", sentences.dollars(sums.owed())));
        }
        if (sums.overdue() > 0) {
            lines.add(due("overdue", sums.overdue()));
        }
        if (sums.afterEnd() > 0) {
            lines.add(due("afterEnd", time(sums.afterEnd()), sums.endsOn().orElseThrow()));
        }
        if (!sums.toBill().none()) {
            lines.add(toBill(sums.toBill()));
        }
        return lines;
    }

    private Line toBill(FeeSums.ToBill open) {
        String money = sentences.dollars(open.expenses());
        if (open.minutes() == 0) {
            return said("toBill.expenses", money);
        }
        if (open.fee().isEmpty()) {
            return due("toBill.noRate", time(open.minutes()));
        }
        String fee = sentences.dollars(open.fee().get());
        return open.expenses().signum() == 0
                ? said("toBill.time", time(open.minutes()), fee)
                : said("toBill.both", time(open.minutes()), fee, money);
    }

    /** A length of time, such as "1 h 20 min". @param minutes not negative */
    public String time(long minutes) {
        long hours = minutes / HOUR;
        long rest = minutes % HOUR;
        if (hours == 0) {
            return sentences.of(TEXTS, "minutes", rest);
        }
        return rest == 0 ? sentences.of(TEXTS, "hours", hours) : sentences.of(TEXTS, "hoursMinutes", hours, rest);
    }

    /** A month, such as "Feb 2026". @return words for none where there is no day */
    public String month(Optional<YearMonth> month) {
        return month.map(DateTimeFormatter.ofPattern("MMM uuuu", sentences.locale())::format)
                .orElseGet(() -> sentences.of(TEXTS, "noDay"));
    }

    public String kind(TimeKind kind) {
        return sentences.word(kind);
    }

    private Line said(String key, Object... arguments) {
        return new Line(sentences.of(TEXTS, key, arguments), false);
    }

    private Line due(String key, Object... arguments) {
        return new Line(sentences.of(TEXTS, key, arguments), true);
    }
}
