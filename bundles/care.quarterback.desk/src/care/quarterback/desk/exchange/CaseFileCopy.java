package care.quarterback.desk.exchange;

import care.quarterback.model.CareCase;
import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Copies a whole case into an empty one. Only {@link AdoptCaseFile} uses it, under the session's recorder. */
final class CaseFileCopy {

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
