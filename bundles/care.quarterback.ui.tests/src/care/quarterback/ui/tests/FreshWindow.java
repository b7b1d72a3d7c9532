package care.quarterback.ui.tests;

import care.quarterback.presentation.report.ReportViewer;
import care.quarterback.testkit.DiskSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * The application of the tests: goes through the door of a fresh home, hands the window to the tests, and looks over the
 * disk once it has closed. What fails here fails the build: the run ends without its tests, or with an error.
 */
public final class FreshWindow implements IApplication {

    private static final String OURS = "care.quarterback.app.application";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        BundleContext bundle = FrameworkUtil.getBundle(FreshWindow.class).getBundleContext();
        var reports = new ShownReports();
        var before = new Hashtable<String, Object>();
        before.put(Constants.SERVICE_RANKING, 1);
        bundle.registerService(
                new String[] {ReportViewer.class.getName(), ShownReports.class.getName()}, reports, before);
        var clock = new DayClock();
        bundle.registerService(new String[] {Clock.class.getName(), DayClock.class.getName()}, clock, before);
        var door = new Door();
        bundle.registerService(Door.class, door, null);
        door.goThrough(bundle);
        Object code = ours().start(context);
        List<String> left =
                DiskSearch.find(Path.of(System.getProperty("java.io.tmpdir")), Patients.NAMES, file -> false);
        if (!left.isEmpty()) {
            throw new IllegalStateException("after closing, a patient's name lies in " + left);
        }
        return code;
    }

    private static IApplication ours() throws Exception {
        IConfigurationElement[] elements = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", OURS)
                .getConfigurationElements();
        return (IApplication) elements[0].getChildren("run")[0].createExecutableExtension("class");
    }

    @Override
    public void stop() {
        // the workbench ends by itself when the tests are done
    }
}
