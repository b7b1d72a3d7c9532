package care.quarterback.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.archrules.Checkout.Bundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the manifests promise. */
class ManifestRulesTest {

    private final Checkout checkout = Checkout.here();

    @Test
    void nothingIsReExported() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.bundles()) {
            bundle.clauses("Require-Bundle").stream()
                    .filter(clause -> clause.contains("reexport"))
                    .forEach(clause -> found.add(bundle.name() + ": " + clause.strip()));
        }
        assertEquals(List.of(), found, "each bundle names what it uses");
    }

    @Test
    void noPackageIsSplitBetweenBundles() {
        Map<String, TreeSet<String>> homes = new TreeMap<>();
        for (Bundle bundle : checkout.shipped()) {
            for (Path source : checkout.sources(bundle)) {
                Path folder = bundle.folder().resolve("src").relativize(source.getParent());
                homes.computeIfAbsent(folder.toString(), each -> new TreeSet<>())
                        .add(bundle.name());
            }
        }
        homes.values().removeIf(bundles -> bundles.size() == 1);
        assertEquals(Map.of(), homes, "a package lives in one bundle");
    }

    @Test
    void everyPackageLiesUnderItsBundlesName() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.shipped()) {
            Path home = Path.of(bundle.name().replace('.', '/'));
            for (Path source : checkout.sources(bundle)) {
                Path relative = bundle.folder().resolve("src").relativize(source);
                if (!relative.startsWith(home)) {
                    found.add(bundle.name() + ": " + relative);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void whatIsExportedExistsAndNoImplementationIsExported() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.shipped()) {
            for (String name : bundle.names("Export-Package")) {
                boolean there = List.of("src", "src-gen").stream()
                        .anyMatch(folder -> java.nio.file.Files.isDirectory(
                                bundle.folder().resolve(folder).resolve(name.replace('.', '/'))));
                if (!there || name.endsWith(".impl") || name.contains(".internal")) {
                    found.add(bundle.name() + " exports " + name);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void bundlesHaveNoActivator() {
        List<String> found = checkout.bundles().stream()
                .filter(bundle -> bundle.manifest().getMainAttributes().getValue("Bundle-Activator") != null)
                .map(Bundle::name)
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void everyShippedBundleIsInAFeature() {
        var text = new StringBuilder();
        for (String feature : List.of("core", "ui", "platform")) {
            text.append(Checkout.read(
                    checkout.root().resolve("features/care.quarterback." + feature + ".feature/feature.xml")));
        }
        checkout.shipped()
                .forEach(bundle -> assertTrue(text.indexOf("id=\"" + bundle.name() + "\"") > 0, bundle.name()));
    }
}
