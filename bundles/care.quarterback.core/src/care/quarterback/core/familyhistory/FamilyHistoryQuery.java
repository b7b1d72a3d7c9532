package care.quarterback.core.familyhistory;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.familyhistory.CloseFamily.Relative;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** Reads how far the close family was asked about. Immutable; called on the session's thread. */
public final class FamilyHistoryQuery {

    private final Sentences sentences;

    public FamilyHistoryQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    public FamilyHistoryRows rows(CaseFacts facts) {
        List<Relative> family = CloseFamily.of(facts, sentences);
        List<String> missing =
                family.stream().filter(one -> !one.known()).map(Relative::name).toList();
        return new FamilyHistoryRows(family.size() - missing.size(), family.size(), missing);
    }
}
