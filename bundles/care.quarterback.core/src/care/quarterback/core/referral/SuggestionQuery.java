package care.quarterback.core.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.Condition;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.Purpose;
import care.quarterback.model.Request;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which specialties to consider for the next opinion. Immutable; called on the thread that owns the case. */
public final class SuggestionQuery {

    private final SpecialtyTable table;

    public SuggestionQuery(SpecialtyTable table) {
        this.table = table;
    }

    /** Nothing is suggested before the purpose is known, nor after the decision. */
    public List<Suggestion> rows(CaseFacts facts) {
        Set<Purpose> purposes =
                facts.request().map(one -> Set.copyOf(one.getPurposes())).orElse(Set.of());
        if (purposes.isEmpty() || facts.decided()) {
            return List.of();
        }
        boolean rare = facts.request()
                .filter(one -> one.getRareSuspected() == Answer.YES)
                .isPresent();
        List<String> words = words(facts)
                .filter(Objects::nonNull)
                .map(one -> one.toLowerCase(Locale.ROOT))
                .toList();
        return table.of(
                new SpecialtyTable.Asked(purposes, CancerFacts.codes(facts).toList(), words, facts.geriatric(), rare));
    }

    private static Stream<String> words(CaseFacts facts) {
        Stream<String> unwanted = facts.request().map(Request::getUnwanted).stream();
        Stream<String> procedures = facts.procedures().stream().map(ProposedProcedure::getName);
        Stream<String> problems = CaseFacts.standing(facts.careCase().getConditions())
                .filter(one -> one.isMain() && !one.isRefuted())
                .map(Condition::getText);
        return Stream.of(unwanted, procedures, problems).flatMap(one -> one);
    }
}
