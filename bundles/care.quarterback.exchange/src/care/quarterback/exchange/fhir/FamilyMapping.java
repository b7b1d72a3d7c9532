package care.quarterback.exchange.fhir;

import care.quarterback.model.Answer;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.FamilyCondition;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.Relationship;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the record says of relatives. */
final class FamilyMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    /** Codes of HL7's RoleCode. */
    private static final Map<String, Relationship> RELATIVES = Map.ofEntries(
            Map.entry("MTH", Relationship.MOTHER),
            Map.entry("NMTH", Relationship.MOTHER),
            Map.entry("FTH", Relationship.FATHER),
            Map.entry("NFTH", Relationship.FATHER),
            Map.entry("SIS", Relationship.SISTER),
            Map.entry("NSIS", Relationship.SISTER),
            Map.entry("TWINSIS", Relationship.SISTER),
            Map.entry("BRO", Relationship.BROTHER),
            Map.entry("NBRO", Relationship.BROTHER),
            Map.entry("TWINBRO", Relationship.BROTHER),
            Map.entry("DAU", Relationship.DAUGHTER),
            Map.entry("DAUC", Relationship.DAUGHTER),
            Map.entry("SON", Relationship.SON),
            Map.entry("SONC", Relationship.SON),
            Map.entry("GRPRN", Relationship.GRANDPARENT),
            Map.entry("GRMTH", Relationship.GRANDPARENT),
            Map.entry("GRFTH", Relationship.GRANDPARENT),
            Map.entry("MGRMTH", Relationship.GRANDPARENT),
            Map.entry("MGRFTH", Relationship.GRANDPARENT),
            Map.entry("PGRMTH", Relationship.GRANDPARENT),
            Map.entry("PGRFTH", Relationship.GRANDPARENT),
            Map.entry("AUNT", Relationship.AUNT),
            Map.entry("MAUNT", Relationship.AUNT),
            Map.entry("PAUNT", Relationship.AUNT),
            Map.entry("UNCLE", Relationship.UNCLE),
            Map.entry("MUNCLE", Relationship.UNCLE),
            Map.entry("PUNCLE", Relationship.UNCLE),
            Map.entry("COUSN", Relationship.COUSIN),
            Map.entry("NIECE", Relationship.NIECE_NEPHEW),
            Map.entry("NEPHEW", Relationship.NIECE_NEPHEW),
            Map.entry("GRNDCHILD", Relationship.GRANDCHILD),
            Map.entry("GRNDDAU", Relationship.GRANDCHILD),
            Map.entry("GRNDSON", Relationship.GRANDCHILD),
            Map.entry("HSIS", Relationship.HALF_SIBLING),
            Map.entry("HBRO", Relationship.HALF_SIBLING));

    private static final Set<Relationship> FIRST_DEGREE = Set.of(
            Relationship.MOTHER,
            Relationship.FATHER,
            Relationship.SISTER,
            Relationship.BROTHER,
            Relationship.DAUGHTER,
            Relationship.SON);

    private FamilyMapping() {}

    static Mapped relative(Entry entry) {
        Fields fields = entry.fields();
        String status = entry.status();
        FamilyMemberHistory relative = MODEL.createFamilyMemberHistory();
        Concept relationship = entry.concept("relationship");
        relative.setRelationship(relationship.codings().stream()
                .map(each -> RELATIVES.get(each.text("code")))
                .filter(found -> found != null)
                .findFirst()
                .orElse(Relationship.OTHER));
        relative.setFirstDegree(FIRST_DEGREE.contains(relative.getRelationship()));
        String name = fields.text("name");
        relative.setName(Concept.orNull(name.isEmpty() ? relationship.text() : name));
        relative.setAsked(status.equals("health-unknown") ? AskedStatus.NOT_ASKED : AskedStatus.ASKED);
        relative.setAge(years(fields.object("ageAge")));
        dead(entry, relative);
        for (Fields each : fields.objects("condition")) {
            condition(each, relative);
        }
        return new Mapped(
                entry.reference("patient"),
                draft -> draft.careCase().getFamilyHistory().add(entry.from(relative)));
    }

    private static void dead(Entry entry, FamilyMemberHistory relative) {
        Fields fields = entry.fields();
        String dead = fields.text("deceasedBoolean");
        boolean told = fields.has("deceasedAge")
                || fields.has("deceasedDate")
                || fields.has("deceasedString")
                || fields.has("deceasedRange");
        relative.setDeceased(
                told || dead.equals("true") ? Answer.YES : dead.equals("false") ? Answer.NO : Answer.UNKNOWN);
        relative.setAgeAtDeath(years(fields.object("deceasedAge")));
        if (fields.has("deceasedDate")) {
            String died = fields.text("deceasedDate");
            if (entry.date(died, "note.died") != null) {
                entry.note("note.died", entry.moment(died));
            }
        }
        relative.setCauseOfDeath(Concept.orNull(fields.objects("condition").stream()
                .filter(each -> each.text("contributedToDeath").equals("true"))
                .map(each -> Concept.of(each.object("code")).text())
                .collect(Collectors.joining(", "))));
    }

    private static void condition(Fields condition, FamilyMemberHistory relative) {
        Concept code = Concept.of(condition.object("code"));
        if (code.isEmpty()) {
            return;
        }
        FamilyCondition made = MODEL.createFamilyCondition();
        code.into(made.getCodings());
        made.setText(code.text());
        made.setOnsetAge(years(condition.object("onsetAge")));
        relative.getConditions().add(made);
    }

    /** Whole years of an age that is given in years; null for any other. */
    private static Integer years(Fields age) {
        String unit = age.text("code").isEmpty() ? age.text("unit") : age.text("code");
        String value = age.text("value");
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        boolean plausible =
                !whole.isEmpty() && whole.length() <= 3 && whole.chars().allMatch(c -> c >= '0' && c <= '9');
        return plausible && (unit.equals("a") || unit.startsWith("y")) ? Integer.valueOf(whole) : null;
    }
}
