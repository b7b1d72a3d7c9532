package care.quarterback.cli;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OpenDayRow;
import care.quarterback.steps.practice.PracticeRows.ProgrammeRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The practice as JSON; the field names are those that add and change take. */
final class PracticeJson {

    private PracticeJson() {}

    static void write(Json json, PracticeRows rows) {
        json.number("revision", rows.revision())
                .text("name", rows.name())
                .text("timeZone", rows.timeZone().map(ZoneId::getId).orElse(""))
                .text("language", rows.language());
        days(json, rows.closedDays());
        openDays(json, rows.openDays());
        json.objects("offices", rows.offices(), office -> {
            json.text("id", office.id())
                    .text("name", office.name())
                    .text("institution", office.institution())
                    .text("telephone", office.telephone())
                    .text("fax", office.fax())
                    .text("portal", office.portal())
                    .text("address", office.address())
                    .text("timeZone", office.timeZone())
                    .text("hours", office.hours());
            days(json, office.closedDays());
            openDays(json, office.openDays());
        });
        json.objects(
                "clinicians",
                rows.clinicians(),
                clinician -> json.text("id", clinician.id())
                        .text("name", clinician.name())
                        .text("specialty", clinician.specialty())
                        .text("npi", clinician.npi())
                        .text("office", clinician.office())
                        .text("geriatricTraining", clinician.geriatricTraining().name())
                        .text("acceptsMedicare", clinician.acceptsMedicare().name()));
        json.objects("plans", rows.plans(), plan -> {
            json.text("id", plan.id())
                    .text("name", plan.name())
                    .text("kind", plan.kind().name())
                    .text("telephone", plan.telephone());
            number(json, "authorizationDays", plan.authorizationDays());
            number(json, "networkTriesRequired", plan.networkTriesRequired());
            json.text("notes", plan.notes());
        });
        json.objects("programmes", rows.programmes(), programme -> programme(json, programme));
        rest(json, rows);
    }

    private static void rest(Json json, PracticeRows rows) {
        json.objects(
                "staff",
                rows.staff(),
                person -> json.text("id", person.id())
                        .text("name", person.name())
                        .text("role", person.role())
                        .text("telephone", person.telephone())
                        .flag("active", person.active()));
        json.objects(
                "rules",
                rows.rules(),
                rule -> json.text("id", rule.id())
                        .text("code", rule.code())
                        .text("jurisdiction", rule.jurisdiction())
                        .date("effectiveFrom", rule.from())
                        .date("effectiveTo", rule.to())
                        .text("citation", rule.citation())
                        .date("lastVerified", rule.lastVerified())
                        .flag("verified", rule.verified())
                        .text("text", rule.text())
                        .object("parameters", inner -> numbers(inner, rule.numbers())));
        json.objects(
                "suggestions",
                rows.suggestions(),
                suggestion -> json.text("id", suggestion.id())
                        .text("table", suggestion.table())
                        .text("when", suggestion.when())
                        .text("consider", suggestion.consider())
                        .text("source", suggestion.source())
                        .text("reviewedBy", suggestion.reviewedBy()));
        json.objects(
                "choices",
                rows.choices(),
                choice -> json.text("name", choice.name())
                        .text("meaning", Texts.of(choice.words()))
                        .number("value", choice.number())
                        .number("shipped", choice.shipped())
                        .number("from", choice.from())
                        .number("to", choice.to())
                        .flag("own", choice.own()));
    }

    /** The rules in use. */
    static void write(Json json, List<RuleVersion> rules) {
        json.objects(
                "rules",
                rules,
                rule -> json.text("code", rule.id().code())
                        .text("jurisdiction", rule.jurisdiction())
                        .date("effectiveFrom", rule.from().orElse(null))
                        .date("effectiveTo", rule.to().orElse(null))
                        .text("citation", rule.citation())
                        .date("lastVerified", rule.lastVerified().orElse(null))
                        .flag("verified", rule.verified())
                        .flag("own", rule.own())
                        .text("text", rule.text())
                        .object("parameters", inner -> numbers(inner, rule.parameters())));
    }

    private static void programme(Json json, ProgrammeRow programme) {
        json.text("id", programme.id())
                .text("name", programme.name())
                .text("institution", programme.institution())
                .text("website", programme.website())
                .text("needs", programme.needs())
                .number("fee", programme.fee(), 2);
        number(json, "turnaroundFromDays", programme.turnaroundFromDays());
        number(json, "turnaroundToDays", programme.turnaroundToDays());
        json.text("excludedStates", programme.excludedStates())
                .flag("excludesInpatients", programme.excludesInpatients())
                .text("specialties", programme.specialties())
                .date("lastVerified", programme.lastVerified());
    }

    private static void days(Json json, List<ClosedDayRow> days) {
        json.objects("closedDays", days, day -> {
            json.text("id", day.id()).date("date", day.date());
            number(json, "weekday", day.weekday());
            json.text("reason", day.reason());
        });
    }

    private static void openDays(Json json, List<OpenDayRow> days) {
        json.objects("openDays", days, day -> {
            json.text("id", day.id()).date("date", day.date());
            number(json, "weekday", day.weekday());
            json.text("note", day.note());
        });
    }

    private static void number(Json json, String key, Integer value) {
        if (value != null) {
            json.number(key, value);
        }
    }

    private static void numbers(Json json, Map<String, String> numbers) {
        new TreeMap<>(numbers).forEach(json::text);
    }
}
