package care.quarterback.consensus.comparison;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.comparison.CompareRows.IndependenceRow;
import care.quarterback.consensus.comparison.CompareRows.Warning;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.IndependenceChange;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Referral;
import care.quarterback.model.RequestedItem;
import care.quarterback.model.Statement;
import care.quarterback.steps.referral.BlindConflicts;
import java.util.Comparator;
import java.util.List;

/** Whether the later doctors knew what the earlier ones had said. Reads a case on the thread that owns it. */
public final class IndependenceQuery {

    private static final String FEATURE = "consensus";

    private final Sentences sentences;

    public IndependenceQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One row for each opinion that was sought, by number. */
    public List<IndependenceRow> rows(CareCase careCase) {
        return careCase.getReferrals().stream()
                .filter(not(Statement::isVoided))
                .sorted(Comparator.comparingInt(Referral::getOpinionNumber))
                .map(referral -> row(careCase, referral))
                .toList();
    }

    private IndependenceRow row(CareCase careCase, Referral referral) {
        List<Warning> warnings = referral.getIndependence() == IndependenceMode.OPEN
                ? List.of()
                : BlindConflicts.of(careCase, referral).stream()
                        .map(this::warning)
                        .toList();
        List<String> changes =
                referral.getIndependenceChanges().stream().map(this::change).toList();
        List<String> reveals = careCase.getReveals().stream()
                .filter(not(Statement::isVoided))
                .filter(reveal -> reveal.getOpinionNumber() < referral.getOpinionNumber() && reveal.getOn() != null)
                .map(reveal -> sentences.of(
                        FEATURE,
                        "reveal",
                        reveal.getOpinionNumber(),
                        reveal.getOn(),
                        CaseFacts.text(reveal.getTo()),
                        CaseFacts.text(reveal.getBy())))
                .toList();
        return new IndependenceRow(referral.getOpinionNumber(), referral.getIndependence(), warnings, changes, reveals);
    }

    private Warning warning(RequestedItem item) {
        String subject = CaseFacts.text(item.getText());
        if (subject.isEmpty()) {
            subject = sentences.word(item.getType());
        }
        return new Warning("BLIND_CONFLICTS_WITH_REQUEST", subject, sentences.of(FEATURE, "blind", subject));
    }

    private String change(IndependenceChange change) {
        return sentences.of(
                FEATURE,
                "independence.change",
                sentences.word(change.getTo()),
                change.getOn() == null ? "" : change.getOn(),
                CaseFacts.text(change.getBy()),
                CaseFacts.text(change.getReason()));
    }
}
