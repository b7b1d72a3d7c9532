package care.quarterback.cli;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.text.Language;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OpenDayRow;
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
        out.println(Texts.of(
                "practice.language", rows.language().isEmpty() ? Texts.of("practice.computer") : rows.language()));
        out.println(Texts.of("practice.zone", rows.timeZone().map(ZoneId::getId).orElse(Texts.of("practice.usual"))));
        if (!rows.closedDays().isEmpty()) {
            out.println(Texts.of("practice.closed", days(rows.closedDays())));
        }
        if (!rows.openDays().isEmpty()) {
            out.println(Texts.of("practice.open", openDays(rows.openDays())));
        }
        rows.offices()
                .forEach(office -> line(
                        out,
                        "office",
                        office.name(),
                        office.id(),
                        office.institution(),
                        office.telephone(),
                        office.fax()));
        rows.clinicians()
                .forEach(clinician -> line(
                        out, "clinician", clinician.name(), clinician.id(), clinician.specialty(), clinician.npi()));
        rows.plans().forEach(plan -> line(out, "plan", plan.name(), plan.id(), plan.telephone()));
        rows.programmes()
                .forEach(programme -> line(
                        out,
                        "programme",
                        programme.name(),
                        programme.id(),
                        programme.institution(),
                        programme.website()));
        rows.staff()
                .forEach(person -> line(out, "staff", person.name(), person.id(), person.role(), person.telephone()));
        rows.rules().forEach(rule -> line(out, "rule", rule.code(), rule.id(), rule.jurisdiction(), rule.citation()));
        rows.suggestions()
                .forEach(suggestion ->
                        line(out, "suggestion", suggestion.when(), suggestion.id(), suggestion.consider()));
        out.println();
        var table = new Table(
                Texts.of("practice.column.choice"),
                Texts.of("practice.column.value"),
                Texts.of("practice.column.range"),
                Texts.of("practice.column.meaning"));
        rows.choices()
                .forEach(choice -> table.row(
                        choice.name(),
                        choice.own()
                                ? Texts.of("practice.own", choice.number(), choice.shipped())
                                : "" + choice.number(),
                        Texts.of("practice.range", choice.from(), choice.to()),
                        Texts.of(choice.words())));
        table.print(out);
    }

    private static void line(PrintWriter out, String kind, String name, String id, String... more) {
        String rest = Stream.of(more).filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
        out.println(Texts.of(
                "practice.entry", Texts.of("practice.kind." + kind), name, rest.isEmpty() ? "" : ", " + rest, id));
    }

    private static String days(List<ClosedDayRow> days) {
        return days.stream()
                .map(day -> day(day.date(), day.weekday(), day.reason()))
                .collect(Collectors.joining(", "));
    }

    private static String openDays(List<OpenDayRow> days) {
        return days.stream()
                .map(day -> day(day.date(), day.weekday(), day.note()))
                .collect(Collectors.joining(", "));
    }

    private static String day(LocalDate date, Integer weekday, String words) {
        String day = date == null
                ? DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Language.system())
                : date.toString();
        return words.isBlank() ? day : day + " (" + words + ")";
    }

    static void print(PrintWriter out, List<RuleVersion> rules) {
        var table = new Table(
                Texts.of("practice.column.rule"),
                Texts.of("practice.column.where"),
                Texts.of("practice.column.from"),
                Texts.of("practice.column.to"),
                Texts.of("practice.column.whose"),
                Texts.of("practice.column.says"));
        rules.forEach(rule -> table.row(
                rule.id().code(),
                rule.jurisdiction(),
                rule.from().map(LocalDate::toString).orElse(""),
                rule.to().map(LocalDate::toString).orElse(""),
                Texts.of(rule.own() ? "practice.whose.own" : "practice.whose.shipped"),
                rule.text()));
        table.print(out);
    }
}
