package care.quarterback.core.session;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage;
import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a command works with: the case, who edits it, the clock, fresh ids, and objects by id. Used by one thread. */
public final class CaseEdit {

    private final CareCase careCase;
    private final Actor actor;
    private final CaseServices services;

    CaseEdit(CareCase careCase, Actor actor, CaseServices services) {
        this.careCase = careCase;
        this.actor = actor;
        this.services = services;
    }

    public CareCase careCase() {
        return careCase;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return services.clock().instant();
    }

    public LocalDate today() {
        return LocalDate.now(services.clock());
    }

    /** The day that a moment belongs to where the practice is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, services.clock().getZone());
    }

    /** As this one, on another day: at the same hour, so that what is written in a row stays in a row. */
    CaseEdit on(LocalDate day) {
        ZonedDateTime now = ZonedDateTime.now(services.clock());
        Clock clock = Clock.fixed(now.with(day).toInstant(), now.getZone());
        return new CaseEdit(
                careCase,
                actor,
                new CaseServices(
                        services.repository(),
                        services.projector(),
                        clock,
                        services.ids(),
                        services.sentences(),
                        services.executor()));
    }

    /** Words that are written into the case, such as the text of a task: in the language of who writes. */
    public String say(Message message) {
        return services.sentences().of(message);
    }

    /** A new object of the type with its id, recorded by the actor now where the type is a statement. Not yet in the case. */
    public <T extends Element> T create(Class<T> kind) {
        var type = (EClass) CasePackage.eINSTANCE.getEClassifier(kind.getSimpleName());
        T object = kind.cast(CaseFactory.eINSTANCE.create(type));
        object.setId(services.ids().get());
        if (object instanceof Statement statement) {
            statement.setRecordedBy(actor.name());
            statement.setRecordedAt(now());
        }
        return object;
    }

    /** The object of the case with this id. */
    public <T> T find(ObjectId id, Class<T> kind) {
        var object = careCase.eResource().getEObject(id.value());
        if (!kind.isInstance(object)) {
            throw CommandRejected.because("id", Message.of("refusals", "case.entryGone"));
        }
        return kind.cast(object);
    }

    /** The object in a single-valued containment, made when there is none yet. */
    public <T extends Element> T single(Element owner, EReference reference, Class<T> kind) {
        Object present = owner.eGet(reference);
        if (present != null) {
            return kind.cast(present);
        }
        T made = create(kind);
        owner.eSet(reference, made);
        return made;
    }

    /** Takes an object out of the case for good; only for what is no statement. Statements are voided. */
    public void remove(Element object) {
        if (object instanceof Statement) {
            throw new IllegalArgumentException("statements are voided, not removed");
        }
        EcoreUtil.delete(object, true);
    }

    /**
     * Puts back what an entry of the audit has changed, also where others have followed it.
     *
     * @return entries that were changed since, or refer to what came by it; where there is any, reject: then all stays
     * @throws CommandRejected when the audit does not hold what is needed, or nothing of it is left
     */
    public Set<Element> takeApart(AuditEntry entry) {
        Set<Element> inTheWay = new LinkedHashSet<>();
        for (EObject each : Reversal.ofEarlier(careCase.eResource(), entry.changes())) {
            EObject listed = each;
            while (listed.eContainer() != null && listed.eContainer() != careCase) {
                listed = listed.eContainer();
            }
            inTheWay.add((Element) listed);
        }
        return inTheWay;
    }
}
