package care.quarterback.exchange.fhir;

import care.quarterback.exchange.fhir.VersionMarks.Mark;
import care.quarterback.exchange.fhir.VersionMarks.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides for a whole file in which version of FHIR it is written, by the weight of what speaks against each: a type or a shape
 * that a version does not have weighs more than a stray field, and the same thing said again soon adds nothing.
 */
final class VersionCheck {

    private static final int FIELD = 2;
    private static final int SHAPE = 10;
    private static final int OFTEN = 3;
    private static final int ENOUGH = 2;

    /** Where as much speaks against several, the first of them is the likelier one. */
    private static final List<FhirVersion> LIKELY =
            List.of(FhirVersion.STU3, FhirVersion.DSTU2, FhirVersion.R5, FhirVersion.R6);

    private final VersionMarks marks = VersionMarks.shipped();
    private final boolean json;
    private final Map<Mark, Integer> seen = new HashMap<>();
    private final Map<FhirVersion, Integer> against = new EnumMap<>(FhirVersion.class);

    /** @param json whether the file tells lists from single values */
    VersionCheck(boolean json) {
        this.json = json;
    }

    /** Weighs a type; answers the version that has it where R4 has not, else null. */
    FhirVersion type(String type) {
        Mark mark = marks.type(type);
        if (mark == null) {
            return null;
        }
        weigh(mark);
        return mark.versions().contains(FhirVersion.R4) ? null : mark.named();
    }

    /** Weighs what a resource looks like and says of itself; answers the marks of fields that R4 does not have. */
    List<Mark> resource(String type, Fields resource) {
        List<Mark> foreign = new ArrayList<>(0);
        Stream<Mark> nested = switch (type) {
            case "Patient" -> resource.objects("name").stream().flatMap(name -> marks.of("Patient.name", name, json));
            case "MedicationRequest" -> dosage(resource, "dosageInstruction");
            case "MedicationStatement" -> dosage(resource, "dosage");
            default -> Stream.empty();
        };
        Stream.concat(marks.of(type, resource, json), nested).forEach(mark -> {
            weigh(mark);
            if (!mark.versions().contains(FhirVersion.R4)) {
                foreign.add(mark);
            }
        });
        said(resource);
        if (within(resource, ResourceTypes.isTaken(type) ? 4 : 12)) {
            weigh(new Mark("within", Shape.OBJECT, EnumSet.of(FhirVersion.R5)));
        }
        return foreign;
    }

    private Stream<Mark> dosage(Fields resource, String field) {
        return resource.objects(field).stream().limit(1).flatMap(dose -> marks.of("dosage", dose, json));
    }

    /** Weighs what a resource, or a bundle, says of its own version: meta.profile and fhirVersion. */
    void said(Fields resource) {
        FhirVersion version = claimed(resource);
        if (version != null) {
            weigh(new Mark("said", Shape.OBJECT, EnumSet.of(version)));
        }
    }

    private void weigh(Mark mark) {
        if (seen.merge(mark, 1, Integer::sum) <= OFTEN) {
            int weight = mark.shape() == Shape.FIELD ? FIELD : SHAPE;
            for (FhirVersion version : FhirVersion.values()) {
                if (!mark.versions().contains(version)) {
                    against.merge(version, weight, Integer::sum);
                }
            }
        }
    }

    /** The version that the file speaks; R4 unless more speaks against it than against another one. */
    FhirVersion version() {
        FhirVersion best = FhirVersion.R4;
        for (FhirVersion version : LIKELY) {
            if (against(version) < against(best)) {
                best = version;
            }
        }
        return against(FhirVersion.R4) - against(best) < ENOUGH ? FhirVersion.R4 : best;
    }

    private int against(FhirVersion version) {
        return against.getOrDefault(version, 0);
    }

    private static FhirVersion claimed(Fields resource) {
        if (resource.raw("fhirVersion") instanceof Fields.Text version) {
            return numbered(version.value());
        }
        if (!(resource.raw("meta") instanceof Fields meta)) {
            return null;
        }
        for (String profile : meta.texts("profile")) {
            FhirVersion version = ofProfile(profile.toLowerCase(Locale.ROOT));
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    private static FhirVersion ofProfile(String profile) {
        if (profile.contains("stu3")
                || profile.contains("/fhir/3.0/structuredefinition/")
                || profile.endsWith("|3.0.2")
                || profile.endsWith("|3.0.1")) {
            return FhirVersion.STU3;
        }
        if (profile.contains("dstu2") || profile.contains("/fhir/1.0/structuredefinition/")) {
            return FhirVersion.DSTU2;
        }
        if (profile.contains("/fhir/5.0/structuredefinition/") || profile.endsWith("|5.0.0")) {
            return FhirVersion.R5;
        }
        return profile.contains("/fhir/6.0/structuredefinition/") || profile.endsWith("|6.0.0") ? FhirVersion.R6 : null;
    }

    private static FhirVersion numbered(String version) {
        return switch (version.isEmpty() ? ' ' : version.charAt(0)) {
            case '0', '1' -> FhirVersion.DSTU2;
            case '3' -> FhirVersion.STU3;
            case '5' -> FhirVersion.R5;
            case '6' -> FhirVersion.R6;
            default -> null;
        };
    }

    /** Whether a code system's old address is used, which some writers of R4 still do: a hint, no proof. */
    static boolean hasOldCodeSystem(Object value, int depth) {
        if (depth == 0 || value == null) {
            return false;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (hasOldCodeSystem(each, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (!(value instanceof Fields fields)) {
            return false;
        }
        if (fields.raw("system") instanceof Fields.Text system
                && (system.value().startsWith("http://hl7.org/fhir/v3/")
                        || system.value().startsWith("http://hl7.org/fhir/v2/"))) {
            return true;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (hasOldCodeSystem(fields.value(i), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether R5's data types are used, or question types that R5 renamed. */
    private static boolean within(Object value, int depth) {
        if (depth == 0) {
            return false;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (within(each, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (!(value instanceof Fields fields)) {
            return false;
        }
        if (ofRFive(fields)) {
            return true;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (within(fields.value(i), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofRFive(Fields fields) {
        boolean question = false;
        boolean later = false;
        for (int i = 0; i < fields.size(); i++) {
            switch (fields.name(i)) {
                case "valueCodeableReference", "valueInteger64" -> {
                    return true;
                }
                case "linkId" -> question = true;
                case "population" -> later = true;
                case "type" ->
                    later |= fields.value(i) instanceof Fields.Text type
                            && type.value().equals("coding");
                default -> {
                    // in every version
                }
            }
        }
        return question && later;
    }
}
