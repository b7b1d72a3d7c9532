package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Opinion;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A further opinion is there, and the primary care doctor or the first doctor has not been shown it. */
final class ReportSharedCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REPORT_NOT_SHARED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Map<String, String> readers = readers(facts);
        facts.opinions().stream()
                .filter(opinion -> opinion.getNumber() > 1 && ReportExpected.received(facts, opinion.getNumber()))
                .forEach(opinion -> readers.forEach((role, name) -> look(facts, opinion, role, name, gaps)));
    }

    private static void look(CaseFacts facts, Opinion opinion, String role, String name, Gaps gaps) {
        if (!wrote(opinion, name) && !shown(facts, opinion.getNumber(), name)) {
            String author = author(opinion);
            gaps.open(opinion.getNumber() + role, name, name, author, opinion.getNumber());
        }
    }

    /** Who has to see each further opinion, by what they are; one name once. */
    private static Map<String, String> readers(CaseFacts facts) {
        Map<String, String> readers = new LinkedHashMap<>();
        CaseFacts.standing(facts.careCase().getCareTeam())
                .filter(member -> member.getRoles().contains(CareRole.PRIMARY_CARE))
                .map(ReportSharedCheck::name)
                .filter(name -> !CaseFacts.blank(name))
                .findFirst()
                .ifPresent(name -> readers.put("/primary-care", name.strip()));
        facts.opinions().stream()
                .filter(opinion -> opinion.getNumber() == 1)
                .map(ReportSharedCheck::author)
                .filter(name -> !name.isEmpty() && readers.values().stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .ifPresent(name -> readers.put("/first-doctor", name));
        return readers;
    }

    private static String name(CareTeamMember member) {
        Clinician clinician = member.getClinician();
        return clinician == null ? member.getName() : clinician.getName();
    }

    private static String author(Opinion opinion) {
        String name = opinion.getClinician() == null
                ? opinion.getClinicianName()
                : opinion.getClinician().getName();
        return Objects.toString(name, "").strip();
    }

    private static boolean wrote(Opinion opinion, String name) {
        return author(opinion).equalsIgnoreCase(name);
    }

    /** Somebody recorded that it was shown to them, alone or with others. */
    private static boolean shown(CaseFacts facts, int opinion, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Stream<String> to = CaseFacts.standing(facts.careCase().getReveals())
                .filter(reveal -> reveal.getOpinionNumber() == opinion)
                .map(reveal -> Objects.toString(reveal.getTo(), "").toLowerCase(Locale.ROOT));
        return to.anyMatch(told -> told.contains(wanted));
    }
}
