package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.NoneKnown;
import care.quarterback.model.NoneKnownOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry that says that there is nothing to list: "no known allergies". What was asked and denied is told apart from what
 * nobody knows: no information is not the same as none.
 */
enum Absence {
    /** It was asked, or looked for, and there is none. */
    DENIED,
    /** One thing was denied, "no penicillin allergy": of all others nobody says anything. */
    ONE_DENIED,
    /** Nobody knows. */
    NOT_KNOWN;

    /** Code systems that have nothing but reasons why a value is missing. */
    private static final List<String> REASONS =
            List.of("absent-unknown-uv-ips", "data-absent-reason", "v3-NullFlavor", "history-absent-reason");

    /** SNOMED CT: no known allergy and its kinds, no current problems, no medications, no procedures. */
    private static final Set<String> DENIED_CODES = Set.of(
            "716186003",
            "409137002",
            "428607008",
            "429625007",
            "428197003",
            "1003774007",
            "160244002",
            "160245001",
            "787481004",
            "787480003",
            "182849000");

    /** SNOMED CT: not asked, not known. */
    private static final Set<String> UNKNOWN_CODES = Set.of("1631000175102", "182904002", "261665006", "396782006");

    /** What an entry that says so is about. */
    private static final Map<String, NoneKnownOf> ABOUT = Map.of(
            "AllergyIntolerance", NoneKnownOf.ALLERGIES,
            "MedicationStatement", NoneKnownOf.MEDICATIONS,
            "MedicationRequest", NoneKnownOf.MEDICATIONS,
            "Condition", NoneKnownOf.PROBLEMS,
            "Procedure", NoneKnownOf.PROCEDURES);

    private static final Set<String> NOT_HELD =
            Set.of("entered-in-error", "refuted", "inactive", "resolved", "cancelled", "stopped", "unknown");

    private static final String ADJECTIVES =
            "( (known|current|active|significant|past|chronic|other|new|ongoing|acute|serious"
                    + "|health|medical|surgical|mental|drug|food|medication|medicine|environmental|prior|previous))*";
    private static final String ALLERGIES = "(allerg(y|ies)|intolerances?|adverse reactions?|sensitivit(y|ies))";
    private static final String THINGS =
            "(problems?|conditions?|diagnos[ie]s|illness(es)?|diseases?|medications?|medicines?"
                    + "|meds|drugs?|prescriptions?|procedures?|surger(y|ies)|operations?|history)";
    private static final String END = "( (on file|known|recorded|reported|listed|noted|documented|at this time))?";

    private static final Set<String> KINDS_OF_ALLERGEN = Set.of(
            "drug",
            "drugs",
            "food",
            "foods",
            "medication",
            "medications",
            "medicine",
            "environmental",
            "seasonal",
            "substance",
            "other",
            "any",
            "such",
            "or");

    private static final Pattern DENIAL = Pattern.compile("(nkd?a|nkma|nkfa|(none|nil)( known| reported| recorded)?"
            + "|((the )?patient )?(has |reports )?no" + ADJECTIVES + "(?<one> \\w+)?( or(?<other> \\w+)?)? " + ALLERGIES
            + END
            + "|((the )?patient )?(has |reports )?no" + ADJECTIVES + " " + THINGS + END
            + "|((the )?patient )?denies( any)?" + ADJECTIVES + " (" + ALLERGIES + "|" + THINGS + ")"
            + "|((the )?patient )?(is )?(not (currently )?(taking|on)|takes no)( any)?" + ADJECTIVES + " " + THINGS
            + ")");

    private static final Pattern IGNORANCE = Pattern.compile("(no (information|data|record|documentation)\\b.*"
            + "|not (on file|asked|assessed|recorded|documented|known|available)|unable to (assess|obtain)"
            + "|(allergies|medications|problems|history) (unknown|not known|not on file|not recorded)"
            + "|unknown (allergies|medications|problems|history))");

    /** What a concept says of itself; null when it names something. */
    static Absence of(Concept concept) {
        for (Fields coding : concept.codings()) {
            String code = coding.text("code");
            String system = coding.text("system");
            if (REASONS.stream().anyMatch(system::endsWith)) {
                return code.startsWith("no-known-") ? DENIED : NOT_KNOWN;
            }
            if (system.contains("snomed") && DENIED_CODES.contains(code)) {
                return DENIED;
            }
            if (system.contains("snomed") && UNKNOWN_CODES.contains(code)) {
                return NOT_KNOWN;
            }
        }
        String text = concept.text().isEmpty() ? concept.words() : concept.text();
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[.!]+$", "")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher denial = DENIAL.matcher(words);
        if (denial.matches()) {
            return isGeneral(denial.group("one")) && isGeneral(denial.group("other")) ? DENIED : ONE_DENIED;
        }
        return IGNORANCE.matcher(words).matches() ? NOT_KNOWN : null;
    }

    private static boolean isGeneral(String allergen) {
        return allergen == null || KINDS_OF_ALLERGEN.contains(allergen.strip());
    }

    /** Leaves out an entry that names nothing. */
    static void refuse(Concept concept) {
        Absence absence = of(concept);
        if (absence != null) {
            throw new LeftOut(absence == NOT_KNOWN ? "no-information" : "none-known", words(concept));
        }
    }

    private static String words(Concept concept) {
        return (concept.text().isEmpty() ? concept.said() : concept.text()).replace('-', ' ');
    }

    /** The entry as an answer that there is none; empty where it names something, or the source does not say so any more. */
    static Optional<Mapped> stated(Entry entry) {
        NoneKnownOf about = ABOUT.get(entry.type());
        if (about == null) {
            return Optional.empty();
        }
        Concept concept = entry.concept(about == NoneKnownOf.MEDICATIONS ? "medicationCodeableConcept" : "code");
        if (of(concept) != DENIED || !isHeld(entry.fields())) {
            return Optional.empty();
        }
        NoneKnown none = CaseFactory.eINSTANCE.createNoneKnown();
        none.setAbout(about);
        none.setText(words(concept));
        none.setRecordedOn(entry.past(
                entry.when(
                        "recordedDate",
                        "assertedDate",
                        "dateAsserted",
                        "authoredOn",
                        "effectiveDateTime",
                        "performedDateTime"),
                "note.recorded"));
        entry.ownNotes();
        Ref whose = entry.reference(about == NoneKnownOf.ALLERGIES ? "patient" : "subject");
        return Optional.of(
                new Mapped(whose, draft -> draft.careCase().getNoneKnown().add(entry.from(none))));
    }

    private static boolean isHeld(Fields fields) {
        return Stream.concat(
                        Stream.of(fields.text("status")),
                        Stream.of("verificationStatus", "clinicalStatus")
                                .flatMap(each -> fields.object(each).objects("coding").stream())
                                .map(each -> each.text("code")))
                .noneMatch(NOT_HELD::contains);
    }
}
