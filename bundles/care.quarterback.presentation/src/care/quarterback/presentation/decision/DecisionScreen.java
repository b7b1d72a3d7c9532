package care.quarterback.presentation.decision;

import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.decision.DecisionRows.Decider;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.Optional;

/**
 * What the panel on the decision shows. Immutable.
 *
 * @param options to choose from; the first is no choice, so that nothing is chosen beforehand
 * @param deciders who may decide; the first is nobody
 * @param asked the options without the empty choice
 * @param intents what the patient meant to do, before and after a geriatrician's assessment, in sentences
 * @param waiting outcomes nobody has asked about yet
 */
public record DecisionScreen(
        DecisionRows rows,
        ConfidenceChart chart,
        List<Choice<Optional<ObjectId>>> options,
        List<Choice<Optional<Decider>>> deciders,
        List<Choice<Optional<ObjectId>>> asked,
        List<String> intents,
        List<Choice<Optional<ObjectId>>> waiting) {

    public DecisionScreen {
        options = List.copyOf(options);
        deciders = List.copyOf(deciders);
        asked = List.copyOf(asked);
        intents = List.copyOf(intents);
        waiting = List.copyOf(waiting);
    }
}
