package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Cost;
import care.quarterback.model.CostKind;
import care.quarterback.model.Coverage;
import care.quarterback.steps.coverage.CostSheet.Basis;
import care.quarterback.steps.coverage.CostSheet.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Adds up what each opinion costs the patient. Immutable; called on the session's thread. */
public final class CostSheets {

    private final Sentences sentences;

    public CostSheets(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * One for each opinion for which a cost is recorded, by number.
     *
     * @param outlooks what Medicare's rule says of the patient's share of the approved amounts
     */
    public List<CostSheet> of(CaseFacts facts, List<CoverageOutlook> outlooks) {
        return CaseFacts.standing(facts.careCase().getCosts())
                .map(Cost::getOpinionNumber)
                .distinct()
                .sorted()
                .map(number -> sheet(facts, number, outlooks))
                .toList();
    }

    private CostSheet sheet(CaseFacts facts, int number, List<CoverageOutlook> outlooks) {
        List<Cost> costs = CaseFacts.standing(facts.careCase().getCosts())
                .filter(cost -> cost.getOpinionNumber() == number)
                .toList();
        Optional<BigDecimal> medicare = outlooks.stream()
                .filter(outlook -> outlook.opinion() == number)
                .findFirst()
                .flatMap(CoverageOutlook::patientShare);
        Optional<Coverage> payer = Payer.of(facts.careCase());
        boolean paid = Payer.word(facts.careCase(), number) == Answer.YES;
        OptionalInt together = medicare.isEmpty() ? OptionalInt.empty() : firstAllowed(costs);
        var deductible = new Left(payer.map(Coverage::getDeductibleRemaining));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            Cost cost = costs.get(i);
            if (together.isPresent() && cost.getAllowed() != null) {
                // the rule speaks of all approved amounts together: their share stands with the first of them
                BigDecimal share = i == together.getAsInt() ? medicare.get() : BigDecimal.ZERO.setScale(2);
                lines.add(line(cost, Optional.of(share), Basis.MEDICARE));
            } else {
                lines.add(line(cost, payer, paid, deductible));
            }
        }
        return new CostSheet(
                number,
                lines,
                lines.stream()
                        .flatMap(line -> line.patient().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP),
                (int) lines.stream().filter(line -> line.patient().isEmpty()).count(),
                payer.map(Coverage::getDeductibleRemaining),
                payer.map(Coverage::getCoinsurancePercent),
                payer.map(Coverage::getCopay));
    }

    private Line line(Cost cost, Optional<Coverage> payer, boolean paid, Left deductible) {
        if (cost.getPatientShare() != null) {
            return line(cost, Optional.of(cost.getPatientShare()), Basis.SAID);
        }
        if (cost.getAmount() != null
                && (cost.getKind() == CostKind.TRAVEL || cost.getKind() == CostKind.REMOTE_FEE && !paid)) {
            return line(cost, Optional.of(cost.getAmount()), Basis.WHOLE);
        }
        Optional<BigDecimal> percent = payer.map(Coverage::getCoinsurancePercent);
        if (cost.getAllowed() != null && percent.isPresent() && deductible.known()) {
            BigDecimal left = deductible.take(cost.getAllowed());
            return line(cost, Optional.of(PatientShare.of(cost.getAllowed(), left, percent.get())), Basis.COINSURANCE);
        }
        Optional<BigDecimal> copay = payer.map(Coverage::getCopay).filter(amount -> cost.getKind() == CostKind.VISIT);
        return line(cost, copay, copay.isPresent() ? Basis.COPAY : Basis.UNKNOWN);
    }

    private Line line(Cost cost, Optional<BigDecimal> patient, Basis basis) {
        String text = CaseFacts.blank(cost.getText()) ? sentences.word(cost.getKind()) : cost.getText();
        return new Line(
                text, Optional.ofNullable(cost.getAmount()), Optional.ofNullable(cost.getAllowed()), patient, basis);
    }

    private static OptionalInt firstAllowed(List<Cost> costs) {
        for (int i = 0; i < costs.size(); i++) {
            if (costs.get(i).getAllowed() != null) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** What is left of the deductible while one line after the other uses it up. */
    private static final class Left {

        private BigDecimal amount;

        Left(Optional<BigDecimal> amount) {
            this.amount = amount.orElse(null);
        }

        boolean known() {
            return amount != null;
        }

        /** What was left before the line. */
        BigDecimal take(BigDecimal allowed) {
            BigDecimal before = amount;
            amount = amount.subtract(allowed).max(BigDecimal.ZERO);
            return before;
        }
    }
}
