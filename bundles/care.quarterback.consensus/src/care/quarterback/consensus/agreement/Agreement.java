package care.quarterback.consensus.agreement;

import care.quarterback.consensus.agreement.AgreementResult.Derivation;
import care.quarterback.consensus.agreement.DiagnosisAgreement.Verdict;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Certainty;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares two opinions by fixed rules. What comes out is a suggestion for a reviewer, with its rule, inputs and source.
 * A pure function; immutable and as thread-safe as the catalogue.
 */
public final class Agreement {

    private static final String FEATURE = "consensus";

    private final CodeTree tree;
    private final CodeWords words;
    private final DiagnosisAgreement diagnoses;
    private final Sentences sentences;

    /**
     * @param catalogue a release's words, which tell side and "unspecified"; without one the result says what cannot
     *        be told
     */
    public Agreement(CodeTree tree, Optional<CodeCatalogue> catalogue, Sentences sentences) {
        this.tree = tree;
        this.words = new CodeWords(catalogue);
        this.diagnoses = new DiagnosisAgreement(tree, words);
        this.sentences = sentences;
    }

    /** Compares the earlier opinion with the later one. */
    public AgreementResult of(OpinionContent first, OpinionContent second) {
        Verdict verdict = diagnoses.of(first, second);
        TreatmentClass treatment = treatment(first, second);
        NeedClass need = need(first.need(), second.need());
        boolean provisional = open(first) || open(second);
        boolean review = verdict.result() == DiagnosisClass.RELATED
                || symptomLike(first)
                || symptomLike(second)
                || otherSides(first, second);
        var why = new AgreementResult.Reasons(
                diagnosisSentence(verdict, first, second),
                treatmentSentence(treatment, first, second),
                sentences.of(
                        FEATURE,
                        "need." + need,
                        first.doctor(),
                        second.doctor(),
                        sentences.word(first.need()),
                        sentences.word(second.need())));
        return new AgreementResult(
                verdict.result(),
                provisional,
                verdict.similarity(),
                verdict.conflicts(),
                review,
                treatment,
                need,
                why,
                notes(verdict, first, second),
                derivations(verdict, first, second));
    }

    /** The class of the diagnoses alone, without sentences: for very many pairs. */
    public DiagnosisClass diagnosis(OpinionContent first, OpinionContent second) {
        return diagnoses.of(first, second).result();
    }

    private static TreatmentClass treatment(OpinionContent first, OpinionContent second) {
        if (first.recommended().isEmpty() || second.recommended().isEmpty()) {
            return TreatmentClass.NOT_APPLICABLE;
        }
        var one = first.recommended().get();
        var other = second.recommended().get();
        if (one.id().equals(other.id())) {
            return TreatmentClass.T_SAME;
        }
        if (one.kind() == OptionClass.MORE_TESTS || other.kind() == OptionClass.MORE_TESTS) {
            return TreatmentClass.T_MORE_TESTS;
        }
        return one.kind() == other.kind() ? TreatmentClass.T_VARIANT : TreatmentClass.T_DIFFERENT;
    }

    private static NeedClass need(Need one, Need other) {
        if (one == Need.NOT_STATED || other == Need.NOT_STATED) {
            return NeedClass.NOT_APPLICABLE;
        }
        if (one == other) {
            return NeedClass.AGREE;
        }
        return one == Need.NOT_NOW || other == Need.NOT_NOW ? NeedClass.DIFFER_REVIEW : NeedClass.DIFFER;
    }

    private static boolean open(OpinionContent opinion) {
        return opinion.primary().map(DiagnosisContent::open).orElse(false);
    }

    private static boolean symptomLike(OpinionContent opinion) {
        return opinion.primary()
                .map(diagnosis -> DiagnosisAgreement.symptomLike(diagnosis.code()))
                .orElse(false);
    }

    /** Different codes of one category with different sides written beside them. */
    private boolean otherSides(OpinionContent first, OpinionContent second) {
        return first.primary().isPresent()
                && second.primary().isPresent()
                && tree.sameCategory(
                        first.primary().get().code(), second.primary().get().code())
                && first.primary().get().otherSide(second.primary().get());
    }

    private String diagnosisSentence(Verdict verdict, OpinionContent first, OpinionContent second) {
        String key = "diagnosis." + verdict.result();
        if (verdict.result() == DiagnosisClass.REFINED && !verdict.conflicts().isEmpty()) {
            key += ".conflict";
        }
        if (verdict.result() == DiagnosisClass.UNRESOLVED) {
            return unresolved(verdict, first, second);
        }
        if (verdict.result() == DiagnosisClass.ESTABLISHED
                && first.rulesOut().findAny().isPresent()) {
            key += ".ruledOut";
        }
        String differ = verdict.conflicts().stream()
                .map(attribute -> sentences.of(FEATURE, "attribute." + attribute.key()))
                .collect(Collectors.joining(", "));
        return sentences.of(
                FEATURE,
                key,
                first.doctor(),
                second.doctor(),
                named(first),
                named(second),
                differ,
                values(verdict, first),
                values(verdict, second),
                ruledOut(first));
    }

    /** One names a cause; the other names none, and perhaps says what it is not. */
    private String unresolved(Verdict verdict, OpinionContent first, OpinionContent second) {
        boolean turned = first.withoutCause();
        OpinionContent named = turned ? second : first;
        OpinionContent other = turned ? first : second;
        String key = "diagnosis.UNRESOLVED";
        if (verdict.rule() == DiagnosisAgreement.RULED_OUT) {
            key += ".disputed";
        } else if (other.rulesOut().findAny().isPresent()) {
            key += ".ruledOut";
        }
        return sentences.of(FEATURE, key, named.doctor(), other.doctor(), named(named), ruledOut(other));
    }

    private String ruledOut(OpinionContent opinion) {
        return sentences.list(opinion.rulesOut().map(DiagnosisContent::text).toList());
    }

    /** What a doctor says of the attributes on which the two differ. */
    private String values(Verdict verdict, OpinionContent opinion) {
        return opinion.primary().stream()
                .flatMap(diagnosis -> verdict.conflicts().stream()
                        .map(attribute -> attribute.words(
                                sentences, diagnosis.attributes().getOrDefault(attribute, ""))))
                .collect(Collectors.joining(", "));
    }

    private String named(OpinionContent opinion) {
        return opinion.primary()
                .map(diagnosis -> diagnosis.plain().isEmpty()
                        ? diagnosis.text()
                        : sentences.of(FEATURE, "diagnosis.plain", diagnosis.plain(), diagnosis.text()))
                .orElseGet(() -> sentences.of(FEATURE, "no.diagnosis"));
    }

    private String treatmentSentence(TreatmentClass treatment, OpinionContent first, OpinionContent second) {
        return sentences.of(
                FEATURE, "treatment." + treatment, first.doctor(), second.doctor(), option(first), option(second));
    }

    private String option(OpinionContent opinion) {
        return opinion.recommended()
                .map(OpinionContent.Recommended::name)
                .orElseGet(() -> sentences.of(FEATURE, "no.option"));
    }

    private List<String> notes(Verdict verdict, OpinionContent first, OpinionContent second) {
        var notes = new ArrayList<String>();
        if (open(first) || open(second)) {
            notes.add(sentences.of(FEATURE, "note.provisional"));
        }
        if (symptomLike(first) || symptomLike(second)) {
            notes.add(sentences.of(FEATURE, "note.symptom"));
        }
        notes.addAll(shared(first, second));
        notes.addAll(shared(second, first));
        if (verdict.rule() > 3
                && verdict.result() != DiagnosisClass.SIDE_CONFLICT
                && first.primary().isPresent()
                && second.primary().isPresent()) {
            notes.addAll(cannotBeTold(first.primary().get(), second.primary().get()));
        }
        return notes;
    }

    /** Further diagnoses of one opinion that match the main diagnosis of the other. */
    private List<String> shared(OpinionContent with, OpinionContent primary) {
        var notes = new ArrayList<String>();
        for (DiagnosisContent other : with.others()) {
            if (other.coded()
                    && other.certainty() != Certainty.RULED_OUT
                    && primary.primary().filter(DiagnosisContent::coded).isPresent()) {
                Verdict verdict = diagnoses.definite(other, primary.primary().get());
                if (verdict.result() != DiagnosisClass.DIFFERENT) {
                    notes.add(sentences.of(
                            FEATURE,
                            "note.shared." + verdict.result(),
                            with.doctor(),
                            primary.doctor(),
                            other.code(),
                            primary.primary().get().code(),
                            similarity(verdict.similarity().getAsDouble())));
                }
            }
        }
        return notes;
    }

    private List<String> cannotBeTold(DiagnosisContent one, DiagnosisContent other) {
        if (tree.sameNode(one.code(), other.code())) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        if (tree.sameCategory(one.code(), other.code())) {
            if (!words.available()) {
                notes.add(sentences.of(FEATURE, "note.words", one.code(), other.code()));
            } else if (words.of(one.code()).isEmpty() || words.of(other.code()).isEmpty()) {
                notes.add(sentences.of(
                        FEATURE, "note.unlisted", words.of(one.code()).isEmpty() ? one.code() : other.code()));
            }
            if (one.otherSide(other)) {
                notes.add(sentences.of(FEATURE, "note.sides"));
            }
        }
        return notes;
    }

    private List<Derivation> derivations(Verdict verdict, OpinionContent first, OpinionContent second) {
        String number = "A3." + verdict.rule();
        var inputs = List.of(input(first), input(second));
        return List.of(
                new Derivation(
                        number, sentences.of(FEATURE, "rule." + number), inputs, sentences.of(FEATURE, "source.codes")),
                new Derivation(
                        "A3.T",
                        sentences.of(FEATURE, "rule.A3.T"),
                        List.of(option(first), option(second)),
                        sentences.of(FEATURE, "source.opinions")),
                new Derivation(
                        "A3.N",
                        sentences.of(FEATURE, "rule.A3.N"),
                        List.of(sentences.word(first.need()), sentences.word(second.need())),
                        sentences.of(FEATURE, "source.opinions")));
    }

    private String input(OpinionContent opinion) {
        return opinion.primary()
                .map(diagnosis -> sentences.of(
                        FEATURE,
                        diagnosis.coded() ? "input" : "input.words",
                        opinion.doctor(),
                        diagnosis.text(),
                        diagnosis.code(),
                        sentences.word(diagnosis.certainty())))
                .orElseGet(() -> sentences.of(FEATURE, "input.none", opinion.doctor()));
    }

    private String similarity(double value) {
        var format = NumberFormat.getInstance(sentences.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
