package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.Addressee;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.PlainWording;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.RedFlag;
import care.quarterback.model.Task;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.RequirementsTable;
import care.quarterback.testkit.RequirementsTable.Column;
import care.quarterback.testkit.RequirementsTable.Reach;
import care.quarterback.testkit.RequirementsTable.Row;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** What of a case is printed: what changes the family report when it changes, in any stage of any scenario. */
class PrintReachTest {

    private final List<Story> stories = stories();
    private final Map<String, Boolean> known = new HashMap<>();

    /** A case at a moment, and what its report says. */
    private record Story(CareCase careCase, LocalDate on, List<String> said) {}

    private static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (Scenario scenario : Scenarios.all()) {
            Stream.of(scenario.stages().getFirst(), scenario.stages().getLast()).forEach(stage -> {
                var run = new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()));
                CareCase careCase = run.upTo(stage).query(PrintReachTest::copy).join();
                addWhatNoScenarioHas(careCase);
                stories.add(story(careCase, stage.until()));
            });
        }
        CareCase warned = copy(stories.getFirst().careCase()); // a warning sign goes before much else
        warn(warned);
        stories.add(story(warned, stories.getFirst().on()));
        return stories;
    }

    private static Story story(CareCase careCase, LocalDate on) {
        return new Story(careCase, on, said(careCase, on));
    }

    private static CareCase copy(CareCase careCase) {
        CareCase copy = EcoreUtil.copy(careCase);
        new CaseCodec().newResource().getContents().add(copy);
        return copy;
    }

    private static void warn(CareCase careCase) {
        RedFlag flag = CaseFactory.eINSTANCE.createRedFlag();
        flag.setId("00000000-0000-4000-8000-00000000f1a6");
        flag.setText("Numb in both legs");
        flag.setResponsible("Dr. Pell");
        flag.setTelephone("(555) 555-0142");
        careCase.getRequest().setRedFlag(flag);
    }

    /** An answer in numbers, a doctor's words said plainly, and something that the family does. */
    private static void addWhatNoScenarioHas(CareCase careCase) {
        Question question = careCase.getQuestions().getFirst();
        question.setState(QuestionState.OPEN);
        question.setOutOf(100);
        question.setBenefit(40);
        question.setNoBenefit(50);
        question.setFigureSource("A leaflet");
        Task task = CaseFactory.eINSTANCE.createTask();
        task.setId("00000000-0000-4000-8000-000000007a51");
        task.setText("Bring the pill bottles");
        task.setAddressee(Addressee.FAMILY);
        careCase.getTasks().add(task);
        PlainWording wording = CaseFactory.eINSTANCE.createPlainWording();
        wording.setId("00000000-0000-4000-8000-0000000091a1");
        wording.setText("worn cartilage");
        wording.setAuthor("A. Reyes");
        wording.setDoctorAgreed(Answer.YES);
        careCase.getOpinions()
                .getFirst()
                .getVersions()
                .getLast()
                .getDiagnoses()
                .getFirst()
                .setPlainWording(wording);
    }

    private static List<String> said(CareCase careCase, LocalDate on) {
        return FamilyReportQuery.of(new DocumentSource(
                        careCase,
                        on,
                        new DocumentSource.DocumentDesk(
                                Fixed.sentences(),
                                PlanSettings.shipped(),
                                PracticeReach.none(),
                                ZoneOffset.UTC,
                                Optional.empty())))
                .passages();
    }

    @Test
    void theRequirementsSayWhatIsPrinted() {
        assertEquals(List.of(), RequirementsTable.wrong(Column.PRINT, this::reach));
    }

    private Optional<Reach> reach(Row row) {
        if (row.commands().isEmpty() || row.askedAsDocument()) {
            return Optional.empty(); // what is printed there is a paper, whatever is entered
        }
        if (row.reach(Column.PRINT).equals(Reach.PART.text())) { // told as soon as one is and one isn't
            boolean one = row.places().stream().anyMatch(this::isPrinted);
            boolean not = row.places().stream().anyMatch(place -> !isPrinted(place));
            return Optional.of(one && not ? Reach.PART : one ? Reach.YES : Reach.NO);
        }
        return Optional.of(Reach.of(row.places(), this::isPrinted));
    }

    private boolean isPrinted(String place) {
        if (known.isEmpty()) {
            // what the table calls unprinted is changed all at once, which takes seconds in place of minutes
            Set<String> quiet = RequirementsTable.rows().stream()
                    .filter(row -> row.reach(Column.PRINT).equals(Reach.NO.text()))
                    .filter(row -> !row.commands().isEmpty() && !row.askedAsDocument())
                    .flatMap(row -> row.places().stream())
                    .collect(Collectors.toSet());
            if (!changes(quiet)) {
                quiet.forEach(at -> known.put(at, false));
            }
        }
        return known.computeIfAbsent(place, at -> changes(Set.of(at)));
    }

    private boolean changes(Set<String> places) {
        return stories.stream()
                .anyMatch(story -> Stream.of(Change.values()).anyMatch(change -> {
                    CareCase changed = copy(story.careCase());
                    long touched = places.stream()
                            .filter(place -> change.apply(changed, place))
                            .count();
                    return touched > 0 && !said(changed, story.on()).equals(story.said());
                }));
    }

    /** Ways to change every value of a feature. */
    private enum Change {
        OTHER {
            @Override
            Object of(EStructuralFeature feature, Object value) {
                return other(feature, value, 1);
            }
        },
        ANOTHER {
            @Override
            Object of(EStructuralFeature feature, Object value) {
                return other(feature, value, -1);
            }
        },
        NOTHING {
            @Override
            Object of(EStructuralFeature feature, Object value) {
                return feature.isMany() ? List.of() : feature.getDefaultValue();
            }
        };

        abstract Object of(EStructuralFeature feature, Object value);

        /** False when the case has nothing of the kind. */
        boolean apply(CareCase careCase, String place) {
            String[] parts = place.split("\\.");
            List<EObject> objects = new ArrayList<>(List.of(careCase));
            careCase.eAllContents().forEachRemaining(objects::add);
            objects.removeIf(object -> !object.eClass().getName().equals(parts[0]));
            for (EObject object : objects) {
                EStructuralFeature feature = object.eClass().getEStructuralFeature(parts[1]);
                object.eSet(feature, of(feature, object.eGet(feature)));
            }
            return !objects.isEmpty();
        }

        private static Object other(EStructuralFeature feature, Object value, int by) {
            if (feature.isMany()) {
                List<?> all = (List<?>) value;
                return all.isEmpty() ? List.of() : List.copyOf(all.subList(0, all.size() - 1));
            } else if (feature instanceof EReference) {
                return null;
            } else if (feature.getEType() instanceof EEnum type) {
                List<EEnumLiteral> literals = type.getELiterals();
                int at = type.getEEnumLiteral(value.toString()).getValue();
                return literals.get(Math.floorMod(at + by, literals.size())).getInstance();
            }
            return switch (feature.getEType().getInstanceClassName()) {
                case "java.lang.String" -> value + " Zz";
                case "boolean", "java.lang.Boolean" -> !Boolean.TRUE.equals(value);
                case "int" -> (int) value + by;
                case "java.lang.Integer" -> value == null ? 3 : (int) value > 0 ? (int) value - 1 : 1;
                case "java.math.BigDecimal" -> BigDecimal.valueOf(by);
                case "java.time.LocalDate" ->
                    value == null ? LocalDate.of(2026, 6, 30) : ((LocalDate) value).plusDays(by);
                case "java.time.LocalTime" -> value == null ? LocalTime.NOON : ((LocalTime) value).plusHours(by);
                default -> value;
            };
        }
    }
}
