package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Goal;
import care.quarterback.model.Rating;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.Objects;

/**
 * Records how well a clinician expects an option to serve a goal. A newer word of the same clinician takes the older one's
 * place; what was said before stays in the audit.
 *
 * @param value 0 to 10
 * @param author the clinician who said it
 */
@Adds(Rating.class)
@CommandName("RateOption")
public record RateOption(
        @Refers(TreatmentOption.class) ObjectId option,
        @Refers(Goal.class) ObjectId goal,
        int value,
        String author) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        TreatmentOption rated = edit.find(option, TreatmentOption.class);
        Goal served = edit.find(goal, Goal.class);
        if (rated.isVoided() || served.isVoided()) {
            throw CommandRejected.because("option", Message.of("refusals", "goals.optionOrGoalVoided"));
        }
        Rating rating = rated.getRatings().stream()
                .filter(each ->
                        !each.isVoided() && each.getGoal() == served && Objects.equals(each.getAuthor(), author))
                .findFirst()
                .orElse(null);
        if (rating == null) {
            rating = edit.create(Rating.class);
            rating.setGoal(served);
            rating.setAuthor(author);
            rated.getRatings().add(rating);
        }
        rating.setValue(value);
        rating.setRecordedBy(edit.actor().name());
        rating.setRecordedAt(edit.now()); // the newest word of all counts, also against another clinician's
        EntryRules.check(rating);
    }
}
