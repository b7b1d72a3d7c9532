package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage;
import care.quarterback.model.practice.PracticePackage;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.RequirementsTable;
import care.quarterback.testkit.RequirementsTable.Row;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

class RequirementsTableTest {

    private static final List<String> FEATURES = List.of(
            "consensus.comparison",
            "consensus.decision",
            "consensus.goals",
            "consensus.opinion",
            "consensus.talk",
            "core.entry",
            "desk.exchange",
            "steps.casefile",
            "steps.chase",
            "steps.fees",
            "steps.letters",
            "steps.practice",
            "steps.problems",
            "steps.records",
            "steps.referral",
            "steps.request",
            "steps.research",
            "steps.tasks",
            "steps.visit");

    private final List<Row> rows = RequirementsTable.rows();

    @Test
    void everyRequirementHasItsRow() {
        Set<String> named = rows.stream().map(Row::name).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (int i = 1; i <= 141; i++) {
            if (!named.contains("S" + i)) {
                missing.add("S" + i);
            }
        }
        for (String each : List.of("S32a", "S32b", "S57a", "S57b", "SC1", "SC2", "SC3", "SC4")) {
            if (!named.contains(each)) {
                missing.add(each);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPlaceExistsInTheModel() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            List<String> places = row.places();
            assertTrue(!places.isEmpty(), row.name());
            places.stream().filter(place -> !exists(place)).forEach(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyInputOfAScenarioIsFoundInItsLastStage() {
        List<String> wrong = new ArrayList<>();
        for (Scenario scenario : Scenarios.all()) {
            var run = new ScenarioRun(
                    scenario, new MemoryRepository(), new CaseProjector(careCase -> List.of(), careCase -> List.of()));
            Set<String> filled = run.upTo(
                            scenario.stages().get(scenario.stages().size() - 1))
                    .query(RequirementsTableTest::filled)
                    .join();
            rows.stream()
                    .filter(row -> row.name().equals("SC" + scenario.number()))
                    .forEach(row -> row.places().stream()
                            .filter(place -> filled.contains(place) == row.unrecorded())
                            .forEach(wrong::add));
        }
        assertEquals(List.of(), wrong);
    }

    /** Every place of the model that holds something in the case: set, or a choice whose first literal was meant. */
    private static Set<String> filled(CareCase careCase) {
        Set<String> places = new TreeSet<>();
        List<EObject> objects = new ArrayList<>(List.of(careCase));
        careCase.eAllContents().forEachRemaining(objects::add);
        for (EObject object : objects) {
            for (var feature : object.eClass().getEAllStructuralFeatures()) {
                if (object.eIsSet(feature) || feature.getEType() instanceof EEnum) {
                    places.add(object.eClass().getName() + "." + feature.getName());
                }
            }
        }
        return places;
    }

    private static boolean exists(String place) {
        String[] parts = place.split("\\.");
        var type = CasePackage.eINSTANCE.getEClassifier(parts[0]) != null
                ? CasePackage.eINSTANCE.getEClassifier(parts[0])
                : PracticePackage.eINSTANCE.getEClassifier(parts[0]);
        return parts.length == 2 && type instanceof EClass owner && owner.getEStructuralFeature(parts[1]) != null;
    }

    @Test
    void everyCommandExists() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            row.commands().stream()
                    .filter(command -> FEATURES.stream().noneMatch(feature -> isClass(feature, command)))
                    .forEach(wrong::add);
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isClass(String feature, String name) {
        try {
            Class.forName("care.quarterback." + feature + "." + name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
