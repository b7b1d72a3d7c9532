package care.quarterback.consensus.opinion;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Coding;
import care.quarterback.model.Element;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Takes over what one version of an opinion says as the draft of the next. */
final class VersionCopy {

    /** What belongs to one letter and not to what it says. */
    private static final Set<EStructuralFeature> OF_THE_LETTER = Set.of(
            Literals.OPINION_VERSION__DATE,
            Literals.OPINION_VERSION__RECEIVED_ON,
            Literals.OPINION_VERSION__NOTE,
            Literals.OPINION_VERSION__RESULTS_DUE_ON,
            Literals.OPINION_VERSION__FINAL,
            Literals.OPINION_VERSION__FINAL_BY,
            Literals.OPINION_VERSION__FINAL_AT,
            Literals.STATEMENT__SOURCE,
            Literals.STATEMENT__SOURCE_IDENTIFIER,
            Literals.STATEMENT__SOURCE_DIGEST,
            Literals.STATEMENT__VOIDED);

    private VersionCopy() {}

    /** Everything that the version says, with ids of its own; removed statements stay behind. Not yet in the case. */
    static OpinionVersion of(CaseEdit edit, OpinionVersion before) {
        OpinionVersion next = EcoreUtil.copy(before);
        OF_THE_LETTER.forEach(next::eUnset);
        parts(next).stream()
                .filter(part -> part instanceof Statement statement && statement.isVoided())
                .forEach(EcoreUtil::remove);
        for (Element part : parts(next)) {
            part.setId(freshId(edit));
            if (part instanceof Statement statement) {
                statement.setRecordedBy(edit.actor().name());
                statement.setRecordedAt(edit.now());
            }
        }
        return next;
    }

    private static List<Element> parts(OpinionVersion version) {
        List<Element> parts = new ArrayList<>(List.of(version));
        version.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element part) {
                parts.add(part);
            }
        });
        return parts;
    }

    private static String freshId(CaseEdit edit) {
        return edit.create(Coding.class).getId();
    }
}
