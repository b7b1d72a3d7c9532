package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Condition;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.Purpose;
import care.quarterback.model.Request;
import care.quarterback.steps.referral.ReferralRows.SpecialtySuggestion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which specialties to consider for the next opinion. Immutable; called on the thread that owns the case. */
public final class SuggestionQuery {

    private final SpecialtyTable table;
    private final Sentences sentences;

    public SuggestionQuery(SpecialtyTable table, Sentences sentences) {
        this.table = table;
        this.sentences = sentences;
    }

    /** Nothing is suggested before the purpose is known, nor after the decision. */
    public List<SpecialtySuggestion> rows(CaseFacts facts) {
        Set<Purpose> purposes = facts.request()
                .map(request -> Set.copyOf(request.getPurposes()))
                .orElse(Set.of());
        if (purposes.isEmpty() || facts.decided()) {
            return List.of();
        }
        boolean rare = facts.request()
                .filter(request -> request.getRareSuspected() == Answer.YES)
                .isPresent();
        List<String> words = words(facts)
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        List<String> codes = CancerFacts.codes(facts).toList();
        List<SpecialtySuggestion> shipped =
                table.of(new SpecialtyTable.Asked(purposes, codes, words, facts.geriatric(), rare));
        return Stream.concat(
                        shipped.stream(), own(facts, new OwnSuggestion.About(codes, words, facts.geriatric(), rare)))
                .toList();
    }

    /** The practice's own stand behind the shipped ones, also where both name the same specialty: the sources differ. */
    private Stream<SpecialtySuggestion> own(CaseFacts facts, OwnSuggestion.About about) {
        return facts.settings().suggestions(OwnSuggestion.Table.SPECIALTIES).stream()
                .filter(suggestion -> suggestion.fits(about))
                .map(suggestion -> new SpecialtySuggestion(
                        suggestion.consider().strip(),
                        suggestion.why(sentences),
                        suggestion.basis(sentences),
                        suggestion.reviewed()));
    }

    private static Stream<String> words(CaseFacts facts) {
        Stream<String> unwanted = facts.request().map(Request::getUnwanted).stream();
        Stream<String> procedures = facts.procedures().stream().map(ProposedProcedure::getName);
        Stream<String> problems = CaseFacts.standing(facts.careCase().getConditions())
                .filter(condition -> condition.isMain() && !EntryState.ruledOut(condition))
                .map(Condition::getText);
        return Stream.of(unwanted, procedures, problems).flatMap(Function.identity());
    }
}
