package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/** What a person can ask for in the doctors' talk. Doctors are named by the numbers of their opinions. */
public sealed interface CallIntent {

    /** Opens a part of the talk. */
    record Open(CallPart part) implements CallIntent {}

    /** Goes back to the part that is next. */
    record Close() implements CallIntent {}

    record ReadLetter(LetterRow letter) implements CallIntent {}

    /** What changes the case, with what the form says. */
    sealed interface Deed extends CallIntent {}

    /** A deed that can be done several times in the same step: the step stays open. */
    sealed interface Addition extends Deed {}

    /** The patient allows these doctors to talk. */
    record Allow(List<Integer> opinions) implements Deed {

        public Allow {
            opinions = List.copyOf(opinions);
        }
    }

    record AddFreeTime() implements Addition {}

    /** The letter's doctor is shown an opinion that was withheld. @param to the doctor's name */
    record Reveal(int opinion, String to) implements Addition {}

    record MarkSent() implements Deed {}

    record CorrectAsked() implements Deed {}

    record SaveAnswers() implements Addition {}

    record ScheduleCall() implements Deed {}

    record MoveCall() implements Deed {}

    record RecordCall() implements Deed {}

    record CorrectCall() implements Deed {}

    record SaveNotes() implements Deed {}

    record AddRating() implements Addition {}

    record RecordOutcome() implements Deed {}

    record CorrectOutcome() implements Deed {}

    record SeekOpinion() implements Deed {}

    record AskAgain() implements Deed {}

    /** These documents go into the package of an opinion. */
    record PackDocuments(int opinion, List<ObjectId> documents) implements Deed {

        public PackDocuments {
            documents = List.copyOf(documents);
        }
    }
}
