package care.quarterback.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no class of ours does. */
class CodeRulesTest {

    private static final JavaClasses CLASSES = Checkout.here().classes(bundle -> !bundle.isTest());
    private static final String COMMAND = "care.quarterback.core.session.CaseCommand";
    private static final String PRACTICE_COMMAND = "care.quarterback.steps.practice.PracticeCommand";
    private static final Set<String> ROOMS_WITH_COMMANDS = Set.of(
            "care.quarterback.core.",
            "care.quarterback.steps.",
            "care.quarterback.consensus.",
            "care.quarterback.desk.");
    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.WeakHashMap");

    @Test
    void onlyCommandsAndLoadersChangeTheModel() {
        noClasses()
                .that(areNoWriters())
                .should()
                .callMethodWhere(changesTheModel())
                .because("a case has one writer: a command in a session; loaders build detached drafts")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areNoWriters() {
        return DescribedPredicate.describe("are neither commands nor loaders", type -> {
            String home = type.getPackageName();
            boolean room = home.startsWith("care.quarterback.model")
                    || home.startsWith("care.quarterback.exchange")
                    || home.equals("care.quarterback.core.session")
                    || type.getName().equals("care.quarterback.core.entry.EntrySketch") // in no case, for the eye only
                    || type.getName().equals("care.quarterback.steps.practice.PracticeEdit");
            return !room && !isCommand(type);
        });
    }

    /** A command, a part of one, or a package-private collaborator that a command's package keeps to itself. */
    private static boolean isCommand(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        boolean helper = ROOMS_WITH_COMMANDS.stream().anyMatch(outer.getPackageName()::startsWith)
                && !outer.getModifiers().contains(JavaModifier.PUBLIC)
                && outer.getPackage().getClasses().stream().anyMatch(each -> each.isAssignableTo(COMMAND));
        return outer.isAssignableTo(COMMAND)
                || outer.isAssignableTo(PRACTICE_COMMAND)
                || type.isAssignableTo(COMMAND)
                || helper;
    }

    private static DescribedPredicate<JavaMethodCall> changesTheModel() {
        return DescribedPredicate.describe("a setter of the model outside an edit, or eSet", call -> {
            MethodCallTarget target = call.getTarget();
            boolean model = target.getOwner().getPackageName().startsWith("care.quarterback.model")
                    && target.getOwner().isAssignableTo("org.eclipse.emf.ecore.EObject");
            boolean insideAnEdit = call.getOrigin().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("care.quarterback.core.session.CaseEdit"));
            boolean setter = model && target.getName().startsWith("set")
                    || target.getName().equals("eSet");
            return setter && !insideAnEdit;
        });
    }

    @Test
    void nothingStaticIsMutable() {
        ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are written by hand",
                        type -> !generated(type) && !type.getName().contains("$SwitchMap")))
                .should(new ArchCondition<JavaField>("be final and immutable") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean synthetic = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                        boolean held = field.getModifiers().contains(JavaModifier.FINAL)
                                && !MUTABLE.contains(field.getRawType().getName());
                        if (!synthetic && !held) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                        }
                    }
                })
                .because("state lives in objects that somebody owns")
                .check(CLASSES);
    }

    private static boolean generated(JavaClass type) {
        return type.getPackageName().equals("care.quarterback.model")
                || type.getPackageName().endsWith(".impl")
                || type.getPackageName().equals("care.quarterback.model.practice");
    }

    @Test
    void nobodyLooksServicesUp() {
        noClasses()
                .that(DescribedPredicate.describe("are hand-written", type -> !generated(type)))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a look-up of a service",
                        (JavaMethodCall call) -> call.getTarget().getName().startsWith("getServiceReference")
                                || call.getTargetOwner().getName().startsWith("org.osgi.util.tracker")
                                || call.getTargetOwner().getName().equals("java.util.ServiceLoader")))
                .because("services are given by constructor")
                .check(CLASSES);
    }

    @Test
    void theRuntimeCanMakeEveryComponent() {
        assumeTrue(Checkout.here().builtByTycho(), "only Tycho writes the descriptions of components");
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith("org.osgi.service.component.annotations.Component")
                .should()
                .bePublic()
                .andShould(new ArchCondition<>("be described in OSGI-INF") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Path root = Path.of(type.getSource().orElseThrow().getUri());
                        for (int i = 0; i < type.getName().split("\\.").length; i++) {
                            root = root.getParent();
                        }
                        if (!Files.exists(root.resolve("OSGI-INF/" + type.getName() + ".xml"))) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has no description"));
                        }
                    }
                })
                .because("else the product starts without it, and says so only when it is asked for")
                .check(CLASSES);
    }

    @Test
    void theWorkbenchIsReachedThroughOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("care.quarterback.ui.workbench..", "care.quarterback.app..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.ui.PlatformUI")
                .because("the global workbench is reached through one adapter package")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("care.quarterback.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what is printed by accident may name a patient")
                .check(CLASSES);
    }

    @Test
    void onlyTheFaultLogWritesALog() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FaultLog")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a logger",
                        (JavaMethodCall call) -> call.getTargetOwner().getName().startsWith("org.slf4j")
                                || call.getTargetOwner().getName().equals("org.eclipse.core.runtime.ILog")
                                || call.getTargetOwner().getName().equals("java.util.logging.Logger")
                                        && Set.of("log", "info", "warning", "severe", "fine", "finer", "finest")
                                                .contains(call.getTarget().getName())))
                .because("one class decides what a log may say, and that is never a patient's data")
                .check(CLASSES);
    }
}
