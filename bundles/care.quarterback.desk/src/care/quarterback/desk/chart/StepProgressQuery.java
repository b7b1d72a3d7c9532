package care.quarterback.desk.chart;

import static care.quarterback.core.check.CaseFacts.standing;

import care.quarterback.core.check.Step;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.StepProgressQuery.StepFacts.Progress;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.Conversation;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.Goal;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.Referral;
import care.quarterback.model.Shipment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the seven steps stand, by what is recorded: talk to primary care, coverage, doctor two, visit, records, questions,
 * goals. It tells how far the work is; whether a visit is ready is told by the checks. Called on the session's thread.
 */
public final class StepProgressQuery {

    private final Sentences sentences;
    private final LocalDate today;

    public StepProgressQuery(Sentences sentences, LocalDate today) {
        this.sentences = sentences;
        this.today = today;
    }

    public List<StepFacts> rows(CareCase careCase) {
        return List.of(
                primaryCare(careCase),
                coverage(careCase),
                doctorTwo(careCase),
                visit(careCase),
                records(careCase),
                questions(careCase),
                goals(careCase));
    }

    private StepFacts primaryCare(CareCase careCase) {
        Optional<LocalDate> talk = standing(careCase.getConversations())
                .filter(Conversation::isPrimaryCare)
                .map(Conversation::getOn)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder());
        return talk.map(on -> fact(Step.PRIMARY_CARE, Progress.DONE, "done", on))
                .orElseGet(() -> fact(Step.PRIMARY_CARE, Progress.NOT_STARTED, "none"));
    }

    private StepFacts coverage(CareCase careCase) {
        Optional<CoverageCheck> last = standing(careCase.getCoverageChecks())
                .filter(each -> each.getOn() != null)
                .max(Comparator.comparing(CoverageCheck::getOn));
        if (last.isEmpty()) {
            boolean known = standing(careCase.getCoverages()).findAny().isPresent();
            return known
                    ? fact(Step.COVERAGE, Progress.IN_PROGRESS, "known")
                    : fact(Step.COVERAGE, Progress.NOT_STARTED, "none");
        }
        boolean answered = last.get().getSecondOpinionCovered() != Answer.UNKNOWN
                || last.get().getThirdOpinionCovered() != Answer.UNKNOWN
                || last.get().getReference() != null;
        return answered
                ? fact(Step.COVERAGE, Progress.DONE, "done", last.get().getOn())
                : fact(Step.COVERAGE, Progress.IN_PROGRESS, "asked", last.get().getOn());
    }

    private StepFacts doctorTwo(CareCase careCase) {
        Optional<Referral> chosen = standing(careCase.getReferrals())
                .filter(each -> each.getChosen() != null)
                .max(Comparator.comparingInt(Referral::getOpinionNumber));
        if (chosen.isPresent()) {
            var candidate = chosen.get().getChosen();
            String name = candidate.getClinician() == null
                    ? candidate.getName()
                    : candidate.getClinician().getName();
            return fact(Step.SECOND_DOCTOR, Progress.DONE, "done", ChartQuery.text(name));
        }
        long candidates = standing(careCase.getReferrals())
                .flatMap(each -> standing(each.getCandidates()))
                .count();
        return candidates == 0
                ? fact(Step.SECOND_DOCTOR, Progress.NOT_STARTED, "none")
                : fact(Step.SECOND_DOCTOR, Progress.IN_PROGRESS, "some", candidates);
    }

    private StepFacts visit(CareCase careCase) {
        return NextVisit.of(careCase, today)
                .map(next -> fact(Step.VISIT, Progress.IN_PROGRESS, "booked", next.words(sentences)))
                .or(() -> NextVisit.last(careCase).map(last -> fact(Step.VISIT, Progress.DONE, "done", last)))
                .orElseGet(() -> fact(Step.VISIT, Progress.NOT_STARTED, "none"));
    }

    private StepFacts records(CareCase careCase) {
        List<Shipment> sent = standing(careCase.getPackages())
                .flatMap(each -> standing(each.getShipments()))
                .toList();
        Optional<LocalDate> received = sent.stream()
                .filter(each -> each.getConfirmedOutcome() == ReceiptOutcome.ALL && each.getConfirmedOn() != null)
                .map(Shipment::getConfirmedOn)
                .max(Comparator.naturalOrder());
        if (received.isPresent()) {
            return fact(Step.RECORDS, Progress.DONE, "done", received.get());
        }
        if (!sent.isEmpty()) {
            return fact(Step.RECORDS, Progress.IN_PROGRESS, "sent");
        }
        long documents = standing(careCase.getDocuments()).count();
        return documents == 0
                ? fact(Step.RECORDS, Progress.NOT_STARTED, "none")
                : fact(Step.RECORDS, Progress.IN_PROGRESS, "some", documents);
    }

    private StepFacts questions(CareCase careCase) {
        List<Question> asked = standing(careCase.getQuestions())
                .filter(each -> each.getState() != QuestionState.REMOVED)
                .toList();
        long answered = asked.stream()
                .filter(each -> each.getState() == QuestionState.ANSWERED)
                .count();
        if (asked.isEmpty()) {
            return fact(Step.QUESTIONS, Progress.NOT_STARTED, "none");
        }
        return answered == asked.size()
                ? fact(Step.QUESTIONS, Progress.DONE, "done", answered)
                : fact(Step.QUESTIONS, Progress.IN_PROGRESS, "some", asked.size(), answered);
    }

    private StepFacts goals(CareCase careCase) {
        List<Goal> goals = standing(careCase.getGoals()).toList();
        if (goals.isEmpty()) {
            return fact(Step.GOALS, Progress.NOT_STARTED, "none");
        }
        boolean weighed = goals.stream().allMatch(each -> each.getWeight() != null);
        return weighed && goals.stream().anyMatch(Goal::isMain)
                ? fact(Step.GOALS, Progress.DONE, "done", goals.size())
                : fact(Step.GOALS, Progress.IN_PROGRESS, "some", goals.size());
    }

    private StepFacts fact(Step step, Progress progress, String key, Object... arguments) {
        return new StepFacts(step, progress, sentences.of("chart", "step." + step.number() + "." + key, arguments));
    }

    /** Where one of the seven steps stands. @param sentence in words, with the dates that matter */
    public record StepFacts(Step step, Progress progress, String sentence) {

        /** How far a step is, by what is recorded. */
        public enum Progress {
            NOT_STARTED,
            IN_PROGRESS,
            DONE
        }
    }
}
