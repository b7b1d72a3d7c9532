package care.quarterback.core.rules;

import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is said beside every result of a rule: where it stands, and how far it can be relied on. Immutable. */
public final class RuleWords {

    private static final String FEATURE = "rules";

    private final Sentences sentences;

    public RuleWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The badges of a rule, each a sentence: the practice's own, not verified, verified too long ago, or about to change. */
    public List<String> badges(RuleVersion rule, LocalDate today) {
        List<String> badges = new ArrayList<>();
        if (rule.own()) {
            badges.add(sentences.of("practice", "rule.own"));
        }
        if (!rule.verified()) {
            badges.add(sentences.of(FEATURE, "unverified"));
        } else if (rule.stale(today)) {
            badges.add(sentences.of(FEATURE, "stale", rule.lastVerified().orElseThrow()));
        }
        if (rule.changePending()) {
            badges.add(sentences.of(FEATURE, "recheck"));
        }
        return badges;
    }

    /** A sentence, then where its rule stands, then its badges. */
    public String cited(String sentence, RuleVersion rule, LocalDate today) {
        var all = new ArrayList<String>();
        all.add(sentence);
        all.add(sentences.of(FEATURE, "source", rule.citation()));
        all.addAll(badges(rule, today));
        return String.join(" ", all);
    }
}
