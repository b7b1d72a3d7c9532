package care.quarterback.reports;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.BundleContext;

/** The files of this bundle: designs, fonts, and the private folder in which BIRT may write while it prints. */
final class BundleFiles {

    private final BundleContext context;

    BundleFiles(BundleContext context) {
        this.context = context;
    }

    InputStream design(String name) throws IOException {
        return entry("design/" + name + ".rptdesign").openStream();
    }

    /** BIRT reads relative font paths from the working directory: so the configuration is written with the absolute one. */
    URL fontConfiguration(PlaceFont places) throws IOException {
        Path folder = Files.createDirectories(context.getDataFile("places").toPath());
        Files.write(folder.resolve("places.ttf"), places.bytes());
        try (InputStream in = entry("design/fontsConfig.xml").openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@fonts@", escaped(fonts().toString()))
                    .replace("@places@", escaped(folder.toAbsolutePath().toString()));
            Path file = context.getDataFile("fontsConfig.xml").toPath();
            Files.writeString(file, xml);
            return file.toUri().toURL();
        }
    }

    Path fonts() throws IOException {
        return new File(FileLocator.toFileURL(entry("fonts/")).getPath())
                .toPath()
                .toAbsolutePath();
    }

    Path workFolder() {
        return context.getDataFile("work").toPath();
    }

    private static String escaped(String path) {
        return path.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private URL entry(String path) throws IOException {
        URL entry = context.getBundle().getEntry(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        return entry;
    }
}
