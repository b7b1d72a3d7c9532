package care.quarterback.desk.chart;

import static care.quarterback.core.check.CaseFacts.standing;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.check.Step;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.StepProgressQuery.StepFacts.Progress;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.Conversation;
import care.quarterback.model.Goal;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Shipment;
import care.quarterback.steps.coverage.CoverageCalls;
import care.quarterback.steps.research.ResearchFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the seven steps stand, by what is recorded: one rule a step says how far it is and, in the same breath, the sentence for
 * it, so that the two never differ. It looks at the opinion being sought, else at the last one. Whether a visit is ready is told
 * by the checks. Called on the session's thread.
 */
public final class StepProgressQuery {

    private final Sentences sentences;

    public StepProgressQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    public List<StepFacts> rows(CaseFacts facts) {
        Optional<SoughtOpinion> referral = facts.sought()
                .or(() -> facts.referrals().reduce((before, last) -> last).map(last -> new SoughtOpinion(facts, last)));
        int number = referral.map(SoughtOpinion::number).orElse(2);
        return List.of(
                primaryCare(facts.careCase()),
                coverage(facts, number),
                secondDoctor(referral),
                visit(facts, referral),
                records(facts.careCase(), number),
                questions(facts, referral),
                goals(facts.careCase()));
    }

    private StepFacts primaryCare(CareCase careCase) {
        List<Conversation> talks = standing(careCase.getConversations())
                .filter(Conversation::isPrimaryCare)
                .toList();
        if (!talks.isEmpty()) {
            return talks.stream()
                    .map(Conversation::getOn)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .map(on -> fact(Step.PRIMARY_CARE, Progress.DONE, "done", on))
                    .orElseGet(() -> fact(Step.PRIMARY_CARE, Progress.DONE, "undated"));
        }
        long concerns = standing(careCase.getConcerns()).count();
        return concerns == 0
                ? fact(Step.PRIMARY_CARE, Progress.NOT_STARTED, "none")
                : fact(Step.PRIMARY_CARE, Progress.IN_PROGRESS, "some", concerns);
    }

    private StepFacts coverage(CaseFacts facts, int number) {
        var calls = new CoverageCalls(facts);
        if (calls.open().isPresent()) {
            return calls.open()
                    .get()
                    .on()
                    .map(on -> fact(Step.COVERAGE, Progress.IN_PROGRESS, "asked", on))
                    .orElseGet(() -> fact(Step.COVERAGE, Progress.IN_PROGRESS, "asked.undated"));
        }
        if (calls.waivedBy(number).isPresent()) {
            return fact(
                    Step.COVERAGE,
                    Progress.DONE,
                    "waived",
                    calls.waivedBy(number).get());
        }
        if (calls.answered(number)) {
            return calls.lastAnswer()
                    .map(on -> fact(Step.COVERAGE, Progress.DONE, "done", on))
                    .orElseGet(() -> fact(Step.COVERAGE, Progress.DONE, "done.undated"));
        }
        boolean known = standing(facts.careCase().getCoverages()).findAny().isPresent()
                || standing(facts.careCase().getPriorAuthorizations()).findAny().isPresent();
        return known
                ? fact(Step.COVERAGE, Progress.IN_PROGRESS, "known")
                : fact(Step.COVERAGE, Progress.NOT_STARTED, "none");
    }

    private StepFacts secondDoctor(Optional<SoughtOpinion> referral) {
        if (referral.isEmpty()) {
            return fact(Step.SECOND_DOCTOR, Progress.NOT_STARTED, "none");
        }
        Optional<Candidate> chosen = referral.get().chosen();
        if (chosen.isPresent()) {
            boolean reasoned = !CaseFacts.blank(referral.get().referral().getChosenReason());
            Candidate doctor = chosen.get();
            String name = ChartQuery.text(
                    doctor.getClinician() == null
                            ? doctor.getName()
                            : doctor.getClinician().getName());
            return reasoned
                    ? fact(Step.SECOND_DOCTOR, Progress.DONE, "done", name)
                    : fact(Step.SECOND_DOCTOR, Progress.IN_PROGRESS, "chosen", name);
        }
        int candidates = referral.get().candidates().size();
        return fact(Step.SECOND_DOCTOR, Progress.IN_PROGRESS, candidates == 0 ? "begun" : "some", candidates);
    }

    /** The visit's step is to arrange it: a day, and what the office needs to see. */
    private StepFacts visit(CaseFacts facts, Optional<SoughtOpinion> referral) {
        boolean items = referral.filter(sought -> !sought.items().isEmpty()).isPresent();
        Progress arranged = items ? Progress.DONE : Progress.IN_PROGRESS;
        Optional<NextVisit> next = NextVisit.of(facts.careCase(), facts.today());
        if (next.isPresent()) {
            return fact(
                    Step.VISIT,
                    arranged,
                    items ? "booked" : "booked.items",
                    next.get().words(sentences));
        }
        if (referral.filter(SoughtOpinion::recordsOnly).isPresent()) {
            return fact(Step.VISIT, arranged, items ? "records" : "records.items");
        }
        if (referral.flatMap(SoughtOpinion::appointment).isPresent()) {
            return NextVisit.last(facts.careCase())
                    .map(last -> fact(Step.VISIT, Progress.DONE, "done", last))
                    .orElseGet(() -> fact(Step.VISIT, Progress.IN_PROGRESS, "undated"));
        }
        boolean called = referral.filter(sought -> standing(sought.referral().getSchedulingCalls())
                        .findAny()
                        .isPresent())
                .isPresent();
        return called
                ? fact(Step.VISIT, Progress.IN_PROGRESS, "called")
                : fact(Step.VISIT, Progress.NOT_STARTED, "none");
    }

    private StepFacts records(CareCase careCase, int number) {
        List<Shipment> sent = packages(careCase, number, false)
                .flatMap(each -> standing(each.getShipments()))
                .toList();
        Optional<LocalDate> received = sent.stream()
                .filter(each -> each.getConfirmedOutcome() == ReceiptOutcome.ALL && each.getConfirmedOn() != null)
                .map(Shipment::getConfirmedOn)
                .max(Comparator.naturalOrder());
        if (received.isPresent()) {
            boolean own = packages(careCase, number, true).anyMatch(copy -> copy.getInHandOn() != null);
            return own
                    ? fact(Step.RECORDS, Progress.DONE, "done", received.get())
                    : fact(Step.RECORDS, Progress.IN_PROGRESS, "received", received.get());
        }
        if (!sent.isEmpty()) {
            return fact(Step.RECORDS, Progress.IN_PROGRESS, "sent");
        }
        long documents = standing(careCase.getDocuments()).count();
        return documents == 0
                ? fact(Step.RECORDS, Progress.NOT_STARTED, "none")
                : fact(Step.RECORDS, Progress.IN_PROGRESS, "some", documents);
    }

    private static Stream<RecordPackage> packages(CareCase careCase, int number, boolean patientCopy) {
        return standing(careCase.getPackages())
                .filter(each -> each.isPatientCopy() == patientCopy && each.getOpinionNumber() == number);
    }

    /** Before the visit the list has to be ready; after it the questions have to be answered. */
    private StepFacts questions(CaseFacts facts, Optional<SoughtOpinion> referral) {
        List<Question> asked = standing(facts.careCase().getQuestions())
                .filter(each -> each.getState() != QuestionState.REMOVED)
                .toList();
        long answered = asked.stream()
                .filter(each -> each.getState() == QuestionState.ANSWERED)
                .count();
        int missing = ResearchFacts.startersMissing(facts);
        if (asked.isEmpty()) {
            long notes = standing(facts.careCase().getResearchNotes()).count();
            return missing == 0
                    ? fact(Step.QUESTIONS, Progress.DONE, "removed")
                    : fact(
                            Step.QUESTIONS,
                            notes == 0 ? Progress.NOT_STARTED : Progress.IN_PROGRESS,
                            notes == 0 ? "none" : "read",
                            notes);
        }
        if (answered == asked.size()) {
            return fact(Step.QUESTIONS, Progress.DONE, "done", answered);
        }
        if (referral.filter(SoughtOpinion::over).isPresent()) {
            return fact(Step.QUESTIONS, Progress.IN_PROGRESS, "some", asked.size(), answered);
        }
        if (missing > 0) {
            return fact(Step.QUESTIONS, Progress.IN_PROGRESS, "starters", asked.size(), missing);
        }
        return ResearchFacts.reachedOut(facts)
                ? fact(Step.QUESTIONS, Progress.DONE, "ready", asked.size(), answered)
                : fact(Step.QUESTIONS, Progress.IN_PROGRESS, "rare", asked.size());
    }

    private StepFacts goals(CareCase careCase) {
        List<Goal> goals = standing(careCase.getGoals()).toList();
        if (goals.isEmpty()) {
            return fact(Step.GOALS, Progress.NOT_STARTED, "none");
        }
        boolean weighed = goals.stream().allMatch(each -> each.getWeight() != null);
        return weighed && goals.stream().filter(Goal::isMain).count() == 1
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
