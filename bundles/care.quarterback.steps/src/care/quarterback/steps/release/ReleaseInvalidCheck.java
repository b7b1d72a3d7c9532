package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.steps.release.ReleaseQuery.ReleaseProblem;
import care.quarterback.steps.release.ReleaseQuery.ReleaseProblem.Level;
import care.quarterback.steps.release.ReleaseQuery.ReleaseRow;
import care.quarterback.steps.release.ReleaseQuery.ReleaseStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A release form does not hold, and no other form of the same holder of records does. */
final class ReleaseInvalidCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RELEASE_INVALID;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<SoughtOpinion> ahead = facts.ahead();
        if (ahead.isEmpty() && facts.opinions().size() > 1) {
            return;
        }
        boolean needed = ahead.filter(ReleaseInvalidCheck::received).isEmpty();
        List<ReleaseRow> rows = new ReleaseQuery(gaps.sentences()).rows(facts);
        rows.stream()
                .filter(row -> row.equals(latest(rows, row))
                        && rows.stream().noneMatch(other -> other.valid() && same(other, row)))
                .forEach(row -> gaps.open(row.id(), row.discloser(), row.discloser(), words(row, gaps))
                        .as(needed ? Severity.BLOCK : Severity.WARN)
                        .due(ahead.flatMap(SoughtOpinion::goNoGo)));
    }

    private static String words(ReleaseRow row, Gaps gaps) {
        return row.status() == ReleaseStatus.REVOKED
                ? gaps.word("revoked")
                : row.of(Level.ERROR).stream().map(ReleaseProblem::sentence).collect(Collectors.joining(" "));
    }

    private static boolean same(ReleaseRow one, ReleaseRow other) {
        return one.discloser().equalsIgnoreCase(other.discloser());
    }

    private static ReleaseRow latest(List<ReleaseRow> rows, ReleaseRow of) {
        return rows.stream()
                .filter(release -> same(release, of))
                .reduce((before, last) -> last)
                .orElse(of);
    }

    /** The records have arrived: the form has done its work. */
    private static boolean received(SoughtOpinion sought) {
        return sought.packages()
                .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getShipments()))
                .anyMatch(shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.ALL);
    }
}
