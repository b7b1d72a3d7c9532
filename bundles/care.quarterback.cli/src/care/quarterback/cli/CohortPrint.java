package care.quarterback.cli;

import care.quarterback.core.spi.Cohort.Excluded;
import care.quarterback.core.statistics.Interval;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.cohort.CohortRows.GroupRow;
import care.quarterback.desk.cohort.CohortRows.PartRow;
import care.quarterback.desk.cohort.CohortRows.TreatmentRow;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The practice's own rates in words. */
final class CohortPrint {

    private final PrintWriter out;

    CohortPrint(PrintWriter out) {
        this.out = out;
    }

    /** @param list also lists what is left out */
    void print(CohortRows rows, boolean list) {
        out.println(rows.sentence());
        rows.warning().ifPresent(out::println);
        rows.classes().forEach(row -> out.println("  " + row.sentence()));
        rows.notes().forEach(note -> out.println("  " + note));
        rows.exclusions().forEach(row -> out.println("  " + row.sentence()));
        if (list && !rows.excluded().isEmpty()) {
            excluded(rows);
        }
        published(rows);
        if (!rows.treatments().isEmpty()) {
            heading("cohort.treatments");
            var table = new Table(Texts.of("cohort.column.class"), Texts.of("cohort.column.cases"), "");
            for (TreatmentRow row : rows.treatments()) {
                table.row(row.name(), Long.toString(row.count()), share(row.interval()));
            }
            table.print(out);
        }
        out.println(rows.need().sentence());
        parts("cohort.specialties", rows.specialties());
        parts("cohort.years", rows.years());
        heading("cohort.steps");
        rows.steps().forEach(row -> out.println("  " + row.sentence()));
        if (!rows.missing().isEmpty()) {
            heading("cohort.missing");
            rows.missing().forEach(row -> out.println("  " + row.sentence()));
        }
        heading("cohort.money");
        out.println("  " + rows.authorizations().sentence());
        out.println("  " + rows.cost().sentence());
    }

    private void heading(String key) {
        out.println();
        out.println(Texts.of(key));
    }

    private void excluded(CohortRows rows) {
        heading("cohort.excluded");
        var table = new Table(
                Texts.of("cohort.column.number"), Texts.of("cohort.column.date"), Texts.of("cohort.column.why"));
        for (Excluded excluded : rows.excluded()) {
            table.row(
                    excluded.number().isBlank() ? excluded.caseId().value() : excluded.number(),
                    excluded.on().map(Object::toString).orElse(""),
                    Texts.of("cohort.excluded." + excluded.exclusion()));
        }
        table.print(out);
        long all = rows.exclusions().stream().mapToLong(row -> row.count()).sum();
        if (all > rows.excluded().size()) {
            out.println(Texts.of("cohort.excluded.more", all - rows.excluded().size()));
        }
    }

    /** Our own shares first, and then each study with its caution. */
    private void published(CohortRows rows) {
        heading("cohort.published");
        if (!rows.groups().isEmpty()) {
            out.println("  " + Texts.of("cohort.ours"));
            for (GroupRow row : rows.groups()) {
                out.println("    "
                        + Texts.of("cohort.group", row.name(), Long.toString(row.count()), share(row.interval())));
            }
        }
        rows.published().forEach(row -> {
            out.println("  " + Texts.of("cohort.study", row.study(), row.setting()));
            out.println("    " + row.sentence());
            out.println("    " + row.caution() + " " + row.source());
        });
    }

    private void parts(String key, List<PartRow> rows) {
        if (!rows.isEmpty()) {
            heading(key);
            var table = new Table(
                    Texts.of("cohort.column.class"),
                    Texts.of("cohort.column.cases"),
                    Texts.of("cohort.column.same"),
                    Texts.of("cohort.column.refined"),
                    Texts.of("cohort.column.different"));
            rows.forEach(row -> table.row(
                    row.name(),
                    Long.toString(row.n()),
                    Long.toString(row.same()),
                    Long.toString(row.refined()),
                    Long.toString(row.different())));
            table.print(out);
        }
    }

    private static String share(Optional<Interval> interval) {
        return interval.map(share -> String.format(
                        Locale.ROOT,
                        "%.1f %% (%.1f - %.1f %%)",
                        100 * share.share(),
                        100 * share.low(),
                        100 * share.high()))
                .orElse("");
    }
}
