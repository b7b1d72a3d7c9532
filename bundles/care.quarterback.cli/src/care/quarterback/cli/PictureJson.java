package care.quarterback.cli;

import care.quarterback.desk.plan.PlanContext;
import care.quarterback.steps.coverage.CostSheet;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands beside gaps and dates, as JSON. */
final class PictureJson {

    private PictureJson() {}

    static void write(Json json, PlanContext picture) {
        json.object("situation", inner -> {
            picture.situation().readingGrade().ifPresent(grade -> inner.number("readingGrade", grade, 1));
            inner.texts("askFurther", picture.situation().askFurther());
        });
        team(json, picture);
        json.objects(
                "missingInformation",
                picture.missing().rows(),
                one -> json.text("text", one.text())
                        .text("owner", said(one.owner()))
                        .date("due", one.due().orElse(null))
                        .flag("delays", one.delays())
                        .flag("late", one.late())
                        .number("tries", one.tries())
                        .date("resolved", one.resolvedOn().orElse(null)));
        json.objects("costs", picture.costs(), sheet -> costs(json, sheet));
        json.object("intent", inner -> {
            picture.intent().before().ifPresent(said -> inner.text("before", said.text()));
            picture.intent().after().ifPresent(said -> inner.text("after", said.text()));
            picture.intent().confidenceChange().ifPresent(change -> inner.number("confidenceChange", change));
        });
        json.text("postpone", picture.postpone().orElse(null));
    }

    private static void team(Json json, PlanContext picture) {
        json.objects(
                        "team",
                        picture.team().members(),
                        one -> json.text("name", one.name())
                                .texts("roles", one.roles())
                                .text("responsibleFor", said(one.responsibleFor()))
                                .flag("leads", one.leads())
                                .flag("coordinates", one.coordinates())
                                .text("phone", said(one.telephone()))
                                .text("bestHours", said(one.bestHours()))
                                .text("language", said(one.language()))
                                .date("lastContact", one.lastContact().orElse(null)))
                .objects(
                        "familyTasks",
                        picture.team().familyTasks(),
                        one -> json.text("text", one.text())
                                .text("owner", said(one.owner()))
                                .date("due", one.due().orElse(null)));
    }

    private static void costs(Json json, CostSheet sheet) {
        json.number("opinion", sheet.opinion())
                .objects(
                        "lines",
                        sheet.lines(),
                        line -> json.text("text", line.text())
                                .text("amount", plain(line.amount()))
                                .text("allowed", plain(line.allowed()))
                                .text("patient", plain(line.patient()))
                                .text("basis", line.basis().name()))
                .text("patientTotal", sheet.patientTotal().toPlainString())
                .number("unknown", sheet.unknown())
                .text("deductibleRemaining", plain(sheet.deductibleRemaining()))
                .text("coinsurancePercent", plain(sheet.coinsurancePercent()))
                .text("copay", plain(sheet.copay()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }
}
