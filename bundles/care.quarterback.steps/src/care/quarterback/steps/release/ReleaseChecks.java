package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Document;
import care.quarterback.model.Release;
import care.quarterback.model.SensitiveKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks and dates of release forms and consents. */
public final class ReleaseChecks {

    private ReleaseChecks() {}

    public static List<Check> all() {
        return List.of(new ReleaseInvalidCheck(), new SensitiveConsentCheck(), new PartTwoCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new ReleaseDeadlines(sentences));
    }

    /** A document in the package is of a kind that needs a consent of its own, and there is none. */
    private static final class SensitiveConsentCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.SENSITIVE_NEEDS_CONSENT;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead().ifPresent(sought -> look(sought, gaps));
        }

        private static void look(SoughtOpinion sought, Gaps gaps) {
            Set<SensitiveKind> released = released(sought.facts(), new ReleaseQuery(gaps.sentences()));
            sought.packages()
                    .flatMap(recordPackage -> recordPackage.getDocuments().stream())
                    .distinct()
                    .filter(document -> !document.isVoided()
                            && document.getSensitive() != SensitiveKind.NONE
                            && document.getConsentedOn() == null
                            && !released.contains(document.getSensitive()))
                    .forEach((Document document) -> gaps.open(
                                    document.getId(),
                                    document.getTitle(),
                                    document.getTitle(),
                                    gaps.word("kind." + document.getSensitive()))
                            .due(sought.goNoGo()));
        }

        /** The kinds that a valid release form names. */
        private static Set<SensitiveKind> released(CaseFacts facts, ReleaseQuery query) {
            return CaseFacts.standing(facts.careCase().getReleases())
                    .filter(release -> query.row(facts, release).valid())
                    .map(Release::getSensitiveKinds)
                    .flatMap(kinds -> kinds.stream())
                    .collect(Collectors.toSet());
        }
    }
}
