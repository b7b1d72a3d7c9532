package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.Document;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.SensitiveKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Records of substance use treatment are packed, and the notice or the consent does not go along. */
final class PartTwoCheck implements Check {

    private static final Set<SensitiveKind> KINDS =
            Collections.unmodifiableSet(EnumSet.of(SensitiveKind.PART_2, SensitiveKind.COUNSELING_NOTES));

    @Override
    public CheckCode code() {
        return CheckCode.PART2_CONSENT_NOT_ALONG;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<RuleVersion> rule = facts.settings().rules().inForce(RuleId.PART_2, facts.today());
        rule.ifPresent(version -> facts.ahead()
                .ifPresent(sought -> sought.packages().forEach(pack -> look(sought, pack, version, gaps))));
    }

    private static void look(SoughtOpinion sought, RecordPackage pack, RuleVersion rule, Gaps gaps) {
        boolean notice = pack.isPart2Notice();
        CaseFacts.standing(pack.getDocuments())
                .filter(document -> KINDS.contains(document.getSensitive()))
                .forEach(document -> {
                    boolean consent = pack.isConsentExplained() || copied(sought.facts(), pack, document);
                    if (!notice || !consent) {
                        gaps.open(document.getId(), document.getTitle(), document.getTitle())
                                .saying(notice ? ".consent" : consent ? ".notice" : "")
                                .due(sought.goNoGo())
                                .citing(rule);
                    }
                });
    }

    /** The signed form that names the kind lies in the package. */
    private static boolean copied(CaseFacts facts, RecordPackage pack, Document document) {
        return CaseFacts.standing(facts.careCase().getReleases())
                .filter(release -> release.getSensitiveKinds().contains(document.getSensitive()))
                .anyMatch(release -> release.getDocument() != null
                        && !release.getDocument().isVoided()
                        && pack.getDocuments().contains(release.getDocument()));
    }
}
