package care.quarterback.consensus.talk;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.text.Message;
import care.quarterback.model.ConsensusTopic;
import java.util.Locale;

/** Something the doctors agree on, or leave open. */
public record OutcomePoint(ConsensusTopic topic, String words) implements TextValue {

    /**
     * Reads "DIAGNOSIS: words".
     *
     * @throws CommandRejected when it does not begin with a topic
     */
    public static OutcomePoint parse(String text) {
        int colon = text.indexOf(':');
        ConsensusTopic topic = colon < 0
                ? null
                : ConsensusTopic.getByName(text.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        if (topic == null) {
            throw CommandRejected.because("points", Message.of("refusals", "talk.pointForm"));
        }
        return new OutcomePoint(topic, text.substring(colon + 1).strip());
    }

    @Override
    public String text() {
        return topic.getName() + ": " + words;
    }
}
