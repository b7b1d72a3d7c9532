package care.quarterback.consensus.talk;

import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import java.time.LocalDate;
import java.util.List;

/** What came of the doctors' talk, checked and written. */
final class OutcomeRules {

    private OutcomeRules() {}

    static boolean withoutCall(ConsensusOutcome outcome) {
        return outcome == ConsensusOutcome.NOT_POSSIBLE || outcome == ConsensusOutcome.DECLINED;
    }

    static void check(CaseEdit edit, Consensus consensus, ConsensusOutcomeEntry entry) {
        ConsensusOutcome outcome = entry.outcome();
        if (outcome == null || outcome == ConsensusOutcome.NONE) {
            throw CommandRejected.because("outcome", Message.of("refusals", "talk.noOutcome"));
        }
        if (withoutCall(outcome)) {
            EntryRules.requireReason(entry.reason());
        } else if (consensus.getCall() == null) {
            throw CommandRejected.because("outcome", Message.of("refusals", "talk.noCall"));
        }
        if (entry.by() == null || entry.by().isBlank()) {
            throw CommandRejected.because("by", Message.of("refusals", "talk.noSource"));
        }
        if (outcome == ConsensusOutcome.PARTIAL && entry.open().isEmpty()) {
            throw CommandRejected.because("open", Message.of("refusals", "talk.noOpenPoint"));
        }
        LocalDate first = consensus.getCall() == null
                ? consensus.getRequestedOn()
                : consensus.getCall().getOn();
        CallWords.between("on", day(edit, entry), first, edit.today());
    }

    static void write(CaseEdit edit, Consensus consensus, ConsensusOutcomeEntry entry) {
        consensus.setOutcome(entry.outcome());
        consensus.setOutcomeOn(day(edit, entry));
        consensus.setOutcomeReason(
                entry.reason() == null || entry.reason().isBlank()
                        ? null
                        : entry.reason().strip());
        consensus.setOutcomeBy(entry.by());
        consensus.setAgreedDiagnosis(null);
        entry.agreedDiagnosis().ifPresent(code -> consensus.setAgreedDiagnosis(code.coding(edit)));
        add(edit, entry.agreed(), consensus.getAgreed());
        add(edit, entry.open(), consensus.getOpen());
        EntryRules.check(consensus);
    }

    private static LocalDate day(CaseEdit edit, ConsensusOutcomeEntry entry) {
        return entry.on() == null ? edit.today() : entry.on();
    }

    private static void add(CaseEdit edit, List<OutcomePoint> points, List<ConsensusPoint> to) {
        to.clear();
        for (OutcomePoint each : points) {
            ConsensusPoint point = edit.create(ConsensusPoint.class);
            point.setTopic(each.topic());
            point.setText(each.words());
            to.add(point);
            EntryRules.check(point);
        }
    }
}
