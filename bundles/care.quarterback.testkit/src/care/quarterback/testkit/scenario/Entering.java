package care.quarterback.testkit.scenario;

import care.quarterback.consensus.decision.CheckUnderstanding;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.AddRecommendation;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.FinalizeOpinion;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecommendationEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.Answer;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.Stance;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.NameQuarterback;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.visit.AddQuestion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The turns of phrase that the scenarios share; each is one command, or a few in a row. */
final class Entering {

    private Entering() {}

    /** Adds to a list of the case. @param fields "name=value | name=value" */
    static AddEntry entry(EntryList list, String fields) {
        return new AddEntry(list, pairs(fields));
    }

    /** Adds to a list of an entry of the case. */
    static AddEntry entry(EntryList list, ObjectId owner, String fields) {
        return new AddEntry(list, Optional.of(owner), pairs(fields));
    }

    static Function<Known, CaseCommand> patientField(String feature, String value) {
        return known -> new ChangeField(known.patient(), feature, value);
    }

    static Function<Known, CaseCommand> requestField(String feature, String value) {
        return known -> new ChangeField(known.request(), feature, value);
    }

    /** The doctor of the case, the office first. */
    static void doctor(Scenario.Writer steps, String name, String specialty, String office, String institution) {
        steps.add(entry(
                EntryList.OFFICES,
                "name=" + office + " | institution=" + institution + " | timeZone=America/New_York"));
        steps.then(known -> entry(
                EntryList.CLINICIANS,
                "name=" + name + " | specialty=" + specialty + " | office=" + known.office(office)));
    }

    /** Primary care, who keeps the case together, and the talk about it. @param talk its day, mode and summary */
    static void primaryCare(Scenario.Writer steps, String name, String office, String talk) {
        doctor(steps, name, "primary care", office, office);
        steps.then(known -> entry(
                EntryList.CARE_TEAM,
                "roles=PRIMARY_CARE | responsibleFor=Coordinates the opinions | name=" + name + " | clinician="
                        + known.clinician(name)));
        steps.then(known -> new NameQuarterback(known.member(name), Answer.YES));
        steps.then(known -> entry(
                EntryList.CONVERSATIONS,
                talk + " | primaryCare=true | outcome=REACHED | quarterbackAgreed=YES | with=" + name + " | clinician="
                        + known.clinician(name)));
    }

    static void medicines(Scenario.Writer steps, List<String> medicines) {
        for (String each : medicines) {
            String[] parts = each.split(": ");
            steps.add(entry(
                    EntryList.MEDICATIONS,
                    "text=" + parts[0] + " | dosage=" + parts[1] + " | status=active | regular=true"));
        }
    }

    static Function<Known, CaseCommand> opinion(
            int number, String doctor, LocalDate date, OpinionMode mode, IndependenceMode independence, Need need) {
        return known -> new RecordOpinion(new OpinionEntry(
                number, Optional.of(known.clinician(doctor)), "", "", "", mode, independence, date, date, need, ""));
    }

    static Function<Known, CaseCommand> diagnosis(int opinion, DiagnosisEntry entry) {
        return known -> new AddDiagnosis(known.opinion(opinion), entry);
    }

    static Function<Known, CaseCommand> recommends(int opinion, String letter, Need need, String reason) {
        return known -> new AddRecommendation(
                known.opinion(opinion),
                new RecommendationEntry(known.option(letter), Stance.RECOMMENDED, 1, need, reason));
    }

    static Function<Known, CaseCommand> complete(int opinion) {
        return known -> new FinalizeOpinion(known.opinion(opinion));
    }

    /** How one clinician rates an option for each goal, in the order of the goals. */
    static void ratings(Scenario.Writer steps, String letter, String author, List<String> goals, int... values) {
        for (int i = 0; i < values.length; i++) {
            String goal = goals.get(i);
            int value = values[i];
            steps.then(known -> new RateOption(known.option(letter), known.goal(goal), value, author));
        }
    }

    static Function<Known, CaseCommand> understands(String letter, String ownWords) {
        return known -> new CheckUnderstanding(known.option(letter), null, Answer.YES, Answer.YES, ownWords);
    }

    /** The four questions that every visit starts from. */
    static void starters(Scenario.Writer steps, int opinionNumber) {
        steps.add(starter("How could the treatment you recommend help me?", StarterQuestion.BENEFITS, opinionNumber));
        steps.add(
                starter("What could go wrong with it, or be hard about it?", StarterQuestion.DOWNSIDES, opinionNumber));
        steps.add(starter(
                "Of 100 patients like me, how many does it help, and how many doesn’t it help?",
                StarterQuestion.HOW_MANY,
                opinionNumber));
        steps.add(starter("Is there a less invasive treatment?", StarterQuestion.LESS_INVASIVE, opinionNumber));
    }

    private static AddQuestion starter(String text, StarterQuestion which, int opinionNumber) {
        return new AddQuestion(text, "the starter list", QuestionAuthor.GUIDE, which, opinionNumber);
    }

    /** A report on paper or in another system. */
    static AttachDocument attach(String title, DocumentType type, String on, String author, int statesOpinion) {
        return new AttachDocument(
                new DocumentEntry(title, type, DocumentFormat.REPORT, LocalDate.parse(on), author, statesOpinion),
                StoredBytes.NONE);
    }

    private static Map<String, String> pairs(String fields) {
        Map<String, String> map = new HashMap<>();
        for (String field : fields.split(" \\| ")) {
            int equals = field.indexOf('=');
            map.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return map;
    }
}
