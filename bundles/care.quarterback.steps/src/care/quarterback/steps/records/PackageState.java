package care.quarterback.steps.records;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.RecordPackage;

/** A package that was sent stays as it was sent. */
final class PackageState {

    private PackageState() {}

    static RecordPackage requireUnsent(RecordPackage recordPackage) {
        if (recordPackage.getLockedOn() != null) {
            throw CommandRejected.because(
                    "recordPackage", "This package was sent and stays as it was sent. Prepare another one.");
        }
        return recordPackage;
    }
}
