package care.quarterback.cli;

import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gate;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.TriggerCode;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.medication.MedicationRows;
import care.quarterback.steps.records.PackageRows;
import care.quarterback.steps.referral.ReferralRows;
import care.quarterback.steps.referral.ReferralRows.CandidateRow;
import care.quarterback.steps.referral.ReferralRows.SpecialtySuggestion;
import care.quarterback.steps.request.RequestRows;
import care.quarterback.steps.research.ResearchRows;
import java.math.BigDecimal;
import java.util.Locale;

/** A plan as JSON. */
final class PlanJson {

    private PlanJson() {}

    static void write(Json json, CaseId id, Plan plan) {
        json.text("case", id.value()).date("on", plan.on());
        request(json, plan.request());
        json.object(
                "subject",
                subject -> subject.text(
                                "inDoubt", plan.request().subject().subject().getName())
                        .text("sentence", plan.request().subject().sentence())
                        .texts("documents", plan.request().subject().documents())
                        .texts("steps", plan.request().subject().steps()));
        json.objects(
                        "steps",
                        plan.steps(),
                        step -> json.number("step", step.step().number())
                                .text("title", step.title())
                                .text("status", step.status().name())
                                .text("sentence", step.sentence()))
                .objects(
                        "gaps",
                        plan.gaps(),
                        gap -> json.text("code", gap.code().name())
                                .text("severity", gap.severity().name())
                                .text("subject", gap.subject())
                                .text("message", gap.message())
                                .text("action", gap.action())
                                .texts("inputs", gap.inputs())
                                .text("rule", gap.rule())
                                .text("source", gap.source())
                                .date("due", gap.due().orElse(null))
                                .flag("overridden", gap.overridden())
                                .text(
                                        "overriddenBy",
                                        gap.override().map(word -> word.by()).orElse(null))
                                .text(
                                        "overrideReason",
                                        gap.override()
                                                .map(word -> word.reason())
                                                .orElse(null)))
                .objects(
                        "deadlines",
                        plan.deadlines(),
                        deadline -> json.text("code", deadline.code().name())
                                .text("key", deadline.key())
                                .text("subject", deadline.subject())
                                .date("date", deadline.date())
                                .instant("at", deadline.at().orElse(null))
                                .text("why", deadline.why())
                                .flag("done", deadline.done())
                                .date(
                                        "computedDate",
                                        deadline.moved()
                                                .map(Deadline.Moved::computed)
                                                .orElse(null))
                                .text(
                                        "movedBy",
                                        deadline.moved().map(Deadline.Moved::by).orElse(null))
                                .text(
                                        "movedReason",
                                        deadline.moved()
                                                .map(Deadline.Moved::reason)
                                                .orElse(null)))
                .objects(
                        "coverage",
                        plan.coverage(),
                        row -> json.number("opinion", row.opinion())
                                .text("result", row.result().name())
                                .text("sentence", row.sentence())
                                .texts("reasons", row.reasons())
                                .text("rule", row.rule())
                                .text("source", row.source())
                                .text("reference", row.reference().orElse(null))
                                .text(
                                        "patientShare",
                                        row.patientShare()
                                                .map(BigDecimal::toPlainString)
                                                .orElse(null)));
        research(json, plan.research());
        json.objects(
                "confidence",
                plan.confidence().answers(),
                answered -> json.text("milestone", answered.milestone().name())
                        .date("on", answered.on())
                        .number("value", answered.value()));
        referral(json, plan.referral());
        medications(json, plan.medications());
        plan.records().ifPresent(records -> records(json, records));
        plan.familyHistory()
                .ifPresent(family -> json.object(
                        "familyHistory",
                        rows -> rows.number("asked", family.asked())
                                .number("of", family.of())
                                .texts("missing", family.missing())
                                .objects(
                                        "related",
                                        family.related(),
                                        relative -> rows.text("relative", relative.relative())
                                                .text("condition", relative.condition()))));
        PictureJson.write(json, plan.picture());
        json.object("readiness", readiness -> {
            for (Gate gate : Gate.values()) {
                readiness.text(
                        gate.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        plan.ready(gate).map(Readiness::name).orElse(null));
            }
        });
    }

    private static void research(Json json, ResearchRows research) {
        json.objects(
                        "research",
                        research.notes(),
                        note -> json.text("url", note.url())
                                .text("class", note.kind().name())
                                .flag("usable", note.usable())
                                .flag("trusted", note.trusted())
                                .text("title", note.title())
                                .text("sentence", note.sentence()))
                .texts("searchPhrases", research.searchPhrases())
                .flag("researchEnough", research.enough())
                .objects(
                        "organizations",
                        research.organizations(),
                        organization -> json.text("name", organization.name())
                                .text("url", organization.address())
                                .text("guideline", organization.guideline())
                                .date("verified", organization.verified().orElse(null))
                                .text("source", organization.source().isEmpty() ? null : organization.source()))
                .objects(
                        "trustedSites",
                        research.sites(),
                        site -> json.text("host", site.host())
                                .text("name", site.name())
                                .date("verified", site.verified().orElse(null))
                                .text("source", site.source().isEmpty() ? null : site.source()))
                .objects(
                        "agenda",
                        research.agenda(),
                        topic -> json.text("phase", topic.phase().name())
                                .text("topic", topic.topic())
                                .text("script", topic.script().orElse(null)));
    }

    private static void records(Json json, PackageRows records) {
        json.object("package", sent -> {
            sent.objects(
                            "missing",
                            records.missing(),
                            missing -> json.text("item", missing.item()).text("why", missing.why()))
                    .objects(
                            "excess",
                            records.excess(),
                            excess -> json.text("document", excess.document()).text("why", excess.why()));
            sent.number("documents", records.documents())
                    .number("pages", records.pages())
                    .number("unpaged", records.unpaged())
                    .text("focus", records.focus().isEmpty() ? null : records.focus());
            records.percent().ifPresent(percent -> sent.number("matchPercent", percent, 1));
        });
        json.objects(
                "windows",
                records.windows(),
                window -> json.text("item", window.item())
                        .date("from", window.from())
                        .date("to", window.to()));
    }

    private static void request(Json json, RequestRows request) {
        json.object(
                        "triggers",
                        triggers -> triggers.flag("warranted", request.warranted())
                                .texts(
                                        "fired",
                                        request.triggers().stream()
                                                .map(row -> row.code())
                                                .map(TriggerCode::getLiteral)
                                                .toList()))
                .flag("redFlag", request.redFlag());
        if (request.safeToWaitUntil().isPresent()) {
            json.object(
                    "safeToWait",
                    wait -> wait.date("until", request.safeToWaitUntil().get())
                            .text("by", request.safeToWaitBy().orElse(null)));
        }
    }

    private static void referral(Json json, ReferralRows referral) {
        json.texts(
                        "suggestions",
                        referral.suggestions().stream()
                                .map(SpecialtySuggestion::specialty)
                                .toList())
                .objects(
                        "suggestionBasis",
                        referral.suggestions(),
                        row -> json.text("specialty", row.specialty())
                                .text("why", row.why())
                                .text("source", row.source())
                                .flag("reviewed", row.reviewed()))
                .objects(
                        "candidates",
                        referral.candidates(),
                        row -> json.text("name", row.name())
                                .text("suggestedBy", row.suggestedBy().isEmpty() ? null : row.suggestedBy())
                                .flag("chosen", row.chosen())
                                .number("points", row.points())
                                .number("outOf", row.outOf())
                                .texts("strengths", row.strengths())
                                .texts(
                                        "flags",
                                        row.flags().stream()
                                                .map(CandidateRow.Flag::sentence)
                                                .toList())
                                .texts(
                                        "flagKeys",
                                        row.flags().stream()
                                                .map(CandidateRow.Flag::key)
                                                .toList()));
    }

    private static void medications(Json json, MedicationRows medications) {
        json.object(
                "medications",
                inner -> inner.number("count", medications.count())
                        .number("regular", medications.regular())
                        .text("load", medications.load().name())
                        .objects(
                                "askClasses",
                                medications.askClasses(),
                                row -> inner.text("medicine", row.medicine())
                                        .texts("classes", row.classes())
                                        .texts("sources", row.sources()))
                        .objects(
                                "pairs",
                                medications.pairs(),
                                row -> inner.text("first", row.first())
                                        .text("second", row.second())
                                        .text("ask", row.question())
                                        .text("source", row.source()))
                        .objects(
                                "prompts",
                                medications.prompts(),
                                row -> inner.text("kind", row.kind().name())
                                        .texts("medicines", row.medicines())
                                        .text("ask", row.question())
                                        .text("source", row.source()))
                        .object(
                                "kidney",
                                kidney -> medications.kidney().ifPresent(test -> {
                                    kidney.number("egfr", test.value(), 1);
                                    test.on().ifPresent(day -> kidney.date("on", day));
                                })));
    }
}
