package care.quarterback.steps.practice;

import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.text.Message;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Clinician;
import care.quarterback.model.ClosedDay;
import care.quarterback.model.Coverage;
import care.quarterback.model.Element;
import care.quarterback.model.Office;
import care.quarterback.model.OpenDay;
import care.quarterback.model.Statement;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a case has taken from the directory, and how it is held against what the directory says. */
final class SnapshotCopy {

    private SnapshotCopy() {}

    /** Everything in the case that was taken from the directory and is in use. */
    static Stream<Element> taken(CareCase careCase) {
        return Stream.of(
                        careCase.getOffices().stream(),
                        careCase.getClinicians().stream(),
                        careCase.getCoverages().stream(),
                        careCase.getReferrals().stream().flatMap(referral -> referral.getCandidates().stream()))
                .flatMap(each -> each)
                .map(Element.class::cast)
                .filter(entry -> !(entry instanceof Statement statement) || !statement.isVoided())
                .filter(entry -> !entry(entry).isEmpty());
    }

    /** The directory's id of what it was taken from; empty when it was entered by hand. */
    static String entry(Element taken) {
        return Objects.toString(
                switch (taken) {
                    case Office office -> office.getPracticeEntry();
                    case Clinician clinician -> clinician.getPracticeEntry();
                    case Coverage coverage -> coverage.getPracticeEntry();
                    case Candidate candidate -> candidate.getProgramme();
                    default -> "";
                },
                "");
    }

    static String name(Element taken) {
        return Objects.toString(
                switch (taken) {
                    case Office office -> office.getName();
                    case Clinician clinician -> clinician.getName();
                    case Coverage coverage -> coverage.getPlanName();
                    case Candidate candidate -> candidate.getName();
                    default -> "";
                },
                "");
    }

    /** The fields, in words, in which the case says something else than the directory does now. */
    static List<Message> differences(Element taken, DirectorySnapshot now) {
        List<Message> fields = new ArrayList<>();
        now.values().forEach((field, value) -> {
            if (!Objects.equals(taken.eGet(field), value)) {
                fields.add(EntryWords.label(field));
            }
        });
        if (taken instanceof Office office) {
            if (!telephone(office).map(Telecom::getValue).orElse("").equals(now.telephone())) {
                fields.add(EntryWords.label(Literals.COVERAGE__TELEPHONE));
            }
            if (!ours(office).equals(theirs(now))) {
                fields.add(EntryWords.label(Literals.OFFICE__CLOSED_DAYS));
            }
            if (!ourOpen(office).equals(theirOpen(now))) {
                fields.add(EntryWords.label(Literals.OFFICE__OPEN_DAYS));
            }
        }
        return fields;
    }

    /** The same with both values, where they are texts that a person can compare. */
    static List<Message> details(Element taken, DirectorySnapshot now) {
        List<Message> details = new ArrayList<>();
        now.values().forEach((field, value) -> {
            if (field.getEAttributeType().getInstanceClass() == String.class) {
                detail(EntryWords.label(field), taken.eGet(field), value).ifPresent(details::add);
            }
        });
        if (taken instanceof Office office) {
            String here = telephone(office).map(Telecom::getValue).orElse("");
            detail(EntryWords.label(Literals.COVERAGE__TELEPHONE), here, now.telephone())
                    .ifPresent(details::add);
        }
        return details;
    }

    private static Optional<Message> detail(Message field, Object here, Object there) {
        String mine = Objects.toString(here, "");
        String theirs = Objects.toString(there, "");
        if (mine.equals(theirs)) {
            return Optional.empty();
        }
        String key = theirs.isEmpty() ? "taken.detail.gone" : mine.isEmpty() ? "taken.detail.new" : "taken.detail";
        return Optional.of(PracticeWords.of(key, field, theirs, mine));
    }

    /** Makes the copy say what the snapshot says; what else the case knows of it stays. */
    static void write(CaseEdit edit, Element copy, DirectorySnapshot from) {
        from.values().forEach(copy::eSet);
        if (copy instanceof Office office) {
            writeTelephone(edit, office, from.telephone());
            if (!ours(office).equals(theirs(from))) {
                office.getClosedDays().clear();
                from.closedDays().forEach(day -> {
                    ClosedDay closed = edit.create(ClosedDay.class);
                    closed.setDate(day.date());
                    closed.setWeekday(day.weekday());
                    closed.setReason(day.reason().isBlank() ? null : day.reason());
                    office.getClosedDays().add(closed);
                });
            }
            writeOpenDays(edit, office, from);
        }
    }

    private static void writeOpenDays(CaseEdit edit, Office office, DirectorySnapshot from) {
        if (!ourOpen(office).equals(theirOpen(from))) {
            office.getOpenDays().clear();
            from.openDays().forEach(day -> {
                OpenDay open = edit.create(OpenDay.class);
                open.setDate(day.date());
                open.setWeekday(day.weekday());
                open.setNote(day.note().isBlank() ? null : day.note());
                office.getOpenDays().add(open);
            });
        }
    }

    private static void writeTelephone(CaseEdit edit, Office office, String number) {
        Optional<Telecom> present = telephone(office);
        if (number.isBlank()) {
            present.ifPresent(edit::remove);
            return;
        }
        Telecom telecom = present.orElseGet(() -> edit.create(Telecom.class));
        if (present.isEmpty()) {
            telecom.setKind(TelecomKind.PHONE);
            office.getTelecoms().add(telecom);
        }
        telecom.setValue(number);
    }

    private static Optional<Telecom> telephone(Office office) {
        return office.getTelecoms().stream()
                .filter(telecom -> telecom.getKind() == TelecomKind.PHONE)
                .findFirst();
    }

    private static Set<List<Object>> ours(Office office) {
        Set<List<Object>> days = new HashSet<>();
        office.getClosedDays()
                .forEach(closedDay -> days.add(
                        day(closedDay.getDate(), closedDay.getWeekday(), Objects.toString(closedDay.getReason(), ""))));
        return days;
    }

    private static Set<List<Object>> theirs(DirectorySnapshot now) {
        Set<List<Object>> days = new HashSet<>();
        now.closedDays().forEach(day -> days.add(day(day.date(), day.weekday(), day.reason())));
        return days;
    }

    private static Set<List<Object>> ourOpen(Office office) {
        Set<List<Object>> days = new HashSet<>();
        office.getOpenDays()
                .forEach(
                        open -> days.add(day(open.getDate(), open.getWeekday(), Objects.toString(open.getNote(), ""))));
        return days;
    }

    private static Set<List<Object>> theirOpen(DirectorySnapshot now) {
        Set<List<Object>> days = new HashSet<>();
        now.openDays().forEach(day -> days.add(day(day.date(), day.weekday(), day.note())));
        return days;
    }

    private static List<Object> day(Object date, Object weekday, String reason) {
        return List.of(Objects.toString(date, ""), Objects.toString(weekday, ""), reason);
    }
}
