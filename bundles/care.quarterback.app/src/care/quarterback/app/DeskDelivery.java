package care.quarterback.app;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.services.Desk;
import care.quarterback.presentation.report.ReportViewer;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Brings the desk to the window that wishes for it: the platform makes an application, the component runtime its desk. */
@Component(immediate = true, service = DeskDelivery.class)
public final class DeskDelivery {

    @Activate
    public DeskDelivery(
            @Reference Desk desk,
            @Reference ReportRenderer reports,
            @Reference ListRenderer lists,
            @Reference PagePictures pictures,
            @Reference ReportViewer viewer,
            @Reference DeskRequest request,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Clock clock) {
        request.deliver(new DeskRequest.Delivery(desk, reports, lists, pictures, viewer, Optional.ofNullable(clock)));
    }
}
