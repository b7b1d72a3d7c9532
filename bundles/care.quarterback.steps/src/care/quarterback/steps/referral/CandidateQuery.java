package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;
import care.quarterback.model.CandidateSource;
import care.quarterback.steps.referral.CandidateFit.Criterion;
import care.quarterback.steps.referral.ReferralRows.CandidateRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The candidates for the opinion that is being sought, the best fit first. Immutable; called on the thread that owns the
 * case.
 */
final class CandidateQuery {

    private static final String FEATURE = "candidates";

    private final Sentences sentences;

    public CandidateQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** By points, then in the order in which they were recommended, then by name. After the opinion is there, the candidates of the last referral. */
    public List<CandidateRow> rows(CaseFacts facts) {
        return facts.sought()
                .or(() -> facts.referrals()
                        .reduce((before, last) -> last)
                        .map(referral -> new SoughtOpinion(facts, referral)))
                .map(sought -> sought.candidates().stream()
                        .sorted(Comparator.comparing(
                                        Candidate::getRank, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Candidate::getName))
                        .map(candidate -> row(new CandidateFit(facts, sought, candidate)))
                        .sorted(Comparator.comparing(CandidateRow::points).reversed())
                        .toList())
                .orElse(List.of());
    }

    private CandidateRow row(CandidateFit fit) {
        int points = 0;
        int outOf = 0;
        List<CandidateRow.Term> terms = new ArrayList<>();
        List<String> strengths = new ArrayList<>();
        List<CandidateRow.Flag> flags = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Optional<Answer> answer = fit.answer(criterion);
            if (answer.isEmpty()) {
                continue;
            }
            outOf += criterion.points();
            String sentence = sentences.of(FEATURE, key(fit, criterion, answer.get()), fit.inputs(criterion));
            int earned = answer.get() == Answer.YES ? criterion.points() : 0;
            terms.add(new CandidateRow.Term(answer.get(), earned, criterion.points(), sentence));
            if (answer.get() == Answer.YES) {
                points += earned;
                strengths.add(sentence);
            } else {
                flags.add(new CandidateRow.Flag(criterion + "." + answer.get().name(), sentence));
            }
        }
        Candidate candidate = fit.candidate();
        if (!CaseFacts.blank(candidate.getPassedOverReason())) {
            flags.add(new CandidateRow.Flag(
                    "PASSED_OVER", sentences.of(FEATURE, "passed-over", candidate.getPassedOverReason())));
        }
        boolean chosen = fit.sought().chosen().filter(each -> each == candidate).isPresent();
        return new CandidateRow(
                candidate.getId(),
                candidate.getName(),
                suggestedBy(candidate),
                chosen,
                points,
                outOf,
                terms,
                strengths,
                flags);
    }

    private String suggestedBy(Candidate candidate) {
        if (!CaseFacts.blank(candidate.getRecommendedByName())) {
            return candidate.getRecommendedByName();
        }
        // the first literal also stands where nothing was entered
        boolean said = candidate.getRecommendedBy() != CandidateSource.DOCTOR_ONE
                && candidate.getRecommendedBy() != CandidateSource.OTHER;
        return said ? sentences.word(candidate.getRecommendedBy()) : "";
    }

    private static String key(CandidateFit fit, Criterion criterion, Answer answer) {
        String variant = switch (criterion) {
            case REACH -> fit.candidate().isRemote() ? ".remote" : "";
            case PAYER -> fit.medicare() ? ".medicare" : "";
            default -> "";
        };
        return criterion + "." + answer.name() + variant;
    }
}
