package care.quarterback.desk.exchange;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Makes a new, empty case the one of a case file, object by object with the ids of the file.
 *
 * @param file the file's case; it is copied, not moved
 */
@CommandName("AdoptCaseFile")
public record AdoptCaseFile(CareCase file) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        if (!careCase.getId().equals(file.getId()) || !careCase.eContents().isEmpty()) {
            throw CommandRejected.because("file", Message.of("refusals", "exchange.caseNotEmpty"));
        }
        EntryRules.checkDates(elements(file));
        CaseFileCopy.into(file, careCase);
    }

    private static List<Element> elements(CareCase careCase) {
        List<Element> all = new ArrayList<>();
        all.add(careCase);
        careCase.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                all.add(element);
            }
        });
        return all;
    }

    /** Copies a whole case into an empty one. Only {@link AdoptCaseFile} uses it, under the session's recorder. */
    private static final class CaseFileCopy {

        private CaseFileCopy() {}

        @SuppressWarnings("unchecked")
        static void into(CareCase from, CareCase to) {
            CareCase copy = EcoreUtil.copy(from);
            for (EStructuralFeature feature : copy.eClass().getEAllStructuralFeatures()) {
                if (!copy.eIsSet(feature)) {
                    continue;
                }
                if (feature.isMany()) {
                    ((EList<Object>) to.eGet(feature)).addAll(List.copyOf((List<Object>) copy.eGet(feature)));
                } else if (!feature.getName().equals("id")) {
                    to.eSet(feature, copy.eGet(feature));
                }
            }
        }
    }
}
