package care.quarterback.steps.practice;

import care.quarterback.model.practice.CaseRestriction;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which cases only named people may open. */
final class PracticeRestrictions {

    private PracticeRestrictions() {}

    static Optional<CaseRestriction> find(Practice practice, CaseId id) {
        return practice.getRestrictions().stream()
                .filter(each -> id.value().equals(each.getCaseId()))
                .findFirst();
    }

    /** Who may open a case, by the case's id. */
    static Map<String, List<String>> of(Practice practice) {
        Map<String, List<String>> all = new TreeMap<>();
        practice.getRestrictions().forEach(each -> all.put(each.getCaseId(), List.copyOf(each.getPeople())));
        return Map.copyOf(all);
    }
}
