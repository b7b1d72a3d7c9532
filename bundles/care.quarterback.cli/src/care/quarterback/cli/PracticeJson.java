package care.quarterback.cli;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
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
                .text("timeZone", rows.timeZone().map(ZoneId::getId).orElse(""));
        days(json, rows.closedDays());
        json.objects("offices", rows.offices(), one -> {
            json.text("id", one.id())
                    .text("name", one.name())
                    .text("institution", one.institution())
                    .text("telephone", one.telephone())
                    .text("fax", one.fax())
                    .text("portal", one.portal())
                    .text("address", one.address())
                    .text("timeZone", one.timeZone())
                    .text("hours", one.hours());
            days(json, one.closedDays());
        });
        json.objects(
                "clinicians",
                rows.clinicians(),
                one -> json.text("id", one.id())
                        .text("name", one.name())
                        .text("specialty", one.specialty())
                        .text("npi", one.npi())
                        .text("office", one.office())
                        .text("geriatricTraining", one.geriatricTraining().name())
                        .text("acceptsMedicare", one.acceptsMedicare().name()));
        json.objects("plans", rows.plans(), one -> {
            json.text("id", one.id())
                    .text("name", one.name())
                    .text("kind", one.kind().name())
                    .text("telephone", one.telephone());
            number(json, "authorizationDays", one.authorizationDays());
            number(json, "networkTriesRequired", one.networkTriesRequired());
            json.text("notes", one.notes());
        });
        json.objects("programmes", rows.programmes(), one -> programme(json, one));
        rest(json, rows);
    }

    private static void rest(Json json, PracticeRows rows) {
        json.objects(
                "staff",
                rows.staff(),
                one -> json.text("id", one.id())
                        .text("name", one.name())
                        .text("role", one.role())
                        .text("telephone", one.telephone())
                        .flag("active", one.active()));
        json.objects(
                "rules",
                rows.rules(),
                one -> json.text("id", one.id())
                        .text("code", one.code())
                        .text("jurisdiction", one.jurisdiction())
                        .date("effectiveFrom", one.from())
                        .date("effectiveTo", one.to())
                        .text("citation", one.citation())
                        .date("lastVerified", one.lastVerified())
                        .flag("verified", one.verified())
                        .text("text", one.text())
                        .object("parameters", inner -> numbers(inner, one.numbers())));
        json.objects(
                "suggestions",
                rows.suggestions(),
                one -> json.text("id", one.id())
                        .text("table", one.table())
                        .text("when", one.when())
                        .text("consider", one.consider())
                        .text("source", one.source())
                        .text("reviewedBy", one.reviewedBy()));
        json.objects(
                "choices",
                rows.choices(),
                one -> json.text("name", one.name())
                        .text("meaning", Texts.of(one.words()))
                        .number("value", one.number())
                        .number("shipped", one.shipped())
                        .number("from", one.from())
                        .number("to", one.to())
                        .flag("own", one.own()));
    }

    /** The rules in use. */
    static void write(Json json, List<RuleVersion> rules) {
        json.objects(
                "rules",
                rules,
                one -> json.text("code", one.id().code())
                        .text("jurisdiction", one.jurisdiction())
                        .date("effectiveFrom", one.from().orElse(null))
                        .date("effectiveTo", one.to().orElse(null))
                        .text("citation", one.citation())
                        .date("lastVerified", one.lastVerified().orElse(null))
                        .flag("verified", one.verified())
                        .flag("own", one.own())
                        .text("text", one.text())
                        .object("parameters", inner -> numbers(inner, one.parameters())));
    }

    private static void programme(Json json, ProgrammeRow one) {
        json.text("id", one.id())
                .text("name", one.name())
                .text("institution", one.institution())
                .text("website", one.website())
                .text("needs", one.needs())
                .number("fee", one.fee(), 2);
        number(json, "turnaroundFromDays", one.turnaroundFromDays());
        number(json, "turnaroundToDays", one.turnaroundToDays());
        json.text("excludedStates", one.excludedStates())
                .flag("excludesInpatients", one.excludesInpatients())
                .text("specialties", one.specialties())
                .date("lastVerified", one.lastVerified());
    }

    private static void days(Json json, List<ClosedDayRow> days) {
        json.objects("closedDays", days, one -> {
            json.text("id", one.id()).date("date", one.date());
            number(json, "weekday", one.weekday());
            json.text("reason", one.reason());
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
