package care.quarterback.presentation.opinion;

import care.quarterback.model.Certainty;
import care.quarterback.model.Side;
import java.util.Optional;

/** A diagnosis as it was typed, before it is added. @param code what was chosen from the catalogue, if anything */
public record DiagnosisDraft(
        boolean primary, String text, Optional<CodeSuggestion> code, Certainty certainty, Side side, String grade) {}
