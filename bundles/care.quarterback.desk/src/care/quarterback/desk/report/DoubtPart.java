package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.PairRow.DiscriminatorRow;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.TreatmentOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks against the way that was chosen, and what isn't clear yet: said as plainly as what speaks for it. */
final class DoubtPart {

    private final ReportWords words;
    private final CareCase careCase;
    private final CompareRows compare;
    private final GoalsPart goals;
    private final ChoicePart choices;

    DoubtPart(ReportWords words, CareCase careCase, CompareRows compare, GoalsPart goals) {
        this.words = words;
        this.careCase = careCase;
        this.compare = compare;
        this.goals = goals;
        this.choices = new ChoicePart(words, careCase, compare);
    }

    /** Who advises something else, its risks, and the goals it meets less well. @param why reasons are told as well */
    List<String> against(TreatmentOption chosen, boolean why) {
        List<String> all = new ArrayList<>();
        compare.opinions().forEach(opinion -> otherwise(opinion, chosen, why).ifPresent(all::add));
        text(choices.risks(chosen))
                .map(risks -> words.say("summary.against.risks", String.join(" ", risks.split("\n"))))
                .or(() -> choices.untold().isEmpty()
                        ? Optional.of(words.say("summary.against.untold"))
                        : Optional.empty()) // what is not told of any choice is told below
                .ifPresent(all::add);
        all.addAll(goals.weak(chosen));
        return all;
    }

    private Optional<String> otherwise(OpinionOfRecord opinion, TreatmentOption chosen, boolean why) {
        return opinion.option()
                .filter(option -> !option.id().value().equals(chosen.getId()))
                .map(option -> {
                    String said = words.say(
                            "summary.against.advice",
                            text(opinion.clinician())
                                    .map(ReportWords::doctor)
                                    .orElseGet(() -> words.label("doctor.unnamed", opinion.number())),
                            OptionWords.name(careCase, option));
                    return choices.reason(opinion.number())
                            .filter(reason -> why)
                            .map(reason -> said + " " + words.quote(reason))
                            .orElse(said);
                });
    }

    /** @param decided nothing is weighed any more: what is told are the gaps in what is known of the choices */
    List<String> unclear(boolean decided) {
        List<String> all = new ArrayList<>();
        if (!decided) {
            compare.opinions().stream()
                    .filter(opinion -> opinion.certainty()
                            .filter(sure -> sure == Certainty.SUSPECTED || sure == Certainty.PENDING_TESTS)
                            .isPresent())
                    .map(this::unsure)
                    .forEach(all::add);
            List<String> settling = compare.pairs().stream()
                    .flatMap(pair -> pair.wouldSettleIt().stream())
                    .filter(test -> test.doneOn().isEmpty())
                    .map(DiscriminatorRow::text)
                    .filter(Standing::some)
                    .distinct()
                    .toList();
            if (!settling.isEmpty()) {
                all.add(words.say("summary.unclear.settle", words.list(settling)));
            }
        }
        all.addAll(choices.untold());
        return all;
    }

    private String unsure(OpinionOfRecord opinion) {
        String doctor = text(opinion.clinician())
                .map(ReportWords::doctor)
                .orElseGet(() -> words.label("doctor.unnamed", opinion.number()));
        return opinion.certainty()
                        .filter(sure -> sure == Certainty.PENDING_TESTS)
                        .isPresent()
                ? words.say("summary.unclear.tests", doctor)
                : words.say("summary.unclear.suspected", doctor);
    }
}
