package care.quarterback.cli;

import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.desk.plan.Plan;
import care.quarterback.steps.referral.ReferralRows;
import care.quarterback.steps.research.ResearchRows;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A plan in words. */
final class PlanPrint {

    private final PrintWriter out;

    PlanPrint(PrintWriter out) {
        this.out = out;
    }

    void print(Plan plan) {
        if (plan.silent()) {
            out.println(Texts.of("plan.silent"));
            return;
        }
        for (Gate gate : Gate.values()) {
            plan.said(gate).ifPresent(ready -> out.println(Texts.of("plan.ready." + gate + "." + ready)));
        }
        plan.picture().postpone().ifPresent(out::println);
        out.println(plan.request().subject().sentence());
        plan.request().subject().steps().forEach(out::println);
        heading("plan.steps");
        plan.steps()
                .forEach(step -> out.println(Texts.of(
                        "plan.step",
                        step.step().number(),
                        step.title(),
                        Texts.of("plan.status." + step.status()),
                        step.sentence())));
        for (Severity severity : Severity.values()) {
            gaps(severity, plan.gaps());
        }
        deadlines(plan.deadlines());
        records(plan);
        plan.request().subject().documents().forEach(out::println);
        if (!plan.coverage().isEmpty()) {
            heading("plan.coverage");
            Set<String> said = new HashSet<>();
            plan.coverage().forEach(row -> {
                if (said.add(row.sentence())) {
                    out.println("  " + row.sentence());
                }
                row.patientShare()
                        .ifPresent(share -> out.println(
                                "      " + Texts.of("plan.share", Texts.words().dollars(share))));
            });
        }
        PharmacistPrint.print(out, plan.medications());
        referral(plan.referral());
        research(plan.research());
    }

    private void research(ResearchRows research) {
        if (!research.notes().isEmpty() || research.rare()) {
            heading("plan.research");
            out.println("  " + research.caution());
            out.println("  " + research.sentence());
            research.notes().forEach(note -> out.println(Texts.of("plan.note", note.title(), note.sentence())));
            research.searchPhrases().forEach(phrase -> out.println(Texts.of("plan.phrase", phrase)));
        }
        List<String> scripts = research.agenda().stream()
                .flatMap(topic -> topic.script().stream())
                .distinct()
                .toList();
        if (!scripts.isEmpty()) {
            heading("plan.agenda");
            scripts.forEach(script -> out.println("  " + script));
        }
    }

    private void records(Plan plan) {
        plan.records()
                .ifPresent(rows -> rows.percent()
                        .ifPresent(percent -> out.println("\n" + Texts.of("plan.package", Math.round(percent)))));
        plan.familyHistory().ifPresent(rows -> out.println("\n" + Texts.of("plan.family", rows.asked(), rows.of())));
    }

    private void gaps(Severity severity, List<Gap> gaps) {
        List<Gap> those =
                gaps.stream().filter(gap -> gap.severity() == severity).toList();
        if (!those.isEmpty()) {
            heading("plan.gaps." + severity);
            those.forEach(gap -> {
                out.println("  " + gap.message());
                out.println("      "
                        + gap.override()
                                .map(word -> Texts.of("plan.aside", word.by(), word.reason()))
                                .orElse(gap.action()));
            });
        }
    }

    private void deadlines(List<Deadline> deadlines) {
        List<Deadline> open =
                deadlines.stream().filter(deadline -> !deadline.done()).toList();
        if (!open.isEmpty()) {
            heading("plan.deadlines");
            open.forEach(deadline -> {
                out.println(Texts.of("plan.deadline", deadline.date(), deadline.why()));
                deadline.moved()
                        .ifPresent(moved ->
                                out.println(Texts.of("plan.moved", moved.by(), moved.computed(), moved.reason())));
            });
        }
    }

    private void referral(ReferralRows referral) {
        if (!referral.suggestions().isEmpty()) {
            heading("plan.suggestions");
            referral.suggestions().forEach(row -> out.println(Texts.of("plan.suggestion", row.specialty(), row.why())));
        }
        if (!referral.candidates().isEmpty()) {
            heading("plan.candidates");
            referral.candidates().forEach(row -> {
                out.println(Texts.of(
                        row.chosen() ? "plan.candidate.chosen" : "plan.candidate",
                        row.name(),
                        row.points(),
                        row.outOf()));
                row.flags().forEach(flag -> out.println("      " + flag.sentence()));
            });
        }
    }

    private void heading(String key) {
        out.println();
        out.println(Texts.of(key));
    }
}
