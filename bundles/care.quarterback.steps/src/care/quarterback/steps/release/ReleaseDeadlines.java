package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Release;
import java.util.Objects;

/** Until when a signed release form holds. */
final class ReleaseDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-release";

    private final Sentences sentences;

    ReleaseDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getReleases())
                .filter(ReleaseDeadlines::runs)
                .forEach(one -> {
                    String discloser = Objects.toString(one.getDiscloser(), "");
                    deadlines
                            .clock(
                                    DeadlineCode.RELEASE_EXPIRES,
                                    one.getId(),
                                    discloser,
                                    one.getExpiresOn(),
                                    sentences.of(
                                            FEATURE,
                                            "RELEASE_EXPIRES",
                                            discloser,
                                            one.getExpiresOn(),
                                            one.getSignedOn()))
                            .done(one.getRevokedOn() != null || one.isEventOccurred());
                });
    }

    /** A form that would end before it was signed never held. */
    private static boolean runs(Release one) {
        return one.getExpiresOn() != null
                && one.getSignedOn() != null
                && !one.getExpiresOn().isBefore(one.getSignedOn());
    }
}
