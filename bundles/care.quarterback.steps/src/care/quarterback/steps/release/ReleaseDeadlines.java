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
                .forEach(release -> {
                    String discloser = Objects.toString(release.getDiscloser(), "");
                    deadlines
                            .clock(
                                    DeadlineCode.RELEASE_EXPIRES,
                                    release.getId(),
                                    discloser,
                                    release.getExpiresOn(),
                                    sentences.of(
                                            FEATURE,
                                            "RELEASE_EXPIRES",
                                            discloser,
                                            release.getExpiresOn(),
                                            release.getSignedOn()))
                            .done(release.getRevokedOn() != null || release.isEventOccurred());
                });
    }

    /** A form that would end before it was signed never held. */
    private static boolean runs(Release release) {
        return release.getExpiresOn() != null
                && release.getSignedOn() != null
                && !release.getExpiresOn().isBefore(release.getSignedOn());
    }
}
