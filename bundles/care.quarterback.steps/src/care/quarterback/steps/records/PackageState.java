package care.quarterback.steps.records;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.RecordPackage;

/** A package that was sent stays as it was sent. */
final class PackageState {

    private PackageState() {}

    static RecordPackage requireUnsent(RecordPackage recordPackage) {
        if (recordPackage.getLockedOn() != null) {
            throw CommandRejected.because("recordPackage", Message.of("refusals", "records.packageSent"));
        }
        return recordPackage;
    }
}
