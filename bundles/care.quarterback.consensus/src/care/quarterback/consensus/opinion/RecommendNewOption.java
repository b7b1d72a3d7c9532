package care.quarterback.consensus.opinion;

import care.quarterback.consensus.goals.AddOption;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/** Records what a doctor says of a treatment that nobody has spoken of yet: it becomes an option of the case. */
@CommandName("RecommendNewOption")
public record RecommendNewOption(
        @Refers(Opinion.class) ObjectId opinion, String option, OptionClass optionClass, RecommendationEntry.Said said)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Opinion told = edit.find(opinion, Opinion.class);
        OpinionVersion version = OpinionVersions.writable(told);
        if (option == null || option.isBlank()) {
            throw CommandRejected.because("optionName", Message.of("refusals", "opinion.noOptionName"));
        }
        List<TreatmentOption> options = edit.careCase().getOptions();
        if (options.stream().anyMatch(each -> !each.isVoided() && option.strip().equalsIgnoreCase(each.getName()))) {
            throw CommandRejected.because("optionName", Message.of("refusals", "opinion.optionThere"));
        }
        new AddOption("", option.strip(), optionClass, told.getNumber()).apply(edit);
        RecommendationWriting.add(edit, version, options.getLast(), said);
    }
}
