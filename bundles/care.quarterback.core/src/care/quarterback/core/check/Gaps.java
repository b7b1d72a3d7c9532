package care.quarterback.core.check;

import care.quarterback.core.check.Gap.Override;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.ResultOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects what one check finds. The sentences stand in {@link CheckCode#texts()}, under the code: message, {@code .action}, {@code .rule}, {@code .source}; message and action get the arguments. Used by one thread.
 */
public final class Gaps {

    private final CheckCode code;
    private final String feature;
    private final CaseFacts facts;
    private final Sentences sentences;
    private final List<Entry> entries = new ArrayList<>();

    public Gaps(Check check, CaseFacts facts, Sentences sentences) {
        this.code = check.code();
        this.feature = code.texts();
        this.facts = facts;
        this.sentences = sentences;
    }

    /** A gap that was reported, with what else is known of it. */
    public final class Entry {

        private final String key;
        private final String subject;
        private final Object[] arguments;
        private final List<String> inputs = new ArrayList<>();
        private Severity severity = code.severity();
        private String variant = "";
        private LocalDate due;
        private RuleVersion rule;

        private Entry(String key, String subject, Object... arguments) {
            this.key = key;
            this.subject = subject;
            this.arguments = arguments;
        }

        /** In this case it is more or less than the catalogue says. */
        public Entry as(Severity here) {
            severity = here;
            return this;
        }

        /** The message stands under the code and this suffix, such as ".later". */
        public Entry saying(String suffix) {
            variant = suffix;
            return this;
        }

        /** By when it has to be closed. */
        public Entry due(Optional<LocalDate> date) {
            due = date.orElse(null);
            return this;
        }

        /** What the rule looked at: a key of the same texts, with its arguments. */
        public Entry input(String input, Object... of) {
            inputs.add(sentences.of(feature, input, of));
            return this;
        }

        /** What the rule looked at, as a whole sentence from other texts. */
        public Entry said(String sentence) {
            inputs.add(sentence);
            return this;
        }

        /** It rests on a number of the practice: said where the practice has chosen it itself. */
        public Entry resting(PlanDefault on) {
            String own = facts.settings().said(sentences, on).strip();
            if (!own.isEmpty()) {
                inputs.add(own);
            }
            return this;
        }

        /** It rests on a version of a rule: that one is named as rule and source, and its badges stand with the inputs. */
        public Entry citing(RuleVersion version) {
            rule = version;
            inputs.addAll(new RuleWords(sentences).badges(version, facts.today()));
            return this;
        }

        private Gap gap() {
            return new Gap(
                    code,
                    severity,
                    code.gate(),
                    key,
                    subject,
                    sentences.of(feature, code + variant, arguments),
                    sentences.of(
                            feature,
                            sentences.has(feature, code + variant + ".action")
                                    ? code + variant + ".action"
                                    : code + ".action",
                            arguments),
                    inputs,
                    rule == null ? sentences.of(feature, code + ".rule") : rule.text(),
                    rule == null ? sentences.of(feature, code + ".source") : rule.citation(),
                    Optional.ofNullable(due),
                    override());
        }

        private Optional<Override> override() {
            return CaseFacts.standing(facts.careCase().getOverrides())
                    .filter(override -> code.name().equals(override.getCode())
                            && (key.isEmpty() || key.equals(Objects.toString(override.getSubject(), ""))))
                    .reduce((before, last) -> last)
                    .map((ResultOverride override) ->
                            new Override(override.getBy(), override.getOn(), override.getReason()));
        }
    }

    /**
     * The gap is open.
     *
     * @param key the entry's id, or the opinion's number; empty when the case as a whole is meant
     * @param subject the same in words; empty when the case as a whole is meant
     * @param arguments for the message and the action; {0} is the subject where the texts say so, so pass it first
     */
    public Entry open(String key, String subject, Object... arguments) {
        var entry = new Entry(Objects.toString(key, ""), Objects.toString(subject, ""), arguments);
        entries.add(entry);
        return entry;
    }

    /** The word for a literal of the model. */
    public String word(Enum<?> literal) {
        return sentences.word(literal);
    }

    /** Words of the same texts, such as the name of what is missing. */
    public String word(String key, Object... arguments) {
        return sentences.of(feature, key, arguments);
    }

    /** For what a check has from a query that speaks itself. */
    public Sentences sentences() {
        return sentences;
    }

    public CaseFacts facts() {
        return facts;
    }

    public List<Gap> all() {
        return entries.stream().map(Entry::gap).toList();
    }
}
