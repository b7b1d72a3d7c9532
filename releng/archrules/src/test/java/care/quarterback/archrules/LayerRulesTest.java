package care.quarterback.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom: the direction of the house, and which room each library lives in. */
class LayerRulesTest {

    private static final JavaClasses CLASSES = Checkout.here().classes(bundle -> !bundle.isTest());

    /** What each room may see of ours, besides itself. */
    private static final Map<String, List<String>> MAY_SEE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("core", List.of("model")),
            Map.entry("steps", List.of("model", "core")),
            Map.entry("consensus", List.of("model", "core", "steps")),
            Map.entry("desk", List.of("model", "core", "steps", "consensus")),
            Map.entry("store", List.of("model", "core")),
            Map.entry("exchange", List.of("model", "core", "steps")),
            Map.entry("pages", List.of()),
            Map.entry("reports", List.of("model", "core", "desk", "pages")),
            Map.entry("presentation", List.of("model", "core", "steps", "consensus", "desk")),
            Map.entry("ui", List.of("model", "core", "steps", "consensus", "desk", "presentation")),
            Map.entry("app", List.of("model", "core", "steps", "consensus", "desk", "presentation", "ui")),
            Map.entry("cli", List.of("model", "core", "steps", "consensus", "desk")));

    /** Which layers alone may use a library's packages. */
    private static final Map<String, List<String>> LIVES_IN = Map.ofEntries(
            Map.entry("java.sql..", List.of("store")),
            Map.entry("javax.sql..", List.of("store")),
            Map.entry("org.apache.derby..", List.of("store")),
            Map.entry("org.flywaydb..", List.of("store")),
            Map.entry("org.postgresql..", List.of("store")),
            Map.entry("com.zaxxer..", List.of("store")),
            Map.entry("org.bouncycastle..", List.of("store")),
            Map.entry("com.nulabinc..", List.of("store")),
            Map.entry("org.eclipse.birt..", List.of("pages", "reports")),
            Map.entry("org.openpdf..", List.of("pages", "reports")),
            Map.entry("org.apache.pdfbox..", List.of("reports")),
            Map.entry("org.apache.fontbox..", List.of("reports")),
            Map.entry("org.jsoup..", List.of("reports")),
            Map.entry("ca.uhn.fhir..", List.of("exchange")),
            Map.entry("org.hl7.fhir..", List.of("exchange")),
            Map.entry("biweekly..", List.of("exchange")),
            Map.entry("org.apache.commons.csv..", List.of("exchange")),
            Map.entry("org.apache.james..", List.of("exchange")),
            Map.entry("org.dhatim.fastexcel..", List.of("reports")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("org.eclipse.swt..", List.of("ui", "app")),
            Map.entry("org.eclipse.jface..", List.of("ui", "app")),
            Map.entry("org.eclipse.ui..", List.of("ui", "app")),
            Map.entry("org.eclipse.e4..", List.of("ui", "app")),
            Map.entry(
                    "org.eclipse.emf..", List.of("model", "core", "steps", "consensus", "desk", "store", "exchange")));

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = Checkout.here().shipped().stream()
                .map(bundle -> bundle.name().substring(Checkout.PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rooms, new TreeSet<>(MAY_SEE.keySet()), "a room that no rule names is not checked");
    }

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
                            .because("rooms point one way: model <- core <- steps <- consensus <- desk <- the faces")
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
                .check(handWritten);
    }
}
