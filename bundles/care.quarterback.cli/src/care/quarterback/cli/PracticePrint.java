package care.quarterback.cli;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.text.Language;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The practice in words. */
final class PracticePrint {

    private PracticePrint() {}

    static void print(PrintWriter out, PracticeRows rows) {
        out.println(rows.name().isEmpty() ? Texts.of("practice.noName") : rows.name());
        out.println(Texts.of("practice.zone", rows.timeZone().map(ZoneId::getId).orElse(Texts.of("practice.usual"))));
        if (!rows.closedDays().isEmpty()) {
            out.println(Texts.of("practice.closed", days(rows.closedDays())));
        }
        rows.offices()
                .forEach(one ->
                        line(out, "office", one.name(), one.id(), one.institution(), one.telephone(), one.fax()));
        rows.clinicians().forEach(one -> line(out, "clinician", one.name(), one.id(), one.specialty(), one.npi()));
        rows.plans().forEach(one -> line(out, "plan", one.name(), one.id(), one.telephone()));
        rows.programmes()
                .forEach(one -> line(out, "programme", one.name(), one.id(), one.institution(), one.website()));
        rows.staff().forEach(one -> line(out, "staff", one.name(), one.id(), one.role(), one.telephone()));
        rows.rules().forEach(one -> line(out, "rule", one.code(), one.id(), one.jurisdiction(), one.citation()));
        rows.suggestions().forEach(one -> line(out, "suggestion", one.when(), one.id(), one.consider()));
        out.println();
        var table = new Table(
                Texts.of("practice.column.choice"),
                Texts.of("practice.column.value"),
                Texts.of("practice.column.range"),
                Texts.of("practice.column.meaning"));
        rows.choices()
                .forEach(one -> table.row(
                        one.name(),
                        one.own() ? Texts.of("practice.own", one.number(), one.shipped()) : "" + one.number(),
                        Texts.of("practice.range", one.from(), one.to()),
                        Texts.of(one.words())));
        table.print(out);
    }

    private static void line(PrintWriter out, String kind, String name, String id, String... more) {
        String rest = Stream.of(more).filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
        out.println(Texts.of(
                "practice.entry", Texts.of("practice.kind." + kind), name, rest.isEmpty() ? "" : ", " + rest, id));
    }

    private static String days(List<ClosedDayRow> days) {
        return days.stream()
                .map(one -> (one.date() == null
                                ? DayOfWeek.of(one.weekday()).getDisplayName(TextStyle.FULL, Language.system())
                                : one.date().toString())
                        + (one.reason().isBlank() ? "" : " (" + one.reason() + ")"))
                .collect(Collectors.joining(", "));
    }

    static void print(PrintWriter out, List<RuleVersion> rules) {
        var table = new Table(
                Texts.of("practice.column.rule"),
                Texts.of("practice.column.where"),
                Texts.of("practice.column.from"),
                Texts.of("practice.column.to"),
                Texts.of("practice.column.whose"),
                Texts.of("practice.column.says"));
        rules.forEach(one -> table.row(
                one.id().code(),
                one.jurisdiction(),
                one.from().map(LocalDate::toString).orElse(""),
                one.to().map(LocalDate::toString).orElse(""),
                Texts.of(one.own() ? "practice.whose.own" : "practice.whose.shipped"),
                one.text()));
        table.print(out);
    }
}
