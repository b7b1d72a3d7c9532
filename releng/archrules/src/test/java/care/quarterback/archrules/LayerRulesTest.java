package care.quarterback.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom: the direction of the house, and which room each library lives in. */
class LayerRulesTest {

    private static final JavaClasses CLASSES = Checkout.here().classes(bundle -> !bundle.isTest());

    /** What each layer may see of ours, besides itself. */
    private static final Map<String, List<String>> MAY_SEE = Map.of(
            "model", List.of(),
            "core", List.of("model"),
            "store", List.of("model", "core"),
            "exchange", List.of("model", "core"),
            "reports", List.of("model", "core"),
            "presentation", List.of("model", "core"),
            "ui", List.of("model", "core", "presentation"),
            "app", List.of("model", "core", "presentation", "ui"),
            "cli", List.of("model", "core"));

    /** Which layers alone may use a library's packages. */
    private static final Map<String, List<String>> LIVES_IN = Map.ofEntries(
            Map.entry("java.sql..", List.of("store")),
            Map.entry("javax.sql..", List.of("store")),
            Map.entry("org.apache.derby..", List.of("store")),
            Map.entry("org.flywaydb..", List.of("store")),
            Map.entry("org.postgresql..", List.of("store")),
            Map.entry("com.zaxxer..", List.of("store")),
            Map.entry("org.eclipse.birt..", List.of("reports")),
            Map.entry("org.openpdf..", List.of("reports")),
            Map.entry("ca.uhn.fhir..", List.of("exchange")),
            Map.entry("org.hl7.fhir..", List.of("exchange")),
            Map.entry("biweekly..", List.of("exchange")),
            Map.entry("org.apache.commons.csv..", List.of("exchange")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("org.eclipse.swt..", List.of("ui", "app")),
            Map.entry("org.eclipse.jface..", List.of("ui", "app")),
            Map.entry("org.eclipse.ui..", List.of("ui", "app")),
            Map.entry("org.eclipse.e4..", List.of("ui", "app")),
            Map.entry("org.eclipse.emf..", List.of("model", "core", "store", "exchange")));

    @TestFactory
    List<DynamicTest> theDirectionIsOneWay() {
        return MAY_SEE.keySet().stream()
                .map(layer -> DynamicTest.dynamicTest(layer, () -> {
                    String[] hidden = MAY_SEE.keySet().stream()
                            .filter(other ->
                                    !other.equals(layer) && !MAY_SEE.get(layer).contains(other))
                            .map(other -> Checkout.PREFIX + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(Checkout.PREFIX + layer + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(hidden)
                            .because("layers point one way: model <- core <- the middle <- ui, app and cli")
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> eachLibraryLivesInOneRoom() {
        return LIVES_IN.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] rooms = entry.getValue().stream()
                            .map(layer -> Checkout.PREFIX + layer + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(rooms)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .because("a library is used in one place, so that it can be exchanged there")
                            .check(CLASSES);
                }))
                .toList();
    }

    @Test
    void noPackagesGoInCircles() {
        // EMF's generated packages know each other by design
        JavaClasses handWritten = CLASSES.that(DescribedPredicate.describe(
                "hand-written", type -> !type.getPackageName().startsWith("care.quarterback.model")));
        slices().matching("care.quarterback.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(handWritten);
    }
}
