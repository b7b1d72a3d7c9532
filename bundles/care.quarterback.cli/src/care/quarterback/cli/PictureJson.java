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
                row -> json.text("text", row.text())
                        .text("owner", said(row.owner()))
                        .date("due", row.due().orElse(null))
                        .flag("delays", row.delays())
                        .flag("late", row.late())
                        .number("tries", row.tries())
                        .date("resolved", row.resolvedOn().orElse(null)));
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
                        member -> json.text("name", member.name())
                                .texts("roles", member.roles())
                                .text("responsibleFor", said(member.responsibleFor()))
                                .flag("leads", member.leads())
                                .flag("coordinates", member.coordinates())
                                .text("phone", said(member.telephone()))
                                .text("bestHours", said(member.bestHours()))
                                .text("language", said(member.language()))
                                .date("lastContact", member.lastContact().orElse(null)))
                .objects(
                        "familyTasks",
                        picture.team().familyTasks(),
                        task -> json.text("text", task.text())
                                .text("owner", said(task.owner()))
                                .date("due", task.due().orElse(null)));
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
