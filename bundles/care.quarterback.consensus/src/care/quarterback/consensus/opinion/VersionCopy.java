package care.quarterback.consensus.opinion;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Coding;
import care.quarterback.model.Element;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Statement;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Takes over what one version of an opinion says as the draft of the next. */
final class VersionCopy {

    private VersionCopy() {}

    /** Without the dates of the letter itself, its note, and when results are due. Not yet in the case. */
    static OpinionVersion of(CaseEdit edit, OpinionVersion before) {
        OpinionVersion next = edit.create(OpinionVersion.class);
        next.setNeed(before.getNeed());
        next.setNeedReason(before.getNeedReason());
        next.setNoDiagnosis(before.isNoDiagnosis());
        next.setSafeToWaitUntil(before.getSafeToWaitUntil());
        next.getDiagnoses().addAll(statements(edit, before.getDiagnoses()));
        next.getRecommendations().addAll(statements(edit, before.getRecommendations()));
        next.getFindingsReliedOn().addAll(copies(edit, before.getFindingsReliedOn()));
        next.getTestsSeen().addAll(copies(edit, before.getTestsSeen()));
        next.getTestsNotSeen().addAll(copies(edit, before.getTestsNotSeen()));
        return next;
    }

    private static <T extends Statement> Collection<T> statements(CaseEdit edit, List<T> originals) {
        List<T> copies = copies(
                edit,
                originals.stream().filter(each -> !each.isVoided()).toList());
        copies.forEach(copy -> {
            copy.setRecordedBy(edit.actor().name());
            copy.setRecordedAt(edit.now());
        });
        return copies;
    }

    /** Copies with ids of their own. */
    private static <T extends Element> List<T> copies(CaseEdit edit, List<T> originals) {
        List<T> copies = originals.stream().map(EcoreUtil::copy).toList();
        copies.forEach(copy -> {
            copy.setId(freshId(edit));
            copy.eAllContents().forEachRemaining(each -> ((Element) each).setId(freshId(edit)));
        });
        return copies;
    }

    private static String freshId(CaseEdit edit) {
        return edit.create(Coding.class).getId();
    }
}
