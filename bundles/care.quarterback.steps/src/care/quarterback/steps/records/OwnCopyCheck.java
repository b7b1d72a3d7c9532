package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Document;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The patient does not hold a copy of what the doctor was sent. */
final class OwnCopyCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.OWN_COPY_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> look(sought, gaps));
    }

    private static void look(SoughtOpinion sought, Gaps gaps) {
        var copies = CaseFacts.standing(sought.facts().careCase().getPackages())
                .filter(recordPackage -> recordPackage.isPatientCopy()
                        && recordPackage.getOpinionNumber() == sought.number()
                        && recordPackage.getInHandOn() != null)
                .toList();
        if (copies.isEmpty()) {
            gaps.open(sought.key(), "", "").due(sought.dayBefore());
            return;
        }
        Set<Document> copied = copies.stream()
                .flatMap(recordPackage -> recordPackage.getDocuments().stream())
                .collect(Collectors.toSet());
        List<String> lacking = sought.packages()
                .filter(recordPackage -> recordPackage.getLockedOn() != null)
                .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getDocuments()))
                .distinct()
                .filter(document -> !copied.contains(document))
                .map(Document::getTitle)
                .toList();
        if (!lacking.isEmpty()) {
            gaps.open(sought.key(), "", "", String.join(", ", lacking))
                    .saying(".differs")
                    .due(sought.dayBefore());
        }
    }
}
