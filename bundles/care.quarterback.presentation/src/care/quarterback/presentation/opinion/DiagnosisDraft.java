package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import java.util.Optional;

/** A diagnosis as it was typed. @param code what was chosen from the catalogue, if anything; @param typed what stands in its place otherwise */
public record DiagnosisDraft(
        DiagnosisRank rank,
        String text,
        Optional<CodeSuggestion> code,
        String typed,
        Certainty certainty,
        DiagnosisAttributes attributes) {}
