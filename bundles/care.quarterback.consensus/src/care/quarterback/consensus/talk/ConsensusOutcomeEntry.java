package care.quarterback.consensus.talk;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.text.Message;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of bringing the doctors together.
 *
 * @param on when; null for today
 * @param reason asked for when it was declined or not possible
 * @param by who says so
 * @param agreedDiagnosis the diagnosis that all agree on, if any
 */
public record ConsensusOutcomeEntry(
        ConsensusOutcome outcome,
        @Filled LocalDate on,
        String reason,
        String by,
        Optional<CodeEntry> agreedDiagnosis,
        List<OutcomePoint> agreed,
        List<OutcomePoint> open) {

    public ConsensusOutcomeEntry {
        agreed = List.copyOf(agreed);
        open = List.copyOf(open);
    }

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
}
