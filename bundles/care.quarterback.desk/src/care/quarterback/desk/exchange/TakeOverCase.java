package care.quarterback.desk.exchange;

import care.quarterback.core.person.Likeness;
import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Element;
import care.quarterback.model.Opinion;
import care.quarterback.model.Referral;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Takes over what a second case of the same person holds. What is in both stays once; where both say something else of the
 * person, this case's words stay. Refused when both have an opinion of the same number: a person decides which is which.
 *
 * @param other a copy of the second case; it is not changed
 */
@CommandName("TakeOverCase")
public record TakeOverCase(CareCase other) implements CaseCommand {

    private static final List<EReference> PARTS = List.of(
            Literals.CARE_CASE__PATIENT,
            Literals.CARE_CASE__REQUEST,
            Literals.CARE_CASE__TREATMENT_CLOCK,
            Literals.CARE_CASE__AGREEMENT);

    /** What a case would take over: the entries of the other that it doesn't have, in their order. Changes nothing. */
    public static List<Element> fresh(CareCase careCase, CareCase other) {
        return List.copyOf(new ImportMatch(careCase, other).fresh().keySet());
    }

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        requireSamePerson(careCase);
        requireOpen(careCase);
        requireOwnNumbers(careCase);
        var match = new ImportMatch(careCase, other);
        var copier = new EcoreUtil.Copier(true, false);
        copier.putAll(match.present());
        match.fresh().forEach((element, list) -> add(careCase, list, copier.copy(element)));
        PARTS.forEach(part -> part(careCase, part, copier));
        copier.copyReferences();
    }

    private void requireSamePerson(CareCase careCase) {
        if (careCase.getId().equals(other.getId())) {
            throw CommandRejected.because("other", Message.of("refusals", "exchange.sameCase"));
        }
        Likeness likeness = person(careCase)
                .flatMap(mine -> person(other).map(theirs -> SamePerson.compare(mine, theirs)))
                .orElseThrow(() -> CommandRejected.because("other", Message.of("refusals", "exchange.nobodyKnown")));
        if (likeness.is(Verdict.DIFFERENT)) {
            throw CommandRejected.because(
                    "other", Message.of("refusals", "exchange.notSamePerson", likeness.reasons()));
        }
    }

    /** Without the files: two cases of one list come from the same file, which makes them nobody's double. */
    private static Optional<Person> person(CareCase careCase) {
        return Optional.ofNullable(careCase.getPatient())
                .map(patient -> Person.of(patient, Set.of()))
                .filter(person -> !person.isNobody());
    }

    private void requireOpen(CareCase careCase) {
        if (careCase.getStatus() == CaseStatus.CLOSED || other.getStatus() == CaseStatus.CLOSED) {
            throw CommandRejected.because("other", Message.of("refusals", "exchange.oneClosed"));
        }
    }

    private void requireOwnNumbers(CareCase careCase) {
        Set<Integer> numbers = new HashSet<>();
        careCase.getOpinions().stream().map(Opinion::getNumber).forEach(numbers::add);
        boolean opinion = other.getOpinions().stream().map(Opinion::getNumber).anyMatch(numbers::contains);
        Set<Integer> sought =
                careCase.getReferrals().stream().map(Referral::getOpinionNumber).collect(Collectors.toSet());
        boolean referral =
                other.getReferrals().stream().map(Referral::getOpinionNumber).anyMatch(sought::contains);
        if (opinion || referral) {
            throw CommandRejected.because("other", Message.of("refusals", "exchange.sameOpinion"));
        }
    }

    /** A part that there is once: whole where it is missing, else what is still empty in it, and its lists. */
    private void part(CareCase careCase, EReference part, EcoreUtil.Copier copier) {
        var there = (Element) other.eGet(part);
        var here = (Element) careCase.eGet(part);
        if (there == null) {
            return;
        }
        if (here == null) {
            careCase.eSet(part, copier.copy(there));
            return;
        }
        for (EAttribute attribute : there.eClass().getEAllAttributes()) {
            if (!attribute.isMany() && there.eIsSet(attribute) && !here.eIsSet(attribute)) {
                here.eSet(attribute, there.eGet(attribute));
            }
        }
        for (EReference list : there.eClass().getEAllContainments()) {
            if (list.isMany()) {
                List.copyOf((List<?>) there.eGet(list)).stream()
                        .map(EObject.class::cast)
                        .filter(each -> isNew(each, (List<?>) here.eGet(list)))
                        .forEach(each -> add(here, list, copier.copy(each)));
            }
        }
    }

    private static boolean isNew(EObject element, List<?> there) {
        EStructuralFeature value = element.eClass().getEStructuralFeature("value");
        return value == null
                || there.stream().noneMatch(each -> Objects.equals(((EObject) each).eGet(value), element.eGet(value)));
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject owner, EReference list, EObject element) {
        ((EList<EObject>) owner.eGet(list)).add(element);
    }
}
