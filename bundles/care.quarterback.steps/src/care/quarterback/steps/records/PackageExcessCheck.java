package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** Something is in the package that the office did not ask for. */
final class PackageExcessCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PACKAGE_EXCESS;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> {
            for (PackageMatch.Excess excess : PackageFacts.of(sought).excess()) {
                PackagedDocument document = excess.document();
                Gaps.Entry entry = gaps.open(document.id(), document.title(), document.title())
                        .saying(PackageWords.variant(excess.nearest()))
                        .due(sought.packageDue());
                document.date().ifPresent(day -> entry.input("input.document", day));
            }
        });
    }
}
