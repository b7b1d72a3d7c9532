package care.quarterback.steps.records;

import care.quarterback.core.calendar.Window;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Appointment;
import care.quarterback.model.Clinician;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.Element;
import care.quarterback.model.RequestedItem;
import care.quarterback.model.SchedulingCall;
import care.quarterback.model.WindowAnchor;
import care.quarterback.steps.records.PackageMatch.PackagedDocument;
import care.quarterback.steps.records.PackageMatch.RequestedRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the model what was asked for an opinion and what is put together for it. */
final class PackageFacts {

    private PackageFacts() {}

    static PackageMatch of(SoughtOpinion sought) {
        return new PackageMatch(
                sought.items().stream().map(item -> asked(sought, item)).toList(),
                documents(sought).stream().map(PackageFacts::held).toList());
    }

    /** What is in any of the packages for this opinion, each document once. */
    static List<Document> documents(SoughtOpinion sought) {
        return sought.packages()
                .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getDocuments()))
                .distinct()
                .toList();
    }

    private static RequestedRecord asked(SoughtOpinion sought, RequestedItem item) {
        return new RequestedRecord(
                item.getId(),
                Objects.toString(item.getText(), ""),
                item.getType(),
                item.getFormat(),
                words(item.getText(), item.getBodyPart()),
                window(sought, item),
                !CaseFacts.blank(item.getWaivedBy()));
    }

    private static PackagedDocument held(Document document) {
        return new PackagedDocument(
                document.getId(),
                Objects.toString(document.getTitle(), ""),
                document.getType(),
                document.getFormat(),
                words(document.getTitle(), document.getAuthor()) + " " + clinician(document.getClinician()),
                Optional.ofNullable(document.getServiceDate()),
                document.getAnswers().stream().map(Element::getId).collect(Collectors.toSet()),
                primaryCareNote(document),
                !CaseFacts.blank(document.getKeptReason()));
    }

    private static String words(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String clinician(Clinician clinician) {
        return clinician == null ? "" : words(clinician.getName(), clinician.getSpecialty());
    }

    static boolean primaryCareNote(Document document) {
        return document.isPrimaryCareNote() || document.getType() == DocumentType.PRIMARY_CARE_NOTE;
    }

    /**
     * The days that the office wants documents of: those that it named, else the months before the day it counts from,
     * both ends counted; empty while that day is not known, or when the office named nothing.
     */
    static Optional<Window> window(SoughtOpinion sought, RequestedItem item) {
        LocalDate from = item.getWindowFrom();
        LocalDate to = item.getWindowTo();
        if (from != null && to != null) {
            return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
        }
        Optional<LocalDate> end = Optional.ofNullable(to).or(() -> anchor(sought, item));
        if (from != null) {
            return end.filter(day -> !day.isBefore(from)).map(day -> new Window(from, day));
        }
        return item.getWindowMonths() == null
                ? Optional.empty()
                : end.map(day -> Window.before(day, item.getWindowMonths()));
    }

    private static Optional<LocalDate> anchor(SoughtOpinion sought, RequestedItem item) {
        if (item.getAnchor() == WindowAnchor.APPOINTMENT) {
            return sought.appointment().map(Appointment::getDate);
        }
        return CaseFacts.standing(sought.referral().getSchedulingCalls())
                .map(SchedulingCall::getOn)
                .filter(Objects::nonNull)
                .reduce((before, last) -> last)
                .or(() -> Optional.ofNullable(item.getRecordedAt())
                        .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()));
    }
}
