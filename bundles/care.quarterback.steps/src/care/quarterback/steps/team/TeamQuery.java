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
                .map(member -> member(facts, member))
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

    private Member member(CaseFacts facts, CareTeamMember member) {
        Optional<Telecom> phone = phone(telecoms(member));
        return new Member(
                name(member),
                member.getRoles().stream().map(sentences::word).toList(),
                Objects.toString(member.getResponsibleFor(), ""),
                member.isLead(),
                member.isQuarterback(),
                phone.map(Telecom::getValue).orElse(""),
                phone.map(Telecom::getBestHours).orElse(""),
                "",
                lastContact(facts, member));
    }

    /** The name as the member is known: of the doctor, of the family's contact, else as written down. */
    static String name(CareTeamMember member) {
        return Stream.of(
                        member.getName(),
                        Optional.ofNullable(member.getClinician())
                                .map(Clinician::getName)
                                .orElse(""),
                        Optional.ofNullable(member.getContact())
                                .map(Contact::getName)
                                .orElse(""))
                .filter(name -> !CaseFacts.blank(name))
                .findFirst()
                .orElse("");
    }

    private static List<Telecom> telecoms(CareTeamMember member) {
        if (member.getContact() != null) {
            return member.getContact().getTelecoms();
        }
        return Optional.ofNullable(member.getClinician())
                .map(Clinician::getOffice)
                .map(Office::getTelecoms)
                .map(List::<Telecom>copyOf)
                .orElse(List.of());
    }

    /** The telephone that is preferred, else the first. */
    private static Optional<Telecom> phone(List<Telecom> telecoms) {
        return telecoms.stream()
                .filter(telecom -> telecom.getKind() == TelecomKind.PHONE)
                .min(Comparator.comparing(telecom -> !telecom.isPreferred()));
    }

    /** The day that was entered, or a later talk with the same doctor or somebody of the same name. */
    private static Optional<LocalDate> lastContact(CaseFacts facts, CareTeamMember member) {
        String name = name(member);
        return Stream.concat(
                        Stream.ofNullable(member.getLastContact()),
                        CaseFacts.standing(facts.careCase().getConversations())
                                .filter(talk -> with(talk, member.getClinician(), name))
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
