package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Side;
import java.util.Map;
import java.util.Optional;

/** A diagnosis as it was typed. @param code what was chosen from the catalogue, if anything; @param typed what stands in its place otherwise */
public record DiagnosisDraft(
        DiagnosisRank rank,
        String text,
        Optional<CodeSuggestion> code,
        String typed,
        Certainty certainty,
        DiagnosisAttributes attributes) {

    /** The same in words, which {@link #read} understands. */
    public Map<String, String> words() {
        return new DraftWords()
                .with("rank", rank)
                .with("text", text)
                .with("code", code.map(CodeSuggestion::code).orElse(""))
                .with("codeText", code.map(CodeSuggestion::text).orElse(""))
                .with("typed", typed)
                .with("certainty", certainty)
                .with("side", attributes.side())
                .with("site", attributes.site())
                .with("stage", attributes.stage())
                .with("grade", attributes.grade())
                .with("acuity", attributes.acuity())
                .with("cause", attributes.cause())
                .all();
    }

    /** What {@link #words} says. */
    public static DiagnosisDraft read(Map<String, String> words) {
        var from = new DraftWords(words);
        String code = from.text("code");
        return new DiagnosisDraft(
                from.literal("rank", DiagnosisRank.class),
                from.text("text"),
                code.isEmpty() ? Optional.empty() : Optional.of(new CodeSuggestion(code, from.text("codeText"), true)),
                from.text("typed"),
                from.literal("certainty", Certainty.class),
                new DiagnosisAttributes(
                        from.literal("side", Side.class),
                        from.text("site"),
                        from.text("stage"),
                        from.text("grade"),
                        from.text("acuity"),
                        from.text("cause")));
    }
}
