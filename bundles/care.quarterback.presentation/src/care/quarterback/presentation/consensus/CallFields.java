package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.AnswerChecklist.ChecklistItem;
import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;

/** The fields of the doctors' talk. A doctor is known by the number of the opinion. */
final class CallFields {

    /** The day of what the form is about. */
    static final TextKey ON = new TextKey("on");
    /** Why something is done out of its order, or corrected. */
    static final TextKey REASON = new TextKey("reason");

    static final TextKey UNTIL = new TextKey("until");

    static final ChoiceKey<Integer> DOCTOR = new ChoiceKey<>("doctor", Integer.class);
    static final TextKey FREE_DAY = new TextKey("freeDay");
    static final TextKey FREE_FROM = new TextKey("from");
    static final TextKey FREE_TO = new TextKey("to");

    static final TextKey HOUR = new TextKey("hour");
    static final TextKey RELATIONSHIP = new TextKey("relationship");

    static final TextKey ATTENDEES = new TextKey("attendees");
    static final TextKey MINUTES = new TextKey("minutes");

    static final ChoiceKey<String> RATER = new ChoiceKey<>("rater", String.class);
    static final ChoiceKey<ObjectId> OPTION = new ChoiceKey<>("option", ObjectId.class);
    static final ChoiceKey<Integer> VALUE = new ChoiceKey<>("value", Integer.class);

    static final ChoiceKey<ConsensusOutcome> OUTCOME = new ChoiceKey<>("outcome", ConsensusOutcome.class);
    static final TextKey BY = new TextKey("by");
    static final TextKey OUTCOME_REASON = new TextKey("outcomeReason");
    static final TextKey AGREED = new TextKey("agreed");
    static final TextKey OPEN = new TextKey("open");
    static final TextKey AGREED_CODE = new TextKey("agreedDiagnosis");

    static final ChoiceKey<OpinionMode> MODE = new ChoiceKey<>("mode", OpinionMode.class);
    static final ChoiceKey<IndependenceMode> INDEPENDENCE = new ChoiceKey<>("independence", IndependenceMode.class);

    private CallFields() {}

    /** Whether a doctor will talk. */
    static ChoiceKey<Answer> answer(int opinion) {
        return new ChoiceKey<>("answer." + opinion, Answer.class);
    }

    /** What a doctor replied. */
    static TextKey reply(int opinion) {
        return new TextKey("reply." + opinion);
    }

    /** What a doctor held before the call. */
    static TextKey before(int opinion) {
        return new TextKey("before." + opinion);
    }

    /** What a doctor held after the call. */
    static TextKey after(int opinion) {
        return new TextKey("after." + opinion);
    }

    /** How first-hand something was in the call. */
    static ChoiceKey<Knowledge> known(ChecklistItem item) {
        return new ChoiceKey<>("known." + item, Knowledge.class);
    }
}
