package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.Emergency;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.model.Appointment;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list to tear off, the reassurance, and the line on medicines. */
final class ClosingPart {

    /** Medicare's own telephone number, open day and night (medicare.gov). */
    private static final String MEDICARE = "1-800-633-4227";

    private final ReportWords words;
    private final CareCase careCase;

    ClosingPart(ReportWords words, CareCase careCase) {
        this.words = words;
        this.careCase = careCase;
    }

    Section<String> checklist(Optional<Appointment> visit) {
        List<String> list = new ArrayList<>();
        if (visit.isPresent()) {
            list.add(words.say("check.visit", visit.get().getDate()));
            Stream.of("check.records", "check.medicines", "check.questions", "check.company")
                    .map(words::say)
                    .forEach(list::add);
        } else {
            Stream.of("check.read", "check.unclear", "check.matters", "check.say")
                    .map(words::say)
                    .forEach(list::add);
        }
        list.add(payer());
        list.add(words.say("check.worse"));
        return new Section<>(words.label("check.heading"), List.of(words.say("check.note")), list);
    }

    Section<String> closing() {
        return new Section<>(
                words.label("closing.heading"),
                List.of(),
                List.of(
                        words.say("closing.normal"),
                        words.say(Emergency.of(careCase).isEmpty() ? "closing.choice" : "closing.choice.urgent"),
                        words.say("closing.medicines")));
    }

    /** Whom to ask what is paid; never that it is. */
    private String payer() {
        List<Coverage> coverages = Standing.of(careCase.getCoverages());
        Optional<Coverage> first = coverages.stream()
                .filter(Coverage::isPrimary)
                .findFirst()
                .or(() -> coverages.stream().findFirst());
        if (first.isEmpty()) {
            return words.say("check.pays");
        }
        Coverage coverage = first.get();
        if (coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE) {
            return words.say("check.pays.medicare", MEDICARE);
        }
        return text(coverage.getPlanName())
                .map(plan -> some(coverage.getTelephone())
                        ? words.say("check.pays.planPhone", plan, coverage.getTelephone())
                        : words.say("check.pays.plan", plan))
                .orElseGet(() -> words.say("check.pays"));
    }
}
