package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Addressee;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.FamilyCondition;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Patient;
import care.quarterback.model.QuestionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page for the next doctor: what matters to the patient first, then the question and what bears on it. What an earlier
 * doctor concluded is left out where the opinion is to be given without knowing it.
 */
final class VisitBrief {

    private static final int QUESTIONS = 3;

    private VisitBrief() {}

    static List<Document> of(DocumentSource source) {
        return source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over()
                        && (sought.chosen().isPresent() || sought.appointment().isPresent()))
                .map(sought -> brief(source, sought))
                .toList();
    }

    private static Document brief(DocumentSource source, SoughtOpinion sought) {
        CareCase careCase = source.careCase();
        var paper = new Paper(source, DocumentKind.VISIT_BRIEF);
        var words = paper.words();
        paper.to(
                sought.chosen().map(Candidate::getName).orElse(""),
                sought.office().orElse(null));
        Patient patient = careCase.getPatient();
        List<Fact> top = new ArrayList<>();
        top.add(new Fact(
                words.say("patient"),
                List.of((PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip())));
        text(careCase.getQuestion()).ifPresent(question -> top.add(new Fact(words.say("question"), List.of(question))));
        paper.add(new Facts(true, top));
        paper.heading("goals")
                .items(
                        Mark.DOT,
                        Standing.of(careCase.getGoals()).stream()
                                .sorted(Comparator.comparing(goal -> !goal.isMain()))
                                .map(goal -> goal.isMain() ? words.say("goal.main", goal.getText()) : goal.getText())
                                .toList());
        List<Fact> facts = new ArrayList<>();
        if (careCase.getRequest() != null) {
            text(careCase.getRequest().getSituation())
                    .ifPresent(situation -> fact(facts, words.say("situation"), List.of(situation)));
            fact(
                    facts,
                    words.say("tried"),
                    Standing.of(careCase.getRequest().getTreatmentsTried()).stream()
                            .map(tried -> tried(words, tried.getText(), tried.getResponse()))
                            .toList());
        }
        if (sought.referral().getIndependence() == IndependenceMode.OPEN) {
            lines(
                    facts,
                    words.say("earlier"),
                    source.compare().opinions().stream()
                            .filter(opinion -> opinion.number() < sought.number())
                            .map(opinion -> words.say(
                                    "opinion",
                                    ReportWords.doctor(opinion.clinician()),
                                    opinion.diagnosis().orElse(words.say("unnamed")),
                                    opinion.option()
                                            .map(option -> option.name())
                                            .orElse(words.say("nothing"))))
                            .toList());
        } else {
            paper.note("blind");
        }
        fact(
                facts,
                words.say("problems"),
                Standing.of(careCase.getConditions()).stream()
                        .filter(condition -> !condition.isRefuted())
                        .map(condition -> CaseFacts.words(condition.getText(), condition.getCodings()))
                        .toList());
        fact(
                facts,
                words.say("medications"),
                Standing.of(careCase.getMedications()).stream()
                        .map(medicine -> joined(
                                CaseFacts.words(medicine.getText(), medicine.getCodings()), medicine.getDosage()))
                        .toList());
        fact(
                facts,
                words.say("allergies"),
                Standing.of(careCase.getAllergies()).stream()
                        .filter(allergy -> !allergy.isRefuted())
                        .map(allergy ->
                                joined(CaseFacts.words(allergy.getText(), allergy.getCodings()), allergy.getReaction()))
                        .toList());
        fact(
                facts,
                words.say("family"),
                Standing.of(careCase.getFamilyHistory()).stream()
                        .filter(member -> !member.getConditions().isEmpty())
                        .map(member -> words.say(
                                "relative",
                                words.sentences().word(member.getRelationship()),
                                words.sentences()
                                        .list(member.getConditions().stream()
                                                .map(FamilyCondition::getText)
                                                .filter(Standing::some)
                                                .toList())))
                        .toList());
        paper.heading("health").add(new Facts(false, facts));
        paper.heading("questions")
                .items(
                        Mark.NUMBER,
                        Standing.of(careCase.getQuestions()).stream()
                                .filter(question -> question.getState() == QuestionState.OPEN
                                        && question.getAddressee() != Addressee.STAFF)
                                .sorted(Comparator.comparingInt(question -> question.getOrder()))
                                .map(question -> question.getText())
                                .limit(QUESTIONS)
                                .toList());
        return paper.done(words.say("title"));
    }

    /** A line for each, for what is a sentence or two by itself. */
    private static void lines(List<Fact> facts, String label, List<String> texts) {
        if (!texts.isEmpty()) {
            facts.add(new Fact(label, texts));
        }
    }

    /** "furosemide (no better after weeks)". */
    private static String tried(DocumentWords words, String what, String response) {
        return text(response)
                .map(said -> said.replaceFirst("\\.$", ""))
                .map(said -> words.say("tried.response", what, OptionWords.small(said)))
                .orElse(what);
    }

    /** A list on a line, so that the page stays one page. */
    private static void fact(List<Fact> facts, String label, List<String> texts) {
        String all = String.join("; ", texts.stream().filter(Standing::some).toList());
        if (!all.isEmpty()) {
            facts.add(new Fact(label, List.of(all)));
        }
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second)
                .filter(part -> some(part))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
