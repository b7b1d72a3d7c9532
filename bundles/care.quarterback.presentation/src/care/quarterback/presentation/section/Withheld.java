package care.quarterback.presentation.section;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Element;
import care.quarterback.model.Goal;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.RedFlag;
import care.quarterback.model.Release;
import care.quarterback.model.ResearchNote;
import care.quarterback.model.Shipment;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.fees.Timers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can't be done now, so that a page offers only what can: a done task isn't marked as done, an active case isn't reopened,
 * and the first row doesn't move up. The commands refuse the same, whoever gives them.
 */
final class Withheld {

    /** A row is moved by one place toward the first. */
    static final String UP = "up";

    /** A row is moved by one place toward the last. */
    static final String DOWN = "down";

    private static final Map<String, Predicate<CareCase>> ON_CASE = Map.of(
            "stop-timer",
            careCase -> !Timers.run(careCase),
            "discard-timer",
            careCase -> !Timers.run(careCase),
            "set-case-status",
            Withheld::closed,
            "hold-case",
            Withheld::closed,
            "close-case",
            Withheld::closed,
            "reopen-case",
            careCase -> !closed(careCase),
            "record-death",
            careCase -> careCase.getPatient() == null || careCase.getPatient().isDeceased(),
            "clear-red-flag",
            Withheld::calm);

    private static final Map<String, Predicate<Element>> ON_ROW = Map.ofEntries(
            row("complete-task", Task.class, Withheld::settled),
            row("wait-for-task", Task.class, Withheld::settled),
            row("snooze-task", Task.class, Withheld::settled),
            row("drop-task", Task.class, Withheld::settled),
            row("mark-main-desire", Goal.class, Goal::isMain),
            row("sign-release", Release.class, release -> release.getSignedOn() != null),
            row("sign-release-and-ask-for-copy", Release.class, release -> release.getSignedOn() != null),
            row("add-to-package", RecordPackage.class, sent -> sent.getLockedOn() != null),
            row("remove-from-package", RecordPackage.class, sent -> sent.getLockedOn() != null),
            row("send-package", RecordPackage.class, RecordPackage::isPatientCopy),
            row("confirm-receipt", Shipment.class, shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.ALL),
            row("promote-finding", ResearchNote.class, ResearchNote::isPromoted));

    private Withheld() {}

    /** The deeds that there is a rule for. */
    static Set<String> deeds() {
        return Stream.concat(ON_CASE.keySet().stream(), ON_ROW.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static <E extends Element> Map.Entry<String, Predicate<Element>> row(
            String deed, Class<E> type, Predicate<E> rule) {
        return Map.entry(deed, entry -> type.isInstance(entry) && rule.test(type.cast(entry)));
    }

    /** The deeds of a page that can't be done now. */
    static Set<String> onPage(Section section, CareCase careCase) {
        return those(section, ON_CASE, careCase);
    }

    /** The deeds that can't be done on an entry now. */
    static Set<String> onRow(Section section, Element entry) {
        return those(section, ON_ROW, entry);
    }

    private static <T> Set<String> those(Section section, Map<String, Predicate<T>> rules, T subject) {
        return section.deeds().stream()
                .filter(deed -> rules.containsKey(deed) && rules.get(deed).test(subject))
                .collect(Collectors.toSet());
    }

    /** Nothing moves past an end of the list. @param used the rows in use, as they stand */
    static List<SectionRow> ends(List<SectionRow> used) {
        return used.stream()
                .map(row -> {
                    Set<String> withheld = new TreeSet<>(row.withheld());
                    ObjectId id = row.id();
                    if (id.equals(used.getFirst().id())) {
                        withheld.add(UP);
                    }
                    if (id.equals(used.getLast().id())) {
                        withheld.add(DOWN);
                    }
                    return row.withholding(withheld);
                })
                .toList();
    }

    private static boolean closed(CareCase careCase) {
        return careCase.getStatus() == CaseStatus.CLOSED;
    }

    private static boolean calm(CareCase careCase) {
        RedFlag flag =
                careCase.getRequest() == null ? null : careCase.getRequest().getRedFlag();
        return flag == null || flag.getClearedOn() != null;
    }

    private static boolean settled(Task task) {
        return task.getStatus() == TaskStatus.DONE || task.getStatus() == TaskStatus.DROPPED;
    }
}
