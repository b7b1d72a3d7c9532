package care.quarterback.steps.familyhistory;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import java.util.List;

/** The checks of the family's history. */
public final class FamilyHistoryChecks {

    private FamilyHistoryChecks() {}

    public static List<Check> all() {
        return List.of(new FamilyHistoryCheck());
    }

    /** Nobody has asked about the health of a parent, brother, sister or child. */
    private static final class FamilyHistoryCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.FAMILY_HX_INCOMPLETE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                CloseFamily.of(facts, gaps.sentences()).stream()
                        .filter(relative -> !relative.known())
                        .forEach(relative -> gaps.open(relative.key(), relative.name(), relative.name()));
            }
        }
    }
}
