package care.quarterback.consensus.talk;

import care.quarterback.model.ConsensusTopic;

/** Something the doctors agree on, or leave open. */
public record OutcomePoint(ConsensusTopic topic, String text) {}
