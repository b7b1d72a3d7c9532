package care.quarterback.desk.exchange;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Coding;
import care.quarterback.model.Element;
import care.quarterback.model.Identifier;
import care.quarterback.model.ImportedFile;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import care.quarterback.model.Telecom;
import care.quarterback.model.Voiding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Carries a draft into the case. Only {@link ApplyImport} uses it, under the session's recorder. */
final class ImportMerge {

    private static final Set<String> OURS =
            Set.of("id", "recordedBy", "recordedAt", "sourceIdentifier", "sourceDigest");

    private final CaseEdit edit;
    private final CareCase careCase;
    private final CareCase draft;
    private final ImportedAs file;
    private final ImportMatch match;
    private final Map<EObject, EObject> mine = new HashMap<>();

    ImportMerge(CaseEdit edit, PatientPlan plan, ImportedAs file) {
        this.edit = edit;
        this.careCase = edit.careCase();
        this.draft = plan.draft();
        this.file = file;
        this.match = new ImportMatch(careCase, draft, plan.withdrawn());
    }

    void run() {
        boolean begun = careCase.getPatient() != null;
        if (!begun) {
            careCase.setStatus(CaseStatus.INTAKE);
            careCase.setOpenedOn(edit.today());
            careCase.setOwner(edit.actor().name());
            listed();
        }
        patient();
        mine.putAll(match.present());
        match.fresh().forEach((object, list) -> add(object, list));
        match.fresh().keySet().forEach(object -> references(object, mine.get(object)));
        match.changed().forEach(statement -> update(statement, (Statement) mine.get(statement)));
        match.withdrawn().forEach(this::withdraw);
        boolean known =
                careCase.getImportedFiles().stream().anyMatch(each -> Objects.equals(each.getSha256(), file.sha256()));
        boolean changes = !match.fresh().isEmpty()
                || !match.changed().isEmpty()
                || !match.withdrawn().isEmpty();
        if (!known || changes) {
            remember();
        }
    }

    /** What a list of cases says of a case itself; a record says none of it. */
    private void listed() {
        if (draft.eIsSet(Literals.CARE_CASE__QUESTION)) {
            careCase.setQuestion(draft.getQuestion());
            careCase.setStatus(CaseStatus.ACTIVE);
        }
        for (EAttribute attribute : draft.eClass().getEAllAttributes()) {
            if (draft.eIsSet(attribute) && attribute != Literals.ELEMENT__ID) {
                careCase.eSet(attribute, draft.eGet(attribute));
            }
        }
    }

    private void patient() {
        Patient there = draft.getPatient();
        if (there == null) {
            return;
        }
        Patient here = edit.single(careCase, Literals.CARE_CASE__PATIENT, Patient.class);
        for (EAttribute attribute : there.eClass().getEAllAttributes()) {
            boolean empty = !here.eIsSet(attribute);
            if (empty && there.eIsSet(attribute) && !OURS.contains(attribute.getName())) {
                here.eSet(attribute, there.eGet(attribute));
            }
        }
        identifiers(there.getIdentifiers(), here.getIdentifiers());
        telecoms(there.getTelecoms(), here.getTelecoms());
    }

    private void identifiers(List<Identifier> there, EList<Identifier> here) {
        for (Identifier each : there) {
            if (here.stream()
                    .noneMatch(known -> Objects.equals(known.getSystem(), each.getSystem())
                            && Objects.equals(known.getValue(), each.getValue()))) {
                here.add((Identifier) copy(each));
            }
        }
    }

    private void telecoms(List<Telecom> there, EList<Telecom> here) {
        for (Telecom each : there) {
            if (here.stream().noneMatch(known -> Objects.equals(known.getValue(), each.getValue()))) {
                here.add((Telecom) copy(each));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Element object, EReference list) {
        Element made = copy(object);
        if (made instanceof Statement statement) {
            statement.setSourceDigest(SourceDigest.of((Statement) object));
        }
        ((EList<Element>) careCase.eGet(list)).add(made);
    }

    /** A copy with a fresh id, and all it contains; references come later, when everything is there. */
    @SuppressWarnings("unchecked")
    private Element copy(Element object) {
        Element made = edit.create(object.eClass().getInstanceClass().asSubclass(Element.class));
        mine.put(object, made);
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            boolean reference = feature instanceof EReference link && !link.isContainment();
            if (!object.eIsSet(feature) || reference || OURS.contains(feature.getName()) && !source(feature)) {
                continue;
            }
            if (feature instanceof EAttribute) {
                made.eSet(feature, object.eGet(feature));
            } else if (feature.isMany()) {
                ((List<Element>) object.eGet(feature))
                        .forEach(each -> ((EList<Element>) made.eGet(feature)).add(copy(each)));
            } else if (object.eGet(feature) instanceof Element part) {
                made.eSet(feature, copy(part));
            }
        }
        return made;
    }

    private static boolean source(EStructuralFeature feature) {
        return feature.getName().equals("sourceIdentifier");
    }

    private void references(EObject from, EObject to) {
        for (EReference reference : from.eClass().getEAllReferences()) {
            boolean link = !reference.isContainment() && !reference.isContainer() && reference.isChangeable();
            if (link && !reference.isMany() && from.eGet(reference) != null) {
                to.eSet(reference, mine.get(from.eGet(reference)));
            }
        }
    }

    /** The source has changed: what it says now is set, what it does not speak of stays as a person left it. */
    private void update(Statement from, Statement to) {
        for (EAttribute attribute : from.eClass().getEAllAttributes()) {
            boolean said = from.eIsSet(attribute) || OtherFormat.SAID_BY_SILENCE.contains(attribute.getName());
            if (said
                    && !OURS.contains(attribute.getName())
                    && !Objects.equals(from.eGet(attribute), to.eGet(attribute))) {
                to.eSet(attribute, from.eGet(attribute));
            }
        }
        EStructuralFeature codings = from.eClass().getEStructuralFeature("codings");
        if (codings != null) {
            codings(list(from, codings), list(to, codings));
        }
        references(from, to);
        to.setVoided(null); // withdrawn by the source, and stated again
        to.setSourceDigest(SourceDigest.of(from));
    }

    @SuppressWarnings("unchecked")
    private static EList<Coding> list(EObject owner, EStructuralFeature feature) {
        return (EList<Coding>) owner.eGet(feature);
    }

    /** The case does not count it any more, and says where that was said. */
    private void withdraw(Statement said, Statement known) {
        Voiding voiding = CaseFactory.eINSTANCE.createVoiding();
        voiding.setReason(
                edit.say(Message.of("exchange", "withdrawn-reason", Objects.toString(said.getSource(), file.name()))));
        voiding.setBy(edit.actor().name());
        voiding.setAt(edit.now());
        voiding.setBySource(true);
        known.setVoided(voiding);
        if (said.getSourceVersion() != null) {
            known.setSourceVersion(said.getSourceVersion());
        }
    }

    /** The source's codes are replaced by its new ones; codes that a person confirmed or that we suggested stay. */
    private void codings(EList<Coding> there, EList<Coding> here) {
        here.removeIf(known ->
                !known.isConfirmed() && !known.isSuggested() && there.stream().noneMatch(each -> same(each, known)));
        for (Coding each : there) {
            if (here.stream().noneMatch(known -> same(each, known))) {
                here.add((Coding) copy(each));
            }
        }
    }

    private static boolean same(Coding one, Coding other) {
        return Objects.equals(one.getSystem(), other.getSystem()) && Objects.equals(one.getCode(), other.getCode());
    }

    private void remember() {
        ImportedFile imported = edit.create(ImportedFile.class);
        imported.setName(file.name());
        imported.setSha256(file.sha256());
        imported.setOn(edit.today());
        imported.setTaken(file.taken());
        imported.setSkipped(file.skipped());
        imported.setRefused(file.refused());
        careCase.getImportedFiles().add(imported);
    }

    /**
     * How an import is remembered in the case.
     *
     * @param name the file's name
     * @param sha256 of the file's bytes
     */
    public record ImportedAs(String name, String sha256, int taken, int skipped, int refused) {}
}
