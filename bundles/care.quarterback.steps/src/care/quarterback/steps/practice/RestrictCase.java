package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.CaseRestriction;
import care.quarterback.model.value.CaseId;
import java.util.List;

/**
 * Says who alone may open a case.
 *
 * @param people names of accounts; these and no others from now on
 */
@CommandName("RestrictCase")
public record RestrictCase(CaseId id, List<String> people, String reason) implements PracticeCommand {

    public RestrictCase {
        people = people.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Who meant to take back another edit would open, or close, a case to people. */
    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        if (people.isEmpty()) {
            throw CommandRejected.because("people", PracticeWords.of("wrong.restrict.nobody"));
        }
        CaseRestriction restriction =
                PracticeRestrictions.find(edit.practice(), id).orElseGet(() -> add(edit));
        if (restriction.getPeople().equals(people)) {
            throw CommandRejected.because("people", PracticeWords.of("wrong.restrict.same"));
        }
        restriction.getPeople().clear();
        restriction.getPeople().addAll(people);
    }

    private CaseRestriction add(PracticeEdit edit) {
        CaseRestriction made = edit.create(CaseRestriction.class);
        made.setCaseId(id.value());
        edit.practice().getRestrictions().add(made);
        return made;
    }
}
