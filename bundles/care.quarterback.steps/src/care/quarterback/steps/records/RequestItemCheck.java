package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;

/** Something that the office asked for is not in the package. */
final class RequestItemCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REQUEST_ITEM_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> look(sought, gaps));
    }

    private static void look(SoughtOpinion sought, Gaps gaps) {
        for (PackageMatch.Missing missing : PackageFacts.of(sought).missing()) {
            Gaps.Entry entry = gaps.open(
                            missing.item().id(),
                            missing.item().text(),
                            missing.item().text())
                    .saying(PackageWords.variant(missing.nearest()))
                    .due(sought.packageDue());
            missing.item().window().ifPresent(window -> entry.input("input.window", window.from(), window.to()));
        }
    }
}
