package care.quarterback.steps.release;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.text.Readability;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Release;
import care.quarterback.model.SensitiveKind;
import care.quarterback.steps.release.ReleaseQuery.ReleaseProblem.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks whether a release form holds: the twelve elements of 45 CFR 164.508(c), each in words. Reads a case on the thread
 * that owns it.
 */
final class ReleaseQuery {

    private static final String FEATURE = "release";
    private static final int USUAL_GRADE = 8;
    private static final Pattern BROAD = Pattern.compile(
            "\\b(all|any|entire|complete|whole|full)\\b(\\s+and\\s+all)?(\\s+(my|medical|health|of|the|his|her))*"
                    + "\\s+(records?|files?|charts?|information|documents?)\\b|\\bany and all\\b|\\beverything\\b",
            Pattern.CASE_INSENSITIVE);

    private final Sentences sentences;

    public ReleaseQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The forms of a case in the order of entry. */
    public List<ReleaseRow> rows(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getReleases())
                .map(release -> row(facts, release))
                .toList();
    }

    ReleaseRow row(CaseFacts facts, Release release) {
        List<ReleaseProblem> problems = Stream.of(
                        content(release),
                        expiry(release, facts.today()),
                        signature(release, facts.today()),
                        statements(facts, release))
                .flatMap(List::stream)
                .toList();
        return new ReleaseRow(
                release.getId(),
                Objects.toString(release.getDiscloser(), ""),
                Objects.toString(release.getRecipient(), ""),
                status(release, problems, facts.today()),
                problems);
    }

    /** A1 to A4: what, who, to whom, why. */
    private List<ReleaseProblem> content(Release release) {
        List<ReleaseProblem> problems = new ArrayList<>();
        if (CaseFacts.blank(release.getInformation())) {
            problems.add(error("A1", "A1"));
        } else if (BROAD.matcher(release.getInformation()).find()
                && release.getSensitiveKinds().contains(SensitiveKind.PART_2)) {
            problems.add(error("A1", "A1.part2", release.getInformation()));
        } else if (BROAD.matcher(release.getInformation()).find()) {
            problems.add(problem("A1", Level.WARNING, "A1.broad", release.getInformation()));
        } else if (release.getInformationFrom() == null || release.getInformationTo() == null) {
            problems.add(problem("A1", Level.WARNING, "A1.dates"));
        }
        if (CaseFacts.blank(release.getDiscloser())) {
            problems.add(error("A2", "A2"));
        }
        if (CaseFacts.blank(release.getRecipient())) {
            problems.add(error("A3", "A3"));
        }
        if (CaseFacts.blank(release.getPurpose())) {
            problems.add(error("A4", "A4"));
        }
        if (release.getSensitiveKinds().contains(SensitiveKind.MENTAL_HEALTH)
                && release.getSensitiveKinds().size() > 1) {
            problems.add(problem("A1", Level.ASK, "A1.combined"));
        }
        if (release.getSensitiveKinds().contains(SensitiveKind.COUNSELING_NOTES)
                && release.getSensitiveKinds().size() > 1) {
            problems.add(error("A1", "A1.counseling"));
        }
        return problems;
    }

    /** A5: until when. The day itself still counts. */
    private List<ReleaseProblem> expiry(Release release, LocalDate today) {
        LocalDate until = release.getExpiresOn();
        if (until == null && CaseFacts.blank(release.getExpiryEvent())) {
            return List.of(error("A5", "A5"));
        }
        if (until != null && release.getSignedOn() != null && until.isBefore(release.getSignedOn())) {
            return List.of(error("A5", "A5.before", until, release.getSignedOn()));
        }
        if (until != null && until.isBefore(today)) {
            return List.of(error("A5", "A5.expired", until));
        }
        return release.isEventOccurred() ? List.of(error("A5", "A5.event", event(release))) : List.of();
    }

    /** A6 and A7: by whom, when, and by what right. */
    private List<ReleaseProblem> signature(Release release, LocalDate today) {
        boolean signed = !CaseFacts.blank(release.getSignedBy());
        if (!signed || release.getSignedOn() == null) {
            return List.of(error("A6", "A6"));
        }
        List<ReleaseProblem> problems = new ArrayList<>();
        if (release.getSignedOn().isAfter(today)) {
            problems.add(error("A6", "A6.future", release.getSignedOn()));
        }
        if (!release.isSignerIsPatient() && CaseFacts.blank(release.getAuthority())) {
            problems.add(error("A7", "A7", release.getSignedBy()));
        }
        return problems;
    }

    /** A8 to A12: what the form tells the patient, how plainly, and the copy. */
    private List<ReleaseProblem> statements(CaseFacts facts, Release release) {
        List<ReleaseProblem> problems = new ArrayList<>();
        if (!release.isRevocationText()) {
            problems.add(error("A8", "A8"));
        }
        if (!release.isConditioningText()) {
            problems.add(error("A9", "A9"));
        }
        if (!release.isRedisclosureText()) {
            problems.add(error("A10", "A10"));
        }
        double grade = Readability.of(ownText(release)).fleschKincaid();
        if (grade > highest(facts)) {
            problems.add(problem("A11", Level.WARNING, "A11", Math.round(grade), highest(facts)));
        }
        if (release.getCopyGivenOn() == null) {
            problems.add(problem("A12", Level.ASK, "A12"));
        }
        return problems;
    }

    /** What our form prints for the statements that it bears, and what was written into it. */
    List<String> ownText(Release release) {
        List<String> text = new ArrayList<>();
        text.add(sentences.of(
                FEATURE,
                "form.share",
                Objects.toString(release.getDiscloser(), ""),
                Objects.toString(release.getInformation(), ""),
                Objects.toString(release.getRecipient(), "")));
        text.add(sentences.of(FEATURE, "form.purpose", Objects.toString(release.getPurpose(), "")));
        if (release.isRevocationText()) {
            text.add(sentences.of(FEATURE, "form.revocation"));
        }
        if (release.isConditioningText()) {
            text.add(sentences.of(FEATURE, "form.conditioning"));
        }
        if (release.isRedisclosureText()) {
            text.add(sentences.of(FEATURE, "form.redisclosure"));
        }
        return text;
    }

    private static int highest(CaseFacts facts) {
        return facts.settings()
                .rules()
                .inForce(RuleId.RELEASE, facts.today())
                .map((RuleVersion rule) -> rule.number("maxGrade"))
                .orElse(USUAL_GRADE);
    }

    private static ReleaseStatus status(Release release, List<ReleaseProblem> problems, LocalDate today) {
        if (release.getRevokedOn() != null && !release.getRevokedOn().isAfter(today)) {
            return ReleaseStatus.REVOKED;
        }
        List<String> errors = problems.stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .map(ReleaseProblem::element)
                .toList();
        if (errors.isEmpty()) {
            return ReleaseStatus.VALID;
        }
        if (CaseFacts.blank(release.getSignedBy()) && release.getSignedOn() == null) {
            return ReleaseStatus.NOT_SIGNED;
        }
        boolean over = release.isEventOccurred()
                || release.getExpiresOn() != null
                        && release.getExpiresOn().isBefore(today)
                        && !release.getExpiresOn()
                                .isBefore(release.getSignedOn() == null ? today : release.getSignedOn());
        return errors.equals(List.of("A5")) && over ? ReleaseStatus.EXPIRED : ReleaseStatus.DEFECTIVE;
    }

    private static String event(Release release) {
        return Objects.toString(release.getExpiryEvent(), "");
    }

    private ReleaseProblem error(String element, String key, Object... arguments) {
        return problem(element, Level.ERROR, key, arguments);
    }

    private ReleaseProblem problem(String element, Level level, String key, Object... arguments) {
        return new ReleaseProblem(element, level, sentences.of(FEATURE, key, arguments));
    }

    /**
     * A release form as it was looked at.
     *
     * @param id of the form in the case
     * @param discloser who shares
     * @param recipient with whom
     */
    record ReleaseRow(
            String id, String discloser, String recipient, ReleaseStatus status, List<ReleaseProblem> problems) {

        public ReleaseRow {
            problems = List.copyOf(problems);
        }

        public List<ReleaseProblem> of(Level level) {
            return problems.stream().filter(problem -> problem.level() == level).toList();
        }

        public boolean valid() {
            return status == ReleaseStatus.VALID;
        }
    }

    /** How a release form stands on a day. */
    enum ReleaseStatus {
        NOT_SIGNED,
        VALID,
        DEFECTIVE,
        EXPIRED,
        REVOKED
    }

    /**
     * What is wrong with a release form, or to be asked about it.
     *
     * @param element the form's element, "A1" to "A12"
     * @param sentence the same in words
     */
    record ReleaseProblem(String element, Level level, String sentence) {

        /** How much it matters. */
        public enum Level {
            /** The form does not hold. */
            ERROR,
            /** It holds, and can be better. */
            WARNING,
            /** It depends on something that the case does not know. */
            ASK
        }
    }
}
