package care.quarterback.exchange.fhir;

import care.quarterback.model.Answer;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.FamilyCondition;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.Relationship;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the record says of relatives. */
final class FamilyMapping {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    private static final Set<Relationship> FIRST_DEGREE = Set.of(
            Relationship.MOTHER,
            Relationship.FATHER,
            Relationship.SISTER,
            Relationship.BROTHER,
            Relationship.DAUGHTER,
            Relationship.SON);

    /** Reasons why nothing is known that asking again does not change. */
    private static final List<String> UNABLE = List.of("subject-unknown", "withheld", "unable-to-obtain");

    private FamilyMapping() {}

    static Mapped relative(Entry entry) {
        Fields fields = entry.fields();
        String status = entry.status();
        FamilyMemberHistory relative = MODEL.createFamilyMemberHistory();
        Concept relationship = entry.concept("relationship");
        relative.setRelationship(Relatives.of(relationship));
        relative.setFirstDegree(FIRST_DEGREE.contains(relative.getRelationship()));
        String name = fields.text("name");
        String called = Relatives.words(entry, relationship);
        relative.setName(Concept.orNull(name.isEmpty() ? called : name));
        if (!name.isEmpty() && !called.isEmpty()) {
            entry.note("note.relationship", called);
        }
        asked(entry, status, relative);
        relative.setAge(years(fields.object("ageAge")));
        dead(entry, relative);
        for (Fields each : fields.objects("condition")) {
            condition(entry, each, relative);
        }
        entry.ownNotes();
        return new Mapped(
                entry.reference("patient"),
                draft -> draft.careCase().getFamilyHistory().add(entry.from(relative)));
    }

    /** What nobody knows of a relative is not the same as health. */
    private static void asked(Entry entry, String status, FamilyMemberHistory relative) {
        Concept missing = entry.concept("dataAbsentReason");
        boolean unable = UNABLE.stream().anyMatch(missing::hasCode);
        relative.setAsked(
                unable
                        ? AskedStatus.UNABLE
                        : status.equals("health-unknown") || missing.hasCode("deferred")
                                ? AskedStatus.NOT_ASKED
                                : AskedStatus.ASKED);
        if (unable) {
            relative.setUnableReason(missing.said().replace('-', ' '));
        }
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

    private static void condition(Entry entry, Fields condition, FamilyMemberHistory relative) {
        Concept code = Concept.of(condition.object("code"));
        if (code.isEmpty() || Absence.of(code) != null) {
            return;
        }
        Fields range = condition.object("onsetRange");
        Stream.of(
                        condition.text("onsetString"),
                        range.isEmpty()
                                ? ""
                                : ClinicalMapping.quantity(range.object("low")) + " – "
                                        + ClinicalMapping.quantity(range.object("high")))
                .filter(words -> !words.isBlank())
                .forEach(words -> entry.note("note.relative-onset", code.text(), words));
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
