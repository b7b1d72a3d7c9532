package care.quarterback.model;

import care.quarterback.model.practice.PracticePackage;
import java.util.Objects;

/** The two packages of the model. Each needs the other while it is made ready, and EMF guards neither by a lock. */
public final class ModelPackages {

    private ModelPackages() {}

    /**
     * Makes both packages ready. Called before a second thread uses the model: of two threads that begin with one package
     * each, either waits for the other forever, or one reads what is half made.
     */
    public static synchronized void load() {
        Objects.requireNonNull(CasePackage.eINSTANCE);
        Objects.requireNonNull(PracticePackage.eINSTANCE);
    }
}
