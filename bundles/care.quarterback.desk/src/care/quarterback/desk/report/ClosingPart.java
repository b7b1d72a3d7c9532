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

    /** @param deeds what is to be done about what was chosen; before a decision there is more to weigh */
    Section<String> checklist(Optional<Appointment> visit, boolean decided, List<String> deeds) {
        List<String> list = new ArrayList<>();
        if (decided) {
            list.addAll(deeds);
            Stream.of("check.decided.copy", "check.decided.when")
                    .map(words::say)
                    .forEach(list::add);
        } else if (visit.isPresent()) {
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
        return new Section<>(words.label("check.heading"), List.of(words.say("check.note")), list);
    }

    Section<String> closing(boolean decided) {
        return new Section<>(
                words.label("closing.heading"),
                List.of(),
                List.of(
                        words.say(medicare() ? "closing.normal" : "closing.normal.other"),
                        words.say(choice(decided)),
                        words.say("closing.medicines")));
    }

    private String choice(boolean decided) {
        if (decided) {
            return "closing.choice.decided";
        }
        return Emergency.of(careCase).isEmpty() ? "closing.choice" : "closing.choice.urgent";
    }

    private boolean medicare() {
        List<Coverage> coverages = Standing.of(careCase.getCoverages());
        return coverages.isEmpty()
                || coverages.stream()
                        .anyMatch(coverage -> coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE
                                || coverage.getKind() == CoverageKind.MEDICARE_ADVANTAGE);
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
