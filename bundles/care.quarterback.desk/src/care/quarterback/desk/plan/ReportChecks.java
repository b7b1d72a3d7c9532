package care.quarterback.desk.plan;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.TellPermission;
import java.util.List;

/** The checks before a report goes to a family. */
final class ReportChecks {

    private ReportChecks() {}

    static List<Check> all() {
        return List.of(new FamilyPermissionCheck());
    }

    /**
     * Somebody around the patient could read the family report, and the patient has not said what this person may be told, or
     * the permission has ended. An answer that somebody may be told nothing, or dates only, is an answer: the report is then
     * not for them.
     */
    private static final class FamilyPermissionCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.FAMILY_PERMISSION_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            CaseFacts.standing(facts.careCase().getContacts())
                    .filter(contact -> !CaseFacts.authorized(contact)
                            && CaseFacts.standing(contact.getPermissions()).noneMatch(word -> inForce(facts, word)))
                    .forEach(contact -> gaps.open(contact.getId(), contact.getName(), contact.getName())
                            .saying(
                                    CaseFacts.standing(contact.getPermissions())
                                                    .findAny()
                                                    .isPresent()
                                            ? ".ended"
                                            : ""));
        }

        private static boolean inForce(CaseFacts facts, TellPermission permission) {
            return permission.getUntil() == null || !permission.getUntil().isBefore(facts.today());
        }
    }
}
