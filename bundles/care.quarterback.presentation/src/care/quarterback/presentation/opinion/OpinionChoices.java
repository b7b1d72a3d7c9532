package care.quarterback.presentation.opinion;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen in an opinion, in words. Immutable. */
public final class OpinionChoices {

    private final Sentences sentences;
    private final ScreenText text;

    public OpinionChoices(Room room) {
        sentences = room.sentences();
        text = room.text();
    }

    public List<Choice<OpinionMode>> modes() {
        return Choice.of(sentences, OpinionMode.values());
    }

    /** Whether the doctor knew of the opinions before. */
    public List<Choice<IndependenceMode>> independence() {
        return own("letter.independence.", IndependenceMode.values());
    }

    public List<Choice<DiagnosisRank>> ranks() {
        return own("letter.rank.", DiagnosisRank.values());
    }

    public List<Choice<Certainty>> certainties() {
        return Choice.of(
                sentences, Certainty.CONFIRMED, Certainty.SUSPECTED, Certainty.PENDING_TESTS, Certainty.RULED_OUT);
    }

    public List<Choice<Side>> sides() {
        return Choice.of(sentences, Side.values());
    }

    public List<Choice<Stance>> stances() {
        return own("letter.choose.", Stance.values());
    }

    public List<Choice<Need>> needs() {
        return Choice.of(sentences, Need.values());
    }

    public List<Choice<OptionClass>> optionKinds() {
        return Choice.of(sentences, OptionClass.values());
    }

    /** Whether the doctor agreed to how it is said plainly. */
    public List<Choice<Answer>> agreed() {
        return own("letter.agreed.choose.", Answer.values());
    }

    @SafeVarargs
    private <E extends Enum<E>> List<Choice<E>> own(String prefix, E... literals) {
        return Stream.of(literals)
                .map(literal -> new Choice<>(literal, text.of(prefix + literal.name())))
                .toList();
    }
}
