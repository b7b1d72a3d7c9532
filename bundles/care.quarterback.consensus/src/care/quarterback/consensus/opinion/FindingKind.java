package care.quarterback.consensus.opinion;

import care.quarterback.model.CasePackage.Literals;
import org.eclipse.emf.ecore.EReference;

/** What an opinion rests on, or could not. */
public enum FindingKind {
    RELIED_ON(Literals.OPINION_VERSION__FINDINGS_RELIED_ON),
    TEST_SEEN(Literals.OPINION_VERSION__TESTS_SEEN),
    TEST_NOT_SEEN(Literals.OPINION_VERSION__TESTS_NOT_SEEN);

    private final EReference reference;

    FindingKind(EReference reference) {
        this.reference = reference;
    }

    EReference reference() {
        return reference;
    }
}
