package care.quarterback.cli;

import care.quarterback.desk.services.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the desk to the command that wishes for one: the platform makes an application, the component runtime its desk. */
@Component(immediate = true, service = DeskDelivery.class)
public final class DeskDelivery {

    @Activate
    public DeskDelivery(@Reference Desk desk, @Reference DeskRequest request) {
        request.deliver(desk);
    }
}
