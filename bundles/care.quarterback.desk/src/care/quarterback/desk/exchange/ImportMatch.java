package care.quarterback.desk.exchange;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Element;
import care.quarterback.model.Goal;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Finds, for each object of a draft, the one that the case has already. Changes nothing. */
final class ImportMatch {

    private final CareCase careCase;
    private final CareCase draft;
    private final Map<Element, Element> present = new LinkedHashMap<>();
    private final Map<Element, EReference> fresh = new LinkedHashMap<>();
    private final List<Statement> changed = new ArrayList<>();

    ImportMatch(CareCase careCase, CareCase draft) {
        this.careCase = careCase;
        this.draft = draft;
        for (EReference reference : draft.eClass().getEAllContainments()) {
            if (reference.isMany()) {
                match(reference);
            }
        }
    }

    /** Draft objects that the case has, with the case's own. */
    Map<Element, Element> present() {
        return present;
    }

    /** Draft objects that the case does not have, with the list they belong to, in the draft's order. */
    Map<Element, EReference> fresh() {
        return fresh;
    }

    /** Draft statements that the case has from an earlier import and whose source has changed since. */
    List<Statement> changed() {
        return changed;
    }

    ImportPreview preview(Sentences sentences) {
        List<String> told = changed.stream()
                .map(each -> sentences.of("exchange", "changed", ImportWords.of(each)))
                .toList();
        return new ImportPreview(fresh.size(), present.size(), told, differing(sentences));
    }

    private void match(EReference reference) {
        var there = (List<?>) careCase.eGet(reference);
        Map<String, Element> bySource = new LinkedHashMap<>();
        for (Object each : there) {
            if (each instanceof Element element && sourceOf(element) != null) {
                bySource.putIfAbsent(sourceOf(element), element);
            }
        }
        for (Object each : (List<?>) draft.eGet(reference)) {
            var element = (Element) each;
            Element same = sourceOf(element) == null ? null : bySource.get(sourceOf(element));
            if (same == null) {
                same = alike(element, there);
            }
            if (same == null) {
                fresh.put(element, reference);
            } else {
                present.put(element, same);
                if (element instanceof Statement statement && differs(statement, (Statement) same)) {
                    changed.add(statement);
                }
            }
        }
    }

    /** A voided statement stays voided; one that a person entered has no digest and is left as it is. */
    private static boolean differs(Statement draft, Statement same) {
        return !same.isVoided()
                && same.getSourceDigest() != null
                && !same.getSourceDigest().equals(SourceDigest.of(draft));
    }

    /** People, offices and goals of the case are known by their names or words too, whoever entered them. */
    private static Element alike(Element element, List<?> there) {
        return there.stream()
                .filter(each -> alike(element, each))
                .map(Element.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean alike(Element element, Object there) {
        if (element instanceof Clinician clinician && there instanceof Clinician known) {
            boolean numbered = clinician.getNpi() != null && known.getNpi() != null;
            return numbered
                    ? clinician.getNpi().equals(known.getNpi())
                    : PersonWords.same(clinician.getName(), known.getName());
        }
        if (element instanceof CareTeamMember member && there instanceof CareTeamMember known) {
            return PersonWords.same(nameOf(member), nameOf(known));
        }
        if (element instanceof Contact contact && there instanceof Contact known) {
            return PersonWords.same(contact.getName(), known.getName());
        }
        if (element instanceof Office office && there instanceof Office known) {
            return sameWords(office.getName(), known.getName());
        }
        return element instanceof Goal goal
                && there instanceof Goal known
                && sameWords(goal.getText(), known.getText());
    }

    private static String nameOf(CareTeamMember member) {
        return member.getClinician() != null ? member.getClinician().getName() : member.getName();
    }

    private static boolean sameWords(String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    static String sourceOf(EObject object) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature("sourceIdentifier");
        return feature == null ? null : (String) object.eGet(feature);
    }

    private List<String> differing(Sentences sentences) {
        Patient here = careCase.getPatient();
        Patient there = draft.getPatient();
        List<String> found = new ArrayList<>();
        if (here == null || there == null) {
            return found;
        }
        if (differ(here.getFamilyName(), there.getFamilyName()) || differ(here.getGivenName(), there.getGivenName())) {
            found.add(sentences.of("exchange", "name-differs", ImportWords.name(there), ImportWords.name(here)));
        }
        if (differ(here.getBirthDate(), there.getBirthDate())) {
            found.add(sentences.of("exchange", "birth-date-differs", there.getBirthDate(), here.getBirthDate()));
        }
        return found;
    }

    private static boolean differ(Object here, Object there) {
        return here != null && there != null && !Objects.toString(here).equalsIgnoreCase(Objects.toString(there));
    }
}
