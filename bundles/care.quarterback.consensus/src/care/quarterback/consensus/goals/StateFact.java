package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.OptionAttribute;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * States a fact about an option, always with where it comes from. What was stated under the same name is replaced; it stays
 * in the audit.
 */
@CommandName("StateFact")
public record StateFact(@Refers(TreatmentOption.class) ObjectId option, Fact stated) implements CaseCommand {

    /**
     * What is stated.
     *
     * @param name such as "durability"; the options are compared by it
     * @param from the lower end, or the figure itself; null for none
     * @param to the upper end; null for none
     * @param text in words instead of figures; may be blank
     * @param illustration it shows how to weigh, and is no evidence
     */
    public record Fact(
            String name,
            BigDecimal from,
            BigDecimal to,
            String unit,
            String text,
            String source,
            boolean illustration) {}

    @Override
    public void apply(CaseEdit edit) {
        require(stated.name(), "name", Message.of("refusals", "goals.noFactName"));
        if (stated.from() == null && stated.to() == null) {
            require(stated.text(), "text", Message.of("refusals", "goals.noFigure"));
        }
        require(stated.source(), "source", Message.of("refusals", "goals.noSource"));
        TreatmentOption about = edit.find(option, TreatmentOption.class);
        if (about.isVoided()) {
            throw CommandRejected.because("option", Message.of("refusals", "goals.optionVoided"));
        }
        String name = stated.name().strip();
        OptionAttribute entry = about.getAttributes().stream()
                .filter(each -> name.equalsIgnoreCase(
                        Objects.requireNonNullElse(each.getName(), "").strip()))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            entry = edit.create(OptionAttribute.class);
            entry.setName(name);
            about.getAttributes().add(entry);
        }
        entry.setFrom(stated.from());
        entry.setTo(stated.to());
        entry.setUnit(stated.unit());
        entry.setText(stated.text());
        entry.setSource(stated.source().strip());
        entry.setIllustration(stated.illustration());
        EntryRules.check(entry);
    }

    private static void require(String value, String field, Message message) {
        if (value == null || value.isBlank()) {
            throw CommandRejected.because(field, message);
        }
    }
}
