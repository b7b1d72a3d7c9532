package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Answer;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Condition;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Element;
import care.quarterback.model.PlainWording;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import org.eclipse.emf.ecore.EReference;

/**
 * Says a doctor's words plainly, beside them. They are ours, not the doctor's: also a final opinion may get them.
 *
 * @param of a problem, a diagnosis, a recommendation with its reason, or a treatment option
 * @param author who put it this way
 * @param doctorAgreed whether the doctor was asked and agrees; null when nobody asked
 */
@Adds(PlainWording.class)
@CommandName("SayPlainly")
public record SayPlainly(@Refers(Element.class) ObjectId of, String text, String author, Answer doctorAgreed)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (text == null || text.isBlank()) {
            throw CommandRejected.because("text", Message.of("refusals", "opinion.noPlainWords"));
        }
        if (author == null || author.isBlank()) {
            throw CommandRejected.because("author", Message.of("refusals", "opinion.noPlainAuthor"));
        }
        Element said = edit.find(of, Element.class);
        PlainWording wording = edit.single(said, place(said), PlainWording.class);
        wording.setText(text.strip());
        wording.setAuthor(author.strip());
        wording.setOn(edit.today());
        wording.setDoctorAgreed(doctorAgreed == null ? Answer.UNKNOWN : doctorAgreed);
        EntryRules.check(wording);
    }

    private static EReference place(Element said) {
        return switch (said) {
            case Condition condition -> Literals.CONDITION__PLAIN_WORDING;
            case Diagnosis diagnosis -> Literals.DIAGNOSIS__PLAIN_WORDING;
            case Recommendation recommendation -> Literals.RECOMMENDATION__PLAIN_WORDING;
            case TreatmentOption option -> Literals.TREATMENT_OPTION__PLAIN_WORDING;
            default ->
                throw new IllegalArgumentException(
                        "nothing to say plainly of " + said.eClass().getName());
        };
    }
}
