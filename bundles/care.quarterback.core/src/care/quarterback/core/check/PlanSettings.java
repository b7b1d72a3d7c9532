package care.quarterback.core.check;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.text.Sentences;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The practice's choices behind the dates and prompts of a plan. Immutable. */
public final class PlanSettings {

    private static final ZoneId USUAL_ZONE = ZoneId.of("America/New_York");
    private static final int FINGERPRINT_DIGITS = 32;

    private final Map<PlanDefault, Integer> own;
    private final Optional<ZoneId> zone;
    private final BusinessCalendar calendar;
    private final RuleBook rules;
    private final List<OwnSuggestion> suggestions;

    /**
     * @param own the numbers that the practice has chosen itself
     * @param zone the practice's own, in which clocks of hours are read; empty for the usual one
     * @param calendar on which days the practice works
     * @param rules the rules as the practice uses them
     * @param suggestions the rows that the practice has beside the shipped ones
     */
    public PlanSettings(
            Map<PlanDefault, Integer> own,
            Optional<ZoneId> zone,
            BusinessCalendar calendar,
            RuleBook rules,
            List<OwnSuggestion> suggestions) {
        this.own = Map.copyOf(own);
        this.zone = zone;
        this.calendar = calendar;
        this.rules = rules;
        this.suggestions = List.copyOf(suggestions);
    }

    /** What holds in a practice that has changed nothing. Reads a small file: keep the result. */
    public static PlanSettings shipped() {
        return new PlanSettings(Map.of(), Optional.empty(), BusinessCalendar.national(), RuleBook.shipped(), List.of());
    }

    public int number(PlanDefault of) {
        return own.getOrDefault(of, of.shipped());
    }

    /** The practice has chosen another number than the one that ships. */
    public boolean own(PlanDefault of) {
        return number(of) != of.shipped();
    }

    /** What is said behind a reason that rests on the number: nothing, or that the practice has chosen it, with a blank before. */
    public String said(Sentences sentences, PlanDefault of) {
        return own(of) ? " " + sentences.of("practice", "own", number(of), of.shipped()) : "";
    }

    public int goNoGoBusinessDays() {
        return number(PlanDefault.GO_NO_GO);
    }

    public int outreachBusinessDays() {
        return number(PlanDefault.OUTREACH);
    }

    public int reviewDays() {
        return number(PlanDefault.MEDICINE_REVIEW);
    }

    public int discussBusinessDays() {
        return number(PlanDefault.MEDICINE_TALK);
    }

    public int callBusinessDays() {
        return number(PlanDefault.DOCTORS_TALK);
    }

    public int reportDays() {
        return number(PlanDefault.REPORT);
    }

    /** Days from the decision to the day on which somebody asks what came of it. */
    public int outcomeDays() {
        return number(PlanDefault.OUTCOME_CHECK);
    }

    public int geriatricAge() {
        return number(PlanDefault.GERIATRIC_AGE);
    }

    public int outreachTasks() {
        return number(PlanDefault.OUTREACH_TASKS);
    }

    /** In which clocks of hours are read. */
    public ZoneId zone() {
        return zone.orElse(USUAL_ZONE);
    }

    /** The zone that the practice has set; empty while it has set none. */
    public Optional<ZoneId> ownZone() {
        return zone;
    }

    /** The practice's own rows of a table, in the order in which they were entered. */
    public List<OwnSuggestion> suggestions(OwnSuggestion.Table table) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.table() == table)
                .toList();
    }

    /** On which days the practice works. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    public RuleBook rules() {
        return rules;
    }

    /** The same for the same choices and rules, in every run; another one when a date could come out differently. */
    public String fingerprint() {
        String all =
                String.join("\n", new TreeMap<>(own).toString(), zone().getId(), calendar.toString(), rules.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
