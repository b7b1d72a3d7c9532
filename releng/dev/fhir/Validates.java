import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * Says of each FHIR document in a folder what HAPI's validator finds, by R4 and by the profiles that its resources claim: every error, and
 * how often each kind of warning. The exit code is 1 when there is an error. Asks nobody outside.
 */
final class Validates {

    private Validates() {}

    public static void main(String[] arguments) throws IOException {
        FhirContext fhir = FhirContext.forR4();
        List<Path> packages = Stream.of(arguments).skip(1).map(Path::of).filter(Files::exists).toList();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir));
        for (Path each : packages) {
            support.addValidationSupport((IValidationSupport) new Package(fhir, each));
        }
        var instances = new FhirInstanceValidator(support);
        instances.setNoTerminologyChecks(false);
        instances.setAnyExtensionsAllowed(true);
        FhirValidator validator = fhir.newValidator().registerValidatorModule(instances);
        int errors = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        Map<String, Integer> warnings = new TreeMap<>();
        for (Path file : files) {
            var result = validator.validateWithResult(Files.readString(file), new ValidationOptions());
            for (SingleValidationMessage each : result.getMessages()) {
                if (each.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0) {
                    errors++;
                    System.out.println(file.getFileName() + " " + each.getLocationString() + ": " + each.getMessage());
                } else if (each.getSeverity() == ResultSeverityEnum.WARNING) {
                    String kind = each.getMessage().replaceAll("'[^']*'|\\d+", "…");
                    warnings.merge(kind.length() > 240 ? kind.substring(0, 240) : kind, 1, Integer::sum);
                }
            }
        }
        warnings.forEach((kind, times) -> System.out.println("warning, " + times + " times: " + kind));
        System.out.println(files.size() + " documents looked at, by R4" + (packages.isEmpty() ? "" : " and " + packages.size() + " packages")
                + ": " + errors + " errors");
        System.exit(errors == 0 && !files.isEmpty() ? 0 : 1);
    }

    /** The profiles of a package that lies here. */
    private static final class Package extends NpmPackageValidationSupport {

        Package(FhirContext fhir, Path file) throws IOException {
            super(fhir);
            try (InputStream in = Files.newInputStream(file)) {
                var read = org.hl7.fhir.utilities.npm.NpmPackage.fromPackage(in);
                for (String type : List.of("StructureDefinition", "ValueSet", "CodeSystem")) {
                    for (String name : read.listResources(type)) {
                        try (InputStream resource = read.loadResource(name)) {
                            addResource(fhir.newJsonParser().parseResource(resource));
                        }
                    }
                }
            }
        }
    }
}
