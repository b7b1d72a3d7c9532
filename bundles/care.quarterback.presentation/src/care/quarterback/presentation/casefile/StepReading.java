package care.quarterback.presentation.casefile;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryField;
import care.quarterback.desk.plan.Plan;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationDisposition;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.StepDetails.CandidateCard;
import care.quarterback.presentation.casefile.StepDetails.CourseLine;
import care.quarterback.presentation.casefile.StepDetails.CoursePoint;
import care.quarterback.presentation.casefile.StepDetails.CoverageCard;
import care.quarterback.presentation.casefile.StepDetails.Mark;
import care.quarterback.presentation.casefile.StepDetails.Medicine;
import care.quarterback.presentation.casefile.StepDetails.Term;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.today.CallScript;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.coverage.AuthorizationCourse;
import care.quarterback.steps.coverage.CourseQuery;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.referral.ReferralRows.CandidateRow;
import care.quarterback.steps.request.TalkOpener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the steps' pages show beyond their lists. Used while the case is read. */
final class StepReading {

    /** What the first call of a step is about. */
    private static final Map<Step, String> CALLS = Map.of(
            Step.PRIMARY_CARE, "PCP_TALK_MISSING",
            Step.COVERAGE, "COVERAGE_UNCHECKED",
            Step.SECOND_DOCTOR, "DOCTOR_ONE_NOT_ASKED",
            Step.VISIT, "SECOND_OPINION_NOT_SAID",
            Step.RECORDS, "RECORDS_DUE");

    private final Room room;
    private final String caller;

    /** @param caller who sits here, as said in a script */
    StepReading(Room room, String caller) {
        this.room = room;
        this.caller = caller;
    }

    StepDetails of(CaseFacts facts, Plan plan) {
        if (plan.silent()) {
            return StepDetails.NONE;
        }
        return new StepDetails(
                scripts(facts),
                text().of("candidates.title", opinion(facts)),
                plan.referral().candidates().stream().map(this::card).toList(),
                plan.coverage().stream()
                        .map(outlook -> card(facts.careCase(), outlook))
                        .toList(),
                new CourseQuery(room.sentences())
                        .rows(facts).stream().map(this::course).toList(),
                medicines(facts.careCase(), plan));
    }

    /** The opinion that is being sought, else the last one that was: the candidates are for that one alone. */
    private static int opinion(CaseFacts facts) {
        return facts.sought()
                .map(SoughtOpinion::number)
                .or(() -> facts.referrals()
                        .map(referral -> referral.getOpinionNumber())
                        .reduce((before, last) -> last))
                .orElse(2);
    }

    private Map<Step, List<String>> scripts(CaseFacts facts) {
        Map<Step, List<String>> scripts = new EnumMap<>(Step.class);
        CALLS.forEach((step, code) -> {
            String script = CallScript.of(text(), caller, code, facts.careCase().getPatient());
            if (!script.isEmpty()) {
                scripts.put(step, step == Step.PRIMARY_CARE ? List.of(script, patient(facts)) : List.of(script));
            }
        });
        return scripts;
    }

    /** How the patient can open the talk with the primary care doctor. */
    private String patient(CaseFacts facts) {
        var opener = new TalkOpener(room.sentences()).of(facts);
        String words = Stream.of(Stream.of(opener.thanks()), opener.concerns().stream(), Stream.of(opener.question()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return text().of("script.patient", words);
    }

    private CandidateCard card(CandidateRow row) {
        List<Term> terms = new ArrayList<>(row.terms().stream()
                .map(term -> new Term(
                        term.answer() == Answer.YES
                                ? Mark.FOR
                                : term.answer() == Answer.NO ? Mark.AGAINST : Mark.UNKNOWN,
                        term.outOf() == 0 ? "" : text().of("candidates.term", term.points(), term.outOf()),
                        term.sentence()))
                .toList());
        row.flags().stream()
                .filter(flag -> flag.key().equals("PASSED_OVER"))
                .forEach(flag -> terms.add(new Term(Mark.AGAINST, "", flag.sentence())));
        return new CandidateCard(
                new ObjectId(row.id()),
                row.name(),
                row.suggestedBy().isEmpty()
                        ? text().of("candidates.score", row.points(), row.outOf())
                        : text().of("candidates.score.by", row.points(), row.outOf(), row.suggestedBy()),
                row.chosen(),
                terms,
                SectionPlace.at(Step.SECOND_DOCTOR, "referrals")
                        .opening(new FormIntent.Begin("choose-candidate"))
                        .knowing("candidate", row.id()));
    }

    private CoverageCard card(CareCase careCase, CoverageOutlook outlook) {
        List<String> reasons = new ArrayList<>(outlook.reasons());
        outlook.patientShare()
                .ifPresent(share ->
                        reasons.add(text().of("coverage.share", room.sentences().dollars(share))));
        outlook.reference().ifPresent(reference -> reasons.add(text().of("coverage.reference", reference)));
        if (!outlook.source().isBlank()) {
            reasons.add(text().of("coverage.source", outlook.source()));
        }
        return new CoverageCard(
                text().of("coverage.opinion", outlook.opinion()),
                outlook.sentence(),
                reasons,
                CaseFacts.standing(careCase.getCoverageChecks())
                        .filter(call -> call.getOpinionNumber() == outlook.opinion())
                        .sorted(Comparator.comparing(
                                        CoverageCheck::getOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .reversed())
                        .map(this::call)
                        .toList(),
                SectionPlace.at(Step.COVERAGE, "coverage-calls")
                        .opening(new FormIntent.Add())
                        .asking(List.of("on", "representative", "reference", "secondOpinionCovered"))
                        .knowing("opinionNumber", Integer.toString(outlook.opinion())));
    }

    private String call(CoverageCheck call) {
        return text().of(
                        "coverage.call",
                        call.getOn() == null ? text().of("coverage.unsaid") : text().date(call.getOn()),
                        said(call.getRepresentative()),
                        room.sentences().word(call.getSecondOpinionCovered()),
                        said(call.getReference()));
    }

    private String said(String words) {
        return CaseFacts.blank(words) ? text().of("coverage.unsaid") : words;
    }

    private CourseLine course(AuthorizationCourse course) {
        return new CourseLine(
                course.id(),
                course.service(),
                course.law(),
                course.points().stream()
                        .map(point -> new CoursePoint(
                                point.on().map(text()::date).orElse(text().of("course.noDate")),
                                point.state() == AuthorizationCourse.State.DONE,
                                point.state() == AuthorizationCourse.State.LATE,
                                text().of("course." + point.state().name()),
                                point.sentence()))
                        .toList(),
                SectionPlace.at(Step.COVERAGE, "authorizations")
                        .opening(new FormIntent.Change(course.id()))
                        .choosing(course.id()));
    }

    /** The medicines that are listed, with what was asked and answered about each; none while no pharmacist was asked. */
    private List<Medicine> medicines(CareCase careCase, Plan plan) {
        Optional<MedicationReview> review =
                CaseFacts.standing(careCase.getMedicationReviews()).reduce((before, last) -> last);
        return review.map(asked -> CaseFacts.standing(careCase.getMedications())
                        .map(medication -> medicine(asked, medication, plan))
                        .toList())
                .orElse(List.of());
    }

    private Medicine medicine(MedicationReview review, Medication medication, Plan plan) {
        Optional<MedicationDisposition> answer = CaseFacts.standing(review.getDispositions())
                .filter(each -> each.getMedication() == medication)
                .reduce((before, last) -> last);
        String question = plan.medications().questions().stream()
                .filter(prompt -> prompt.medicines().contains(medication.getText()))
                .map(prompt -> prompt.question())
                .distinct()
                .collect(Collectors.joining(" "));
        SectionPlace dispositions = SectionPlace.at(Step.VISIT, "dispositions");
        return new Medicine(
                new ObjectId(medication.getId()),
                Objects.toString(medication.getText(), ""),
                question,
                answer.map(each -> room.sentences().word(each.getDisposition())).orElse(""),
                answer.map(MedicationDisposition::getAdvice).orElse(""),
                answer.map(MedicationDisposition::getBy).orElse(""),
                answer.map(each -> new ObjectId(each.getId()))
                        .map(id ->
                                dispositions.opening(new FormIntent.Change(id)).choosing(id))
                        .orElseGet(() -> dispositions
                                .opening(new FormIntent.Add())
                                .knowing(EntryField.HOLDER, review.getId())
                                .knowing("medication", medication.getId())));
    }

    private ScreenText text() {
        return room.text();
    }
}
