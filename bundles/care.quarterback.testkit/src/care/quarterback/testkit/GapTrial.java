package care.quarterback.testkit;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A case in which one check is opened and closed by commands. That it was seen open and then closed is written down: the
 * build fails when a check of the catalogue was not. For one thread.
 */
public final class GapTrial {

    private static final PlanQuery PLAN = new PlanQuery(DeskTexts.in(Locale.US), PlanSettings.shipped());

    private final Trial trial;
    private final CheckCode code;
    private LocalDate today;
    private boolean wasOpen;

    /** A new case, opened on the day, which is today until {@link #today} says otherwise. */
    public GapTrial(String day, CheckCode code) {
        this.trial = new Trial(day);
        this.today = LocalDate.parse(day);
        this.code = code;
    }

    public GapTrial does(CaseCommand... commands) {
        for (CaseCommand command : commands) {
            trial.does(command);
        }
        return this;
    }

    /** What today is for the plan from here on. */
    public GapTrial today(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public Plan plan() {
        return trial.read(careCase -> PLAN.plan(careCase, today));
    }

    public <T> T read(Function<CareCase, T> query) {
        return trial.read(query);
    }

    public ObjectId id(Function<CareCase, String> query) {
        return trial.id(query);
    }

    /** The gaps of the check as they stand, those set aside too. */
    public List<Gap> gaps() {
        return plan().gaps().stream().filter(gap -> gap.code() == code).toList();
    }

    /** The gap is open for exactly these subjects, in any order. @return what was found */
    public List<Gap> open(String... subjects) {
        List<Gap> open = gaps().stream().filter(gap -> !gap.overridden()).toList();
        List<String> found = open.stream().map(Gap::subject).sorted().toList();
        if (!found.equals(List.of(subjects).stream().sorted().toList()) || open.isEmpty()) {
            throw new AssertionError(code + " is open for " + found + ", not for " + List.of(subjects));
        }
        wasOpen = true;
        return open;
    }

    /** The gap is closed, and was open before. */
    public GapTrial closed() {
        shut();
        if (!wasOpen) {
            throw new AssertionError(code + " was never open in this trial");
        }
        Proofs.write("check", code.name());
        return this;
    }

    /** The gap is not open; it need not have been. */
    public GapTrial shut() {
        List<Gap> open = gaps().stream().filter(gap -> !gap.overridden()).toList();
        if (!open.isEmpty()) {
            throw new AssertionError(code + " is open: " + open.getFirst().message());
        }
        return this;
    }

    /** The dates of a kind, by date. */
    public List<Deadline> deadlines(DeadlineCode of) {
        return plan().deadlines().stream()
                .filter(deadline -> deadline.code() == of)
                .toList();
    }
}
