package care.quarterback.benchmarks;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The product's own services, as the component runtime made them. */
final class Services {

    private static final long PATIENCE_MILLIS = 20_000;

    private Services() {}

    /** All of a type; waits for the first. @throws IllegalStateException when the product has none */
    static <T> List<T> all(Class<T> type) throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        var tracker = new ServiceTracker<T, T>(context, type, null);
        tracker.open();
        if (tracker.waitForService(PATIENCE_MILLIS) == null) {
            throw new IllegalStateException("the product has no " + type.getSimpleName());
        }
        return List.copyOf(tracker.getTracked().values());
    }

    static <T> T one(Class<T> type) throws InterruptedException {
        return all(type).getFirst();
    }
}
