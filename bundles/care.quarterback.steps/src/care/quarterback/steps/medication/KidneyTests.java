package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Coding;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.Observation;
import care.quarterback.model.OptionClass;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.TreatmentOption;
import care.quarterback.steps.medication.MedicationRows.Kidney;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The newest kidney test of a case, and whether contrast is planned. Reads the live case. */
final class KidneyTests {

    /** LOINC: glomerular filtration rate, by the formulas in use. */
    private static final Set<String> LOINC = Set.of(
            "33914-3", "48642-3", "48643-1", "50044-7", "50210-4", "50384-7", "62238-1", "69405-9", "70969-1",
            "77147-7", "88293-6", "88294-4", "94677-2", "98979-8");

    private static final Pattern NAME = Pattern.compile("(?i)\\be?gfr\\b|glomerular filtration");
    private static final Pattern NUMBER = Pattern.compile("^\\s*[<>=≤≥]*\\s*(\\d{1,3}(?:\\.\\d+)?)");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\be?gfr\\D{0,12}(\\d{1,3}(?:\\.\\d+)?)");
    private static final Pattern CONTRAST = Pattern.compile(
            "(?i)\\b(contrast|gadolinium|angiogra\\w*|arteriogra\\w*|venogra\\w*|cardiac cath\\w*|ct urogra\\w*)\\b");
    private static final Pattern NO_CONTRAST =
            Pattern.compile("(?i)\\b(without|no|non)[ -](iv )?(contrast|gadolinium)\\b");

    private KidneyTests() {}

    /** By its day; what is written on the pharmacist's request counts where no result is on file. */
    static Optional<Kidney> newest(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getObservations())
                .filter(KidneyTests::isKidneyTest)
                .flatMap(result -> number(NUMBER, result.getValue())
                        .map(value -> new Kidney(value, Optional.ofNullable(result.getEffectiveOn())))
                        .stream())
                .max(Comparator.comparing(kidney -> kidney.on().orElse(LocalDate.MIN)))
                .or(() -> CaseFacts.standing(facts.careCase().getMedicationReviews())
                        .map(MedicationReview::getRenalFunction)
                        .flatMap(written -> number(WRITTEN, written).stream())
                        .reduce((before, last) -> last)
                        .map(value -> new Kidney(value, Optional.empty())));
    }

    private static boolean isKidneyTest(Observation result) {
        return Stream.concat(
                                Stream.of(result.getText()),
                                result.getCodings().stream().map(Coding::getDisplay))
                        .filter(Objects::nonNull)
                        .anyMatch(text -> NAME.matcher(text).find())
                || result.getCodings().stream().map(Coding::getCode).anyMatch(LOINC::contains);
    }

    private static Optional<Double> number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(Objects.toString(text, ""));
        return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }

    /** A procedure, or a test that a doctor recommends, is named with contrast. */
    static boolean contrastPlanned(CaseFacts facts) {
        Stream<String> procedures =
                CaseFacts.standing(facts.careCase().getProposedProcedures()).map(ProposedProcedure::getName);
        Stream<String> tests = CaseFacts.standing(facts.careCase().getOptions())
                .filter(option -> option.getOptionClass() == OptionClass.MORE_TESTS
                        || option.getOptionClass() == OptionClass.PROCEDURE_NONSURGICAL)
                .map(TreatmentOption::getName);
        return Stream.concat(procedures, tests)
                .filter(Objects::nonNull)
                .map(name -> NO_CONTRAST.matcher(name).replaceAll(""))
                .anyMatch(name -> CONTRAST.matcher(name).find());
    }
}
