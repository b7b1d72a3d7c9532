package care.quarterback.modelgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the model's Java code from its ecore files, with no workspace. The generator's settings stand here, in one
 * place, in the stead of a .genmodel file that would repeat every class of the ecore.
 */
public final class GenerateModel {

    private GenerateModel() {}

    /** @param args the bundle's folder, then its ecore files relative to it; each names its Java package by its own name */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]).toAbsolutePath().normalize();
        String name = project.getFileName().toString();
        // EMF speaks of platform:/resource/<project>/...: map that to the disk.
        EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(project + "/"));
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);

        List<EPackage> packages = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            var uri = URI.createPlatformResourceURI(name + "/" + args[i], true);
            packages.add((EPackage) set.getResource(uri, true).getContents().get(0));
        }
        EcoreUtil.resolveAll(set);
        GenModel model = settings(name, packages);
        // EMF asks the generator model for its resource set
        set.createResource(URI.createPlatformResourceURI(name + "/memory.ecore", true))
                .getContents()
                .add(model);
        Diagnostic problems = model.diagnose();
        if (problems.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(problems.toString());
        }
        Path out = project.resolve("src-gen");
        clear(out);
        var generator = new Generator();
        generator.setInput(model);
        Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.WARNING) {
            throw new IllegalStateException(result + " " + result.getChildren());
        }
        writeHints(packages, out);
        try (var files = Files.walk(out)) {
            long count = files.filter(p -> p.toString().endsWith(".java")).count();
            System.out.println("EMF: generated " + count + " files in " + out);
        }
    }

    /**
     * The documentation of classes and features as a text file beside the packages: it is the hint under a field and the
     * line of the help. The generated code itself leaves it to its Javadoc.
     */
    private static void writeHints(List<EPackage> packages, Path out) throws IOException {
        var text = new StringBuilder("# Generated from the ecore files.\n");
        for (EPackage each : packages) {
            for (EClassifier classifier : each.getEClassifiers()) {
                if (classifier instanceof EClass type) {
                    writeHint(text, type.getName(), type);
                    type.getEStructuralFeatures()
                            .forEach(feature -> writeHint(text, type.getName() + "." + feature.getName(), feature));
                }
            }
        }
        Files.writeString(out.resolve("care/quarterback/model/hints.properties"), text);
    }

    private static void writeHint(StringBuilder text, String key, EModelElement element) {
        String documentation = EcoreUtil.getDocumentation(element);
        if (documentation == null || documentation.isBlank()) {
            throw new IllegalStateException(key + " has no documentation");
        }
        text.append(key)
                .append('=')
                .append(documentation.strip().replace('\'', '\u2019'))
                .append('\n');
    }

    private static GenModel settings(String project, List<EPackage> packages) {
        GenModel model = GenModelFactory.eINSTANCE.createGenModel();
        model.initialize(packages);
        model.setModelDirectory("/" + project + "/src-gen");
        model.setModelName("Case");
        model.setRootExtendsClass("org.eclipse.emf.ecore.impl.MinimalEObjectImpl$Container");
        model.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
        model.setBundleManifest(false); // else it overwrites MANIFEST.MF and build.properties
        model.setUpdateClasspath(false);
        model.setCopyrightFields(false);
        model.setSuppressGenModelAnnotations(true);
        model.setCanGenerate(true);
        model.setForceOverwrite(true);
        for (GenPackage each : model.getGenPackages()) {
            boolean root = each.getEcorePackage().getName().equals("model");
            each.setBasePackage(root ? "care.quarterback" : "care.quarterback.model");
            each.setPrefix(root ? "Case" : "Practice");
            each.setAdapterFactory(false);
            each.setLiteralsInterface(true);
        }
        return model;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
