package care.quarterback.cli;

import care.quarterback.core.statistics.Coefficient;
import care.quarterback.core.statistics.Interval;
import care.quarterback.core.statistics.Spread;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.cohort.CohortRows.AuthorizationRow;
import care.quarterback.desk.cohort.CohortRows.PartRow;
import java.util.List;
import java.util.Optional;

/** The practice's own rates as JSON: shares in percent with one decimal; a share of one case is left out. */
final class CohortJson {

    private CohortJson() {}

    static void write(Json json, CohortRows rows) {
        json.date("on", rows.on())
                .date("from", rows.query().from().orElse(null))
                .date("to", rows.query().to().orElse(null))
                .text("specialty", rows.query().specialty().orElse(null))
                .number("n", rows.n())
                .objects("classes", rows.classes(), row -> {
                    json.text("class", row.diagnosis().name()).number("count", row.count());
                    interval(json, row.interval());
                })
                .objects(
                        "excluded",
                        rows.excluded(),
                        row -> json.text("case", row.caseId().value())
                                .text("number", row.number())
                                .text("class", row.diagnosisClass())
                                .text("reason", row.exclusion())
                                .date("date", row.on().orElse(null)))
                .objects(
                        "exclusions",
                        rows.exclusions(),
                        row -> json.text("reason", row.reason().name())
                                .number("count", row.count())
                                .text("message", row.sentence()))
                .text("warning", rows.warning().orElse(null))
                .objects("groups", rows.groups(), row -> {
                    json.text("group", row.group().name()).number("count", row.count());
                    interval(json, row.interval());
                })
                .number("apart", rows.apart())
                .objects(
                        "published",
                        rows.published(),
                        row -> json.text("study", row.study())
                                .text("setting", row.setting())
                                .text("says", row.sentence())
                                .text("caution", row.caution())
                                .text("source", row.source())
                                .objects("figures", row.figures(), figure -> {
                                    json.text(
                                            "group",
                                            figure.group().map(Enum::name).orElse(null));
                                    interval(json, Optional.of(figure.interval()));
                                }))
                .objects("treatments", rows.treatments(), row -> {
                    json.text("class", row.treatment().name()).number("count", row.count());
                    interval(json, row.interval());
                });
        need(json, rows);
        parts(json, "specialties", "specialty", rows.specialties());
        parts(json, "years", "year", rows.years());
        way(json, rows);
    }

    private static void need(Json json, CohortRows rows) {
        json.object("need", need -> {
            need.number("same", rows.need().same()).number("n", rows.need().of());
            interval(need, rows.need().interval());
            coefficient(need, "kappa", rows.need().kappa());
            coefficient(need, "alpha", rows.need().alpha());
            need.text("message", rows.need().sentence());
        });
    }

    private static void way(Json json, CohortRows rows) {
        json.objects("milestones", rows.steps(), row -> {
                    json.text("code", row.step().name());
                    spread(json, row.days());
                    json.text("message", row.sentence());
                })
                .objects("missing", rows.missing(), row -> {
                    json.text("kind", row.kind())
                            .number("cases", row.cases())
                            .number("delaying", row.delaying())
                            .number("open", row.open());
                    spread(json, row.days());
                })
                .object("authorizations", inner -> authorizations(inner, rows.authorizations()))
                .object("cost", inner -> {
                    rows.cost()
                            .spread()
                            .ifPresent(spread -> inner.number("n", spread.n())
                                    .text("median", spread.median().toPlainString())
                                    .text(
                                            "lowerQuartile",
                                            spread.lowerQuartile().toPlainString())
                                    .text(
                                            "upperQuartile",
                                            spread.upperQuartile().toPlainString()));
                    inner.number("unknown", rows.cost().untold());
                });
    }

    private static void authorizations(Json json, AuthorizationRow row) {
        json.number("asked", row.asked())
                .number("decided", row.decided())
                .number("approved", row.approved())
                .number("partly", row.partly())
                .number("denied", row.denied())
                .number("pending", row.pending())
                .number("appealed", row.appealed())
                .number("won", row.won());
        interval(json, row.interval());
    }

    private static void parts(Json json, String key, String name, List<PartRow> rows) {
        json.objects(
                key,
                rows,
                row -> json.text(name, row.name())
                        .number("n", row.n())
                        .number("same", row.same())
                        .number("refined", row.refined())
                        .number("different", row.different()));
    }

    private static void interval(Json json, Optional<Interval> interval) {
        interval.ifPresent(ci -> json.number("percent", 100 * ci.share(), 1)
                .number("low", 100 * ci.low(), 1)
                .number("high", 100 * ci.high(), 1));
    }

    private static void coefficient(Json json, String key, Coefficient coefficient) {
        coefficient.value().ifPresent(value -> json.number(key, value, 2));
    }

    private static void spread(Json json, Optional<Spread> spread) {
        json.number("n", spread.map(Spread::n).orElse(0L));
        spread.ifPresent(days -> json.number("median", days.median(), 1)
                .number("lowerQuartile", days.lowerQuartile(), 1)
                .number("upperQuartile", days.upperQuartile(), 1));
    }
}
