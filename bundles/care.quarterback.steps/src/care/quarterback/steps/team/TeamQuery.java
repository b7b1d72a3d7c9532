package care.quarterback.steps.team;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Conversation;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import care.quarterback.steps.team.TeamRows.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who takes part in the care. Immutable; called on the session's thread. */
public final class TeamQuery {

    private static final String FEATURE = "team";

    private final Sentences sentences;

    public TeamQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    public TeamRows rows(CaseFacts facts) {
        List<Member> members = new ArrayList<>();
        Optional.ofNullable(facts.careCase().getPatient()).map(this::patient).ifPresent(members::add);
        CaseFacts.standing(facts.careCase().getCareTeam())
                .sorted(Comparator.comparing(CareTeamMember::isQuarterback).reversed())
                .map(one -> member(facts, one))
                .forEach(members::add);
        return new TeamRows(members, FamilyTasks.of(facts));
    }

    private Member patient(Patient patient) {
        Optional<Telecom> phone = phone(patient.getTelecoms());
        return new Member(
                FamilyTasks.name(patient),
                List.of(sentences.of(FEATURE, "patient")),
                "",
                false,
                false,
                phone.map(Telecom::getValue).orElse(""),
                phone.map(Telecom::getBestHours).orElse(""),
                language(patient),
                Optional.empty());
    }

    private String language(Patient patient) {
        if (!CaseFacts.blank(patient.getInterpreterLanguage())) {
            return sentences.of(FEATURE, "interpreter", patient.getInterpreterLanguage());
        }
        return Objects.toString(patient.getLanguage(), "");
    }

    private Member member(CaseFacts facts, CareTeamMember one) {
        Optional<Telecom> phone = phone(telecoms(one));
        return new Member(
                name(one),
                one.getRoles().stream().map(sentences::word).toList(),
                Objects.toString(one.getResponsibleFor(), ""),
                one.isLead(),
                one.isQuarterback(),
                phone.map(Telecom::getValue).orElse(""),
                phone.map(Telecom::getBestHours).orElse(""),
                "",
                lastContact(facts, one));
    }

    /** The name as the member is known: of the doctor, of the family's contact, else as written down. */
    static String name(CareTeamMember one) {
        return Stream.of(
                        one.getName(),
                        Optional.ofNullable(one.getClinician())
                                .map(Clinician::getName)
                                .orElse(""),
                        Optional.ofNullable(one.getContact())
                                .map(Contact::getName)
                                .orElse(""))
                .filter(name -> !CaseFacts.blank(name))
                .findFirst()
                .orElse("");
    }

    private static List<Telecom> telecoms(CareTeamMember one) {
        if (one.getContact() != null) {
            return one.getContact().getTelecoms();
        }
        return Optional.ofNullable(one.getClinician())
                .map(Clinician::getOffice)
                .map(Office::getTelecoms)
                .map(List::<Telecom>copyOf)
                .orElse(List.of());
    }

    /** The telephone that is preferred, else the first. */
    private static Optional<Telecom> phone(List<Telecom> telecoms) {
        return telecoms.stream()
                .filter(one -> one.getKind() == TelecomKind.PHONE)
                .min(Comparator.comparing(one -> !one.isPreferred()));
    }

    /** The day that was entered, or a later talk with the same doctor or somebody of the same name. */
    private static Optional<LocalDate> lastContact(CaseFacts facts, CareTeamMember one) {
        String name = name(one);
        return Stream.concat(
                        Stream.ofNullable(one.getLastContact()),
                        CaseFacts.standing(facts.careCase().getConversations())
                                .filter(talk -> with(talk, one.getClinician(), name))
                                .map(Conversation::getOn)
                                .filter(Objects::nonNull))
                .max(Comparator.naturalOrder());
    }

    private static boolean with(Conversation talk, Clinician clinician, String name) {
        return clinician != null && talk.getClinician() == clinician
                || !name.isEmpty()
                        && name.equalsIgnoreCase(
                                Objects.toString(talk.getWith(), "").strip());
    }
}
