package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.check.Telephones;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.Decision;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentClock;
import care.quarterback.model.TreatmentOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the patient is to do now, before any date that is set: book what was chosen, let the doctors talk, or choose. */
final class NextDeed {

    /** So long the office has to call about what was chosen. */
    private static final int DAYS_TO_CALL = 7;

    private static final Set<OptionClass> BOOKED = EnumSet.of(
            OptionClass.SURGERY_MAJOR,
            OptionClass.SURGERY_MINOR,
            OptionClass.PROCEDURE_NONSURGICAL,
            OptionClass.RADIATION,
            OptionClass.MORE_TESTS,
            OptionClass.OTHER);

    private final ReportWords words;
    private final DocumentSource source;
    private final CareCase careCase;
    private final CompareRows compare;

    NextDeed(ReportWords words, DocumentSource source) {
        this.words = words;
        this.source = source;
        this.careCase = source.careCase();
        this.compare = source.compare();
    }

    /** A sentence or two; empty where only dates are to be kept. */
    List<String> sentences() {
        return deeds().stream().map(Deed::text).toList();
    }

    /** What the patient does: nothing that only we or the doctors do. */
    List<String> tasks() {
        return deeds().stream().filter(Deed::own).map(Deed::text).toList();
    }

    /** @param own the patient does it */
    private record Deed(String text, boolean own) {}

    private List<Deed> deeds() {
        Optional<Decision> made = SummaryPart.decision(careCase);
        if (made.isPresent() && new SummaryPart(words, careCase).decided()) {
            return booking(made.get()).map(NextDeed::own).map(List::of).orElse(List.of());
        }
        if (!Emergency.of(careCase).isEmpty()) {
            return List.of(own(words.say("next.urgent")));
        }
        if (source.facts().silent()) {
            return List.of();
        }
        Optional<SoughtOpinion> ahead = source.facts().ahead();
        if (ahead.isPresent()) {
            return seeking(ahead.get()).map(NextDeed::ours).map(List::of).orElse(List.of());
        }
        return compare.opinions().size() < 2 ? List.of() : choosing(made.isPresent());
    }

    private static Deed own(String text) {
        return new Deed(text, true);
    }

    private static Deed ours(String text) {
        return new Deed(text, false);
    }

    /** Who books what was chosen, and by when the patient should have heard of it; empty once its date is set. */
    private Optional<String> booking(Decision made) {
        boolean set = Optional.ofNullable(careCase.getTreatmentClock())
                .map(TreatmentClock::getFixedDate)
                .filter(day -> !day.isBefore(words.on()))
                .isPresent();
        if (set) {
            return Optional.empty();
        }
        TreatmentOption option = made.getOption();
        String name = OptionWords.name(option);
        List<Office> offices = new ChoicePart(words, careCase, compare)
                .opinionsFor(option)
                .map(this::office)
                .toList();
        List<String> doctors = offices.stream().map(Office::reached).toList();
        Optional<String> first = first(offices);
        String then = first.isPresent() ? ".then" : "";
        LocalDate by = made.getOn().plusDays(DAYS_TO_CALL);
        if (by.isBefore(words.on())) {
            return Optional.of(words.say("next.book.late", name));
        }
        if (doctors.isEmpty()) {
            return Optional.of(words.say("next.book.us", name, by));
        }
        if (doctors.size() > 1) {
            return Optional.of(after(first, words.say("next.book.several" + then, words.list(doctors), name, by)));
        }
        String said = BOOKED.contains(option.getOptionClass())
                ? words.say("next.book" + then, doctors.getFirst(), name, by)
                : words.say("next.start" + then, doctors.getFirst(), name, by);
        return Optional.of(after(first, said));
    }

    /** A doctor's office. @param reached the doctor's name, with the number where it is known */
    private record Office(String reached, boolean numbered) {}

    private Office office(OpinionOfRecord opinion) {
        String doctor = text(opinion.clinician())
                .map(ReportWords::doctor)
                .orElseGet(() -> words.label("doctor.unnamed", opinion.number()));
        String telephone = Standing.of(careCase.getOpinions()).stream()
                .filter(each -> each.getNumber() == opinion.number())
                .map(each -> Telephones.of(each.getClinician()))
                .filter(Standing::some)
                .findFirst()
                .orElse("");
        return telephone.isEmpty()
                ? new Office(doctor, false)
                : new Office(words.label("next.office", doctor, telephone), true);
    }

    /** Nobody is sent to the phone without a number: the call to us, where we are to give it, comes first. */
    private Optional<String> first(List<Office> offices) {
        List<String> unknown = offices.stream()
                .filter(office -> !office.numbered())
                .map(Office::reached)
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        return source.telephone()
                .map(number -> words.say("next.number.us", words.list(unknown), number))
                .or(() -> Optional.of(words.say("next.number", words.list(unknown))));
    }

    private static String after(Optional<String> first, String said) {
        return first.map(call -> call + " " + said).orElse(said);
    }

    /** Another opinion is on its way; where its visit is booked, the date tells it. */
    private Optional<String> seeking(SoughtOpinion sought) {
        if (sought.appointment().filter(visit -> visit.getDate() != null).isPresent()) {
            return Optional.empty();
        }
        Optional<String> doctor =
                sought.chosen().map(Candidate::getName).filter(Standing::some).map(ReportWords::doctor);
        if (doctor.isEmpty()) {
            return Optional.of(words.say("next.seek"));
        }
        return Optional.of(
                sought.recordsOnly()
                        ? words.say("next.seek.records", doctor.get())
                        : words.say("next.seek.doctor", doctor.get()));
    }

    private List<Deed> choosing(boolean leaning) {
        List<Deed> all = new ArrayList<>();
        switch (compare.consensus().state()) {
            case AWAITING_TESTS -> all.add(own(words.say("next.tests")));
            case DIVERGENT -> all.add(own(words.say("next.talk.ask")));
            case REQUESTED -> all.add(ours(words.say("next.talk.asked")));
            case HELD -> all.add(ours(words.say("next.talk.held")));
            case SCHEDULED -> {} // the date of the call tells it
            default -> all.add(own(words.say(leaning ? "next.choose.sure" : "next.choose")));
        }
        decideBy().ifPresent(day -> all.add(own(words.say("next.choose.by", day))));
        return all;
    }

    /** The last working day on which an office can still be told; empty where no doctor named a date. */
    private Optional<LocalDate> decideBy() {
        return source.plan().deadlines().stream()
                .filter(deadline -> deadline.code() == DeadlineCode.DECISION_BY && !deadline.done())
                .map(deadline -> deadline.date())
                .filter(day -> !day.isBefore(words.on()))
                .findFirst();
    }
}
