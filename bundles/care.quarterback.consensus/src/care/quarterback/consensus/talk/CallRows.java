package care.quarterback.consensus.talk;

import care.quarterback.consensus.agreement.PanelStatistics;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.talk.AnswerChecklist.ChecklistItem;
import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.Knowledge;
import care.quarterback.model.value.ObjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The doctors' talk from its preparation to what came of it, and the opinion that may follow; the screen, the command line
 * and the letters read the same rows. Immutable.
 *
 * @param compared the comparison that the talk is about
 * @param stage what is next
 * @param next what is next, in one sentence
 * @param doctors who is to talk, by number of opinion
 * @param letters one to each doctor, as it would be written now
 * @param agenda in order, in minutes
 * @param checklist all items, answered or not
 */
public record CallRows(
        CompareRows compared,
        Stage stage,
        String next,
        List<DoctorRow> doctors,
        TimesRow times,
        List<LetterRow> letters,
        List<String> brief,
        List<AgendaRow> agenda,
        Optional<HeldRow> held,
        List<RatingRow> ratings,
        List<ChecklistRow> checklist,
        Optional<OutcomeRow> outcome,
        ThirdRow third,
        String chair) {

    public CallRows {
        doctors = List.copyOf(doctors);
        letters = List.copyOf(letters);
        brief = List.copyOf(brief);
        agenda = List.copyOf(agenda);
        ratings = List.copyOf(ratings);
        checklist = List.copyOf(checklist);
    }

    /** What is next. The names are part of the command line's JSON. */
    public enum Stage {
        /** Nobody has to talk, or not yet. */
        NOTHING,
        /** The patient is asked whether the doctors may talk. */
        PREPARE,
        ASK,
        SCHEDULE,
        HOLD,
        /** The doctors are talking, or have talked: positions and ratings are written down. */
        NOTES,
        OUTCOME,
        DONE
    }

    /**
     * A doctor who is to talk.
     *
     * @param consent whether the patient allows it, a sentence
     * @param allowed the patient allows it, and the permission has not ended
     * @param free when the doctor can be reached, each a line
     * @param request the request that was sent, to answer it
     * @param answer what the doctor answered, a sentence; empty while nobody was asked
     * @param before what the doctor held before the talk; @param after what after it
     */
    public record DoctorRow(
            int opinion,
            String name,
            boolean allowed,
            String consent,
            List<String> free,
            Optional<ObjectId> request,
            Answer answered,
            String answer,
            String before,
            String after) {

        public DoctorRow {
            free = List.copyOf(free);
        }
    }

    /** Proposed times. @param words each in the clock of the practice; @param explanation why these, or why none */
    public record TimesRow(List<Instant> times, List<String> words, String explanation) {

        public TimesRow {
            times = List.copyOf(times);
            words = List.copyOf(words);
        }
    }

    /**
     * The letter that asks a doctor to talk.
     *
     * @param withheld opinions that this doctor has not been shown and is not told of in the letter: a reveal comes first
     * @param subject one line
     * @param opening why the letter comes; @param differences what differs, empty for a doctor who is still blind
     * @param basis what each relied on and had not seen
     * @param closing consent, times and where to answer, a sentence each
     */
    public record LetterRow(
            int opinion,
            String to,
            List<Integer> withheld,
            String subject,
            List<String> opening,
            List<DifferenceRow> differences,
            List<String> basis,
            List<String> closing) {

        public LetterRow {
            withheld = List.copyOf(withheld);
            opening = List.copyOf(opening);
            differences = List.copyOf(differences);
            basis = List.copyOf(basis);
            closing = List.copyOf(closing);
        }
    }

    /** One line of the letter's table: what each doctor wrote, in the order of the talk's doctors. */
    public record DifferenceRow(String title, List<String> cells) {

        public DifferenceRow {
            cells = List.copyOf(cells);
        }
    }

    /** A point of the agenda. */
    public record AgendaRow(int minutes, String title, String sentence) {}

    /** The call as it is recorded. */
    public record HeldRow(LocalDate on, String attendees, String minutes) {}

    /**
     * How the doctors rated an option.
     *
     * @param ratings each as "Dr Eberle: 8"
     * @param statistics the panel's figures, or why there are none, a sentence
     */
    public record RatingRow(
            ObjectId option, String name, List<String> ratings, PanelStatistics panel, String statistics) {

        public RatingRow {
            ratings = List.copyOf(ratings);
        }
    }

    /** One question on how first-hand the talk was. */
    public record ChecklistRow(ChecklistItem item, String question, Knowledge known, String word) {}

    /** What came of it. */
    public record OutcomeRow(
            LocalDate on,
            String by,
            String reason,
            String agreedDiagnosis,
            List<TopicRow> agreed,
            List<TopicRow> open) {

        public OutcomeRow {
            agreed = List.copyOf(agreed);
            open = List.copyOf(open);
        }
    }

    /** A point with its topic. */
    public record TopicRow(ConsensusTopic topic, String text) {}

    /**
     * The third or a further opinion.
     *
     * @param how what makes it the next step where it is not; empty where it is
     * @param steps what is asked again, steps 2 to 7
     * @param documents what is at hand for its package
     * @param coverage who pays, asked anew, and on what it depends
     */
    public record ThirdRow(
            int number,
            boolean offered,
            boolean sought,
            String why,
            String how,
            List<String> steps,
            List<RecordAtHand> documents,
            List<String> coverage) {

        public ThirdRow {
            steps = List.copyOf(steps);
            documents = List.copyOf(documents);
            coverage = List.copyOf(coverage);
        }
    }

    /** A document at hand. @param note what to think of before it goes out; empty for nothing */
    public record RecordAtHand(ObjectId id, String title, String note) {}
}
