package care.quarterback.desk.report;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Contact;
import care.quarterback.model.TellPermission;
import care.quarterback.model.TellScope;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody around the patient may be told. */
public final class Permissions {

    private Permissions() {}

    /** The latest permission that holds on the day; its last day counts. Empty when none holds. */
    public static Optional<TellPermission> inForce(Contact contact, LocalDate on) {
        return Standing.of(contact.getPermissions()).stream()
                .filter(permission ->
                        permission.getUntil() == null || !permission.getUntil().isBefore(on))
                .reduce((earlier, later) -> later);
    }

    /**
     * How much the person may be told on the day. The patient's own word stands above an authority on file, and where the
     * patient said nothing, a representative whose authority is on file reads in the patient's place.
     */
    public static TellScope scope(Contact contact, LocalDate on) {
        return inForce(contact, on)
                .map(TellPermission::getScope)
                .orElse(CaseFacts.authorized(contact) ? TellScope.ALL : TellScope.NOTHING);
    }
}
