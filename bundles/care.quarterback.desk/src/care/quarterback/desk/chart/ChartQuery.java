package care.quarterback.desk.chart;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartRows.AllergyRow;
import care.quarterback.desk.chart.ChartRows.DocumentRow;
import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.HeadRow;
import care.quarterback.desk.chart.ChartRows.JournalRow;
import care.quarterback.desk.chart.ChartRows.MedicationRow;
import care.quarterback.desk.chart.ChartRows.OptionRow;
import care.quarterback.desk.chart.ChartRows.PersonRow;
import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.desk.chart.ChartRows.RatingRow;
import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Document;
import care.quarterback.model.Goal;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.model.Rating;
import care.quarterback.model.Telecom;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rows of a case's pages. Immutable; called on the session's thread. */
public final class ChartQuery {

    private final Sentences sentences;
    private final OpinionRows opinions;
    private final Origin origin;
    private final EntryState states;

    public ChartQuery(Sentences sentences) {
        this.sentences = sentences;
        this.opinions = new OpinionRows(sentences);
        this.origin = new Origin(sentences);
        this.states = new EntryState(sentences);
    }

    public ChartRows rows(CareCase careCase) {
        return new ChartRows(
                head(careCase),
                people(careCase),
                problems(careCase),
                CaseFacts.standing(careCase.getMedications())
                        .map(each -> new MedicationRow(
                                id(each.getId()),
                                CaseFacts.words(each.getText(), each.getCodings()),
                                text(each.getDosage()),
                                text(each.getReason()),
                                sentences.word(each.getKind()),
                                states.of(each),
                                origin.of(each)))
                        .toList(),
                CaseFacts.standing(careCase.getAllergies())
                        .filter(each -> !EntryState.ruledOut(each))
                        .map(each -> new AllergyRow(
                                id(each.getId()),
                                CaseFacts.words(each.getText(), each.getCodings()),
                                text(each.getReaction()),
                                states.of(each)))
                        .toList(),
                documents(careCase),
                journal(careCase),
                new LastContacts(sentences).of(careCase),
                opinions.of(careCase),
                CaseFacts.standing(careCase.getOptions()).map(this::option).toList(),
                CaseFacts.standing(careCase.getGoals()).map(this::goal).toList());
    }

    private HeadRow head(CareCase careCase) {
        Patient patient = careCase.getPatient();
        return new HeadRow(
                patient != null,
                PatientName.whole(patient),
                Optional.ofNullable(patient).map(Patient::getBirthDate),
                patient == null || patient.getSex() == care.quarterback.model.Sex.UNKNOWN
                        ? ""
                        : sentences.word(patient.getSex()),
                Telephones.of(patient),
                text(careCase.getQuestion()),
                careCase.getRequest() == null ? "" : text(careCase.getRequest().getOwnWords()),
                sentences.word(careCase.getStatus()),
                Optional.ofNullable(careCase.getOpenedOn()),
                SafeWait.of(careCase).map(SafeWait::until),
                Emergency.of(careCase).stream().map(Emergency::text).toList());
    }

    private List<PersonRow> people(CareCase careCase) {
        Stream<PersonRow> clinicians = careCase.getClinicians().stream()
                .map(each -> new PersonRow(text(each.getName()), role(careCase, each), reach(each.getOffice())));
        Stream<PersonRow> contacts = CaseFacts.standing(careCase.getContacts()).map(this::contact);
        return Stream.concat(clinicians, contacts)
                .filter(row -> !row.name().isEmpty() || !row.role().isEmpty())
                .toList();
    }

    private String role(CareCase careCase, Clinician clinician) {
        String roles = CaseFacts.standing(careCase.getCareTeam())
                .filter(member -> member.getClinician() == clinician)
                .flatMap(member -> member.getRoles().stream())
                .distinct()
                .map(sentences::word)
                .filter(word -> !word.equalsIgnoreCase(clinician.getSpecialty()))
                .collect(Collectors.joining(", "));
        return joined(", ", clinician.getSpecialty(), roles);
    }

    private PersonRow contact(Contact contact) {
        String role = contact.isRepresentative()
                ? joined(", ", contact.getRelationship(), contact.getAuthority())
                : text(contact.getRelationship());
        return new PersonRow(text(contact.getName()), role, telecoms(contact.getTelecoms()));
    }

    private static String reach(Office office) {
        return office == null ? "" : joined(", ", office.getName(), telecoms(office.getTelecoms()));
    }

    private static String telecoms(List<Telecom> telecoms) {
        return telecoms.stream().map(Telecom::getValue).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private List<ProblemRow> problems(CareCase careCase) {
        return CaseFacts.standing(careCase.getConditions())
                .filter(each -> !EntryState.ruledOut(each))
                .sorted(Comparator.comparing(each -> !each.isMain()))
                .map(each -> new ProblemRow(
                        id(each.getId()),
                        CaseFacts.words(each.getText(), each.getCodings()),
                        ProblemCode.of(each),
                        states.of(each),
                        Optional.ofNullable(each.getOnset()),
                        each.isMain(),
                        origin.of(each)))
                .toList();
    }

    private List<DocumentRow> documents(CareCase careCase) {
        return CaseFacts.standing(careCase.getDocuments())
                .sorted(Comparator.comparing(Document::getServiceDate, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(each -> new DocumentRow(
                        id(each.getId()),
                        text(each.getTitle()),
                        sentences.word(each.getType()),
                        Optional.ofNullable(each.getServiceDate()),
                        Optional.ofNullable(each.getAttachedOn()),
                        text(each.getAuthor()),
                        each.getStatesOpinion()))
                .toList();
    }

    private static List<JournalRow> journal(CareCase careCase) {
        return CaseFacts.standing(careCase.getJournal())
                .map(each -> new JournalRow(
                        id(each.getId()),
                        Optional.ofNullable(each.getOn()),
                        text(each.getText()),
                        text(each.getRecordedBy())))
                .sorted(Comparator.comparing(
                        row -> row.on().orElse(null), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private OptionRow option(TreatmentOption option) {
        List<RatingRow> ratings = CaseFacts.standing(option.getRatings())
                .filter(each -> each.getGoal() != null)
                .sorted(Comparator.comparing(Rating::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(each -> new RatingRow(id(each.getGoal().getId()), each.getValue(), text(each.getAuthor())))
                .toList();
        return new OptionRow(
                id(option.getId()),
                text(option.getLetter()),
                text(option.getName()),
                option.getOptionClass(),
                sentences.word(option.getOptionClass()),
                ratings);
    }

    private GoalRow goal(Goal goal) {
        return new GoalRow(
                id(goal.getId()),
                text(goal.getText()),
                goal.getType(),
                sentences.word(goal.getType()),
                Optional.ofNullable(goal.getWeight()),
                goal.isMain(),
                Optional.ofNullable(goal.getByDate()));
    }

    static ObjectId id(String value) {
        return new ObjectId(value);
    }

    static String text(String value) {
        return value == null ? "" : value;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
