package care.quarterback.cli;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CaseStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Cases as people read them. */
final class CaseTable {

    private static final int ID_SHOWN = 8;

    private CaseTable() {}

    static Table of(List<CaseSummary> cases, LocalDate today) {
        var words = Texts.words();
        var table = new Table(
                Texts.of("cases.case"),
                Texts.of("cases.patient"),
                Texts.of("cases.born"),
                Texts.of("cases.status"),
                Texts.of("cases.next"));
        for (CaseSummary each : cases) {
            table.row(
                    each.number().isBlank() ? each.id().value().substring(0, ID_SHOWN) : each.number(),
                    each.patient(),
                    each.birthDate() == null ? "" : each.birthDate().toString(),
                    words.word(CaseStatus.valueOf(each.status())),
                    next(each, today, words));
        }
        return table;
    }

    private static String next(CaseSummary each, LocalDate today, Sentences words) {
        if (each.nextDue() == null) {
            return each.nextDeed();
        }
        long days = ChronoUnit.DAYS.between(today, each.nextDue());
        String when = days < 0 ? Texts.of("due.overdue", -days) : Texts.of("due.in", words.date(each.nextDue()), days);
        return Texts.of("cases.due", each.nextDeed(), when);
    }
}
