package care.quarterback.presentation.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.SectionPlace;
import java.util.List;
import java.util.Map;

/**
 * What the steps' pages show beyond their lists. Immutable.
 *
 * @param candidatesTitle which opinion the candidates are for
 * @param scripts what to say aloud, a sentence each, by the step; nothing for a step without one
 */
public record StepDetails(
        Map<Step, List<String>> scripts,
        String candidatesTitle,
        List<CandidateCard> candidates,
        List<CoverageCard> coverage,
        List<CourseLine> courses,
        List<Medicine> medicines) {

    /** Of a closed case: nothing is asked of anyone. */
    static final StepDetails NONE = new StepDetails(Map.of(), "", List.of(), List.of(), List.of(), List.of());

    public StepDetails {
        scripts = Map.copyOf(scripts);
        candidates = List.copyOf(candidates);
        coverage = List.copyOf(coverage);
        courses = List.copyOf(courses);
        medicines = List.copyOf(medicines);
    }

    /** How a line speaks. */
    public enum Mark {
        FOR,
        AGAINST,
        UNKNOWN
    }

    /**
     * A candidate for the next opinion.
     *
     * @param score the points in words, with who named the candidate
     * @param place where the choice is recorded
     */
    public record CandidateCard(
            ObjectId id, String name, String score, boolean chosen, List<Term> terms, SectionPlace place) {

        public CandidateCard {
            terms = List.copyOf(terms);
        }
    }

    /** A criterion with the points that it earns. @param points empty where it earns none by itself */
    public record Term(Mark mark, String points, String sentence) {}

    /**
     * What the payer will likely say about one opinion.
     *
     * @param reasons what went into it, and its source
     * @param calls what the plan said on the telephone, newest first
     * @param place where another call is recorded
     */
    public record CoverageCard(
            String title, String sentence, List<String> reasons, List<String> calls, SectionPlace place) {

        public CoverageCard {
            reasons = List.copyOf(reasons);
            calls = List.copyOf(calls);
        }
    }

    /** A prior authorization as a line of dates. @param law which law governs the denial; may be empty; @param place where it is entered */
    public record CourseLine(ObjectId id, String service, String law, List<CoursePoint> points, SectionPlace place) {

        public CourseLine {
            points = List.copyOf(points);
        }
    }

    /** A point on the line. @param state done, next or overdue, in words */
    public record CoursePoint(String day, boolean done, boolean late, String state, String sentence) {}

    /**
     * A medicine in the pharmacist's review.
     *
     * @param question what to ask about it; may be empty
     * @param answer what the pharmacist said; empty while nobody did
     * @param place where the answer is recorded
     */
    public record Medicine(
            ObjectId id, String name, String question, String answer, String advice, String by, SectionPlace place) {}
}
