package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import care.quarterback.exchange.fhir.StatedAbsence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which mapping reads the entries of which section. */
final class EntryMapping {

    private static final int SHORT = 120;
    private static final Set<String> PLANNED = Set.of("INT", "RQO", "PRP", "PRMS", "ARQ", "APT");

    private static final Set<String> SELF = Set.of("SELF", "ONESELF");

    private final StatementContext context;

    EntryMapping(StatementContext context) {
        this.context = context;
    }

    /** Takes what an entry becomes. */
    @FunctionalInterface
    interface Taker {
        void take(String type, CdaNode statement, Fields fields);

        /** A statement stays in the document only. @param key of the sentence that says why */
        default void keep(String key) {}
    }

    /** @param whose the subject of the section; may be absent */
    void of(SectionKind section, CdaNode whose, CdaNode entry, Taker taker) {
        if (section != SectionKind.FAMILY) {
            if (isOther(whose) || isOther(entry.at("subject"))) {
                taker.keep("ccda.other-person");
                return;
            }
            entry.takeOut(each -> isOther(each.at("subject"))).forEach(each -> taker.keep("ccda.other-person"));
        }
        if (section == SectionKind.PROBLEMS) {
            if (ProblemMapping.isRisk(entry)) {
                taker.keep("ccda.risk");
                return;
            }
            entry.takeOut(ProblemMapping::isRisk).forEach(each -> taker.keep("ccda.risk"));
        }
        mapped(section, entry, taker);
    }

    /** Whether a subject is somebody else than the patient: a relative, a child that isn't born. */
    private static boolean isOther(CdaNode subject) {
        CdaNode related = subject.at("relatedSubject");
        return related.isThere()
                && !related.has("classCode", "PAT")
                && !SELF.contains(related.at("code").get("code"));
    }

    private void mapped(SectionKind section, CdaNode entry, Taker taker) {
        switch (section) {
            case PROBLEMS -> all("Condition", entry, new ProblemMapping(context).of(entry), taker);
            case ALLERGIES -> all("AllergyIntolerance", entry, new AllergyMapping(context).of(entry), taker);
            case MEDICATIONS -> all("MedicationStatement", entry, new MedicationMapping(context).of(entry), taker);
            case PROCEDURES ->
                HistoryMapping.procedures(entry)
                        .forEach(each -> taker.take("Procedure", each, new HistoryMapping(context).procedure(each)));
            case RESULTS -> all("Observation", entry, new ResultMapping(context, "laboratory").of(entry), taker);
            case VITALS -> all("Observation", entry, new ResultMapping(context, "vital-signs").of(entry), taker);
            case SOCIAL -> all("Observation", entry, new ResultMapping(context, "social-history").of(entry), taker);
            case FUNCTION -> all("Observation", entry, new ResultMapping(context, "survey").of(entry), taker);
            case GOALS -> one("Goal", entry, new PlanMapping(context).goal(entry), taker);
            case PLAN -> planned(entry, taker);
            case PAYERS -> all("Coverage", entry, new PlanMapping(context).coverages(entry), taker);
            case CARE_TEAM -> one("CareTeam", entry, new PlanMapping(context).careTeam(entry), taker);
            default -> history(section, entry, taker);
        }
    }

    private void history(SectionKind section, CdaNode entry, Taker taker) {
        boolean visit = section == SectionKind.ENCOUNTERS && entry.is("encounter");
        if (visit) {
            taker.take("Encounter", entry, new HistoryMapping(context).encounter(entry));
        } else if (section == SectionKind.FAMILY && HistoryMapping.isRelative(entry)) {
            taker.take("FamilyMemberHistory", entry, new HistoryMapping(context).relative(entry));
        } else if (section == SectionKind.IMMUNIZATIONS && entry.is("substanceAdministration")) {
            taker.take("Immunization", entry, new HistoryMapping(context).immunization(entry));
        }
    }

    private void planned(CdaNode entry, Taker taker) {
        if (entry.has("moodCode", "GOL")) {
            one("Goal", entry, new PlanMapping(context).goal(entry), taker);
        } else if (PLANNED.contains(entry.get("moodCode"))) {
            one("CarePlan", entry, new PlanMapping(context).planned(entry), taker);
        }
    }

    private static void all(String type, CdaNode entry, List<Fields> made, Taker taker) {
        made.forEach(each -> taker.take(type, made.size() == 1 ? entry : new CdaNode(""), each));
    }

    private static void one(String type, CdaNode entry, Optional<Fields> made, Taker taker) {
        made.ifPresent(each -> taker.take(type, entry, each));
    }

    /** What a section says in its text alone; false where only a person can read it. */
    boolean inWords(SectionKind section, String text, Taker taker) {
        if (section == SectionKind.PLAN) {
            Optional<Fields> plan = new PlanMapping(context).inWords();
            one("CarePlan", new CdaNode(""), plan, taker);
            return plan.isPresent();
        }
        if (text.length() > SHORT || !StatedAbsence.in(text)) {
            return false;
        }
        switch (section) {
            case ALLERGIES -> taker.take("AllergyIntolerance", new CdaNode(""), said("patient", "code", text));
            case PROBLEMS -> taker.take("Condition", new CdaNode(""), said("subject", "code", text));
            case MEDICATIONS ->
                taker.take("MedicationStatement", new CdaNode(""), said("subject", "medicationCodeableConcept", text));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Fields said(String whose, String what, String text) {
        return new Made()
                .object(whose, context.subject())
                .object(what, Made.words(text.replaceAll("[.!]+$", "")))
                .fields();
    }
}
