package care.quarterback.core.consensus;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import java.util.List;
import java.util.Optional;

/** Records what came of bringing the doctors together. This has happened: it is not undone. */
public record RecordConsensusOutcome(ConsensusOutcomeEntry entry) implements CaseCommand {

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = OpenConsensus.of(edit.careCase())
                .or(() -> neverAsked(edit))
                .orElseGet(() -> OpenConsensus.require(edit.careCase()));
        check(consensus);
        consensus.setOutcome(entry.outcome());
        consensus.setOutcomeOn(entry.on() == null ? edit.today() : entry.on());
        consensus.setOutcomeReason(
                entry.reason() == null || entry.reason().isBlank()
                        ? null
                        : entry.reason().strip());
        consensus.setOutcomeBy(entry.by());
        entry.agreedDiagnosis().ifPresent(code -> consensus.setAgreedDiagnosis(code.coding(edit)));
        add(edit, entry.agreed(), consensus.getAgreed());
        add(edit, entry.open(), consensus.getOpen());
        EntryRules.check(consensus);
    }

    private boolean withoutCall() {
        return entry.outcome() == ConsensusOutcome.NOT_POSSIBLE || entry.outcome() == ConsensusOutcome.DECLINED;
    }

    /** Declining, or that it is not possible, is one step: nobody has to ask the doctors first. */
    private Optional<Consensus> neverAsked(CaseEdit edit) {
        if (!withoutCall()) {
            return Optional.empty();
        }
        Consensus consensus = edit.create(Consensus.class);
        edit.careCase().getOpinions().stream()
                .filter(each -> each.getVoided() == null)
                .forEach(each -> consensus.getOpinions().add(each.getNumber()));
        edit.careCase().getConsensus().add(consensus);
        return Optional.of(consensus);
    }

    private void check(Consensus consensus) {
        ConsensusOutcome outcome = entry.outcome();
        if (outcome == null || outcome == ConsensusOutcome.NONE) {
            throw CommandRejected.because("outcome", "Please say what came of it.");
        }
        if (withoutCall()) {
            EntryRules.requireReason(entry.reason());
        } else if (consensus.getCall() == null) {
            throw CommandRejected.because(
                    "outcome",
                    "The doctors' call is not recorded yet. Record it first, or say that it was declined or not"
                            + " possible.");
        }
        if (entry.by() == null || entry.by().isBlank()) {
            throw CommandRejected.because("by", "Please say on whose word this is recorded.");
        }
        if (outcome == ConsensusOutcome.PARTIAL && entry.open().isEmpty()) {
            throw CommandRejected.because("open", "Please say on what the doctors do not agree yet.");
        }
    }

    private static void add(CaseEdit edit, List<OutcomePoint> points, List<ConsensusPoint> to) {
        for (OutcomePoint each : points) {
            ConsensusPoint point = edit.create(ConsensusPoint.class);
            point.setTopic(each.topic());
            point.setText(each.text());
            to.add(point);
            EntryRules.check(point);
        }
    }
}
