package care.quarterback.presentation.tray;

import care.quarterback.model.value.ObjectId;

/**
 * An item of the tray, in words. Immutable.
 *
 * @param waits false for what was set aside as not ours
 * @param record whether it could be read as a record, such as FHIR
 */
public record TrayLine(
        ObjectId id,
        String since,
        String label,
        String sender,
        String kind,
        String pages,
        String owner,
        String note,
        boolean waits,
        boolean record) {}
