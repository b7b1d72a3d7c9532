package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Element;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeFactory;
import care.quarterback.model.practice.PracticePackage;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a command of the practice works with: the practice, the clock, fresh ids, and objects by id. Used by one thread. */
public final class PracticeEdit {

    private final Practice practice;
    private final Clock clock;
    private final Supplier<String> ids;

    PracticeEdit(Practice practice, Clock clock, Supplier<String> ids) {
        this.practice = practice;
        this.clock = clock;
        this.ids = ids;
    }

    /** A practice of which nothing is known. */
    static Practice empty(CaseId id) {
        Practice practice = PracticeFactory.eINSTANCE.createPractice();
        practice.setId(id.value());
        return practice;
    }

    public Practice practice() {
        return practice;
    }

    /** The moment. */
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A new object of the type with its id. Not yet in the practice. */
    public <T extends Element> T create(Class<T> kind) {
        var type = (EClass) PracticePackage.eINSTANCE.getEClassifier(kind.getSimpleName());
        T object = kind.cast(PracticeFactory.eINSTANCE.create(type));
        object.setId(ids.get());
        return object;
    }

    /** The entry of the practice with this id. */
    public <T> T find(ObjectId id, Class<T> kind) {
        var object = practice.eResource().getEObject(id.value());
        if (!kind.isInstance(object)) {
            throw CommandRejected.because("id", PracticeWords.of("wrong.gone"));
        }
        return kind.cast(object);
    }

    /** The entry of one of the practice's lists with this id; a choice or a rule's number is none of them. */
    Element entry(ObjectId id) {
        Element found = find(id, Element.class);
        if (Arrays.stream(DirectoryList.values()).noneMatch(list -> list.reference() == found.eContainmentFeature())) {
            throw CommandRejected.because("id", PracticeWords.of("wrong.gone"));
        }
        return found;
    }

    /** Takes an entry out; the audit keeps it whole. */
    public void remove(Element entry) {
        EcoreUtil.delete(entry, true);
    }
}
