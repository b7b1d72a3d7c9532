package care.quarterback.steps.practice;

import care.quarterback.core.entry.FieldText;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CasePackage;
import care.quarterback.model.Element;
import care.quarterback.model.practice.PracticeClinician;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.practice.PracticePackage.Literals;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;

/** The fields of an entry of the directory as text, and back. */
final class DirectoryFields {

    /** A rule's numbers, as "standardDays=7 expeditedHours=72". */
    static final String NUMBERS = "parameters";

    /** A clinician's office, by the id or the name of its entry. */
    static final String OFFICE = "office";

    private DirectoryFields() {}

    static List<String> of(EClass type) {
        Stream<String> own = type.getEAllAttributes().stream()
                .filter(attribute -> attribute != CasePackage.Literals.ELEMENT__ID)
                .map(EAttribute::getName);
        Stream<String> more = type == Literals.RULE
                ? Stream.of(NUMBERS)
                : type == Literals.PRACTICE_CLINICIAN ? Stream.of(OFFICE) : Stream.of();
        return Stream.concat(own, more).toList();
    }

    /** @throws CommandRejected when there is no such field, or the text is no value of it */
    static void set(PracticeEdit edit, Element entry, String name, String text) {
        List<String> known = of(entry.eClass());
        if (!known.contains(name)) {
            throw CommandRejected.because(name, PracticeWords.of("wrong.field", name, String.join(", ", known)));
        }
        if (entry instanceof Rule rule && name.equals(NUMBERS)) {
            numbers(edit, rule, text);
        } else if (entry instanceof PracticeClinician clinician && name.equals(OFFICE)) {
            clinician.setOffice(text.isBlank() ? null : office(edit, text.strip()));
        } else {
            var attribute = (EAttribute) entry.eClass().getEStructuralFeature(name);
            entry.eSet(attribute, FieldText.parse(attribute, text));
        }
    }

    static String text(Element entry, String name) {
        if (entry instanceof Rule rule && name.equals(NUMBERS)) {
            return rule.getParameters().stream()
                    .map(parameter -> parameter.getName() + "=" + parameter.getValue())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        if (entry instanceof PracticeClinician clinician && name.equals(OFFICE)) {
            return clinician.getOffice() == null ? "" : clinician.getOffice().getId();
        }
        var attribute = (EAttribute) entry.eClass().getEStructuralFeature(name);
        return FieldText.print(attribute, entry.eGet(attribute));
    }

    static PracticeOffice office(PracticeEdit edit, String idOrName) {
        List<PracticeOffice> found = edit.practice().getOffices().stream()
                .filter(office -> office.getId().equals(idOrName) || idOrName.equalsIgnoreCase(office.getName()))
                .toList();
        if (found.size() != 1) {
            throw CommandRejected.because(OFFICE, PracticeWords.of("wrong.gone"));
        }
        return found.getFirst();
    }

    private static void numbers(PracticeEdit edit, Rule rule, String text) {
        List<RuleParameter> wanted = Arrays.stream(text.strip().split("\\s+"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> number(edit, pair))
                .toList();
        boolean same = wanted.stream()
                .map(DirectoryFields::pair)
                .sorted()
                .toList()
                .equals(rule.getParameters().stream()
                        .map(DirectoryFields::pair)
                        .sorted()
                        .toList());
        if (!same) {
            rule.getParameters().clear();
            rule.getParameters().addAll(wanted);
        }
    }

    private static String pair(RuleParameter parameter) {
        return parameter.getName() + "=" + parameter.getValue();
    }

    private static RuleParameter number(PracticeEdit edit, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1 || equals == pair.length() - 1) {
            throw CommandRejected.because(NUMBERS, PracticeWords.of("wrong.parameter.form"));
        }
        RuleParameter number = edit.create(RuleParameter.class);
        number.setName(pair.substring(0, equals));
        number.setValue(pair.substring(equals + 1));
        return number;
    }
}
