package care.quarterback.exchange.fhir;

import care.quarterback.core.entry.Npi;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;

/** Names, numbers and addresses: clinicians and offices. */
final class Directory {

    private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

    private Directory() {}

    static Clinician clinician(Entry entry) {
        Clinician clinician = CaseFactory.eINSTANCE.createClinician();
        String name = NameInUse.written(NameInUse.of(entry.fields(), entry.today()));
        clinician.setName(name.isEmpty() ? npi(entry.fields()) : name);
        String npi = npi(entry.fields());
        if (!npi.isEmpty() && !Npi.fits(npi)) {
            entry.warn("npi-wrong", Faults.shown(npi));
        }
        clinician.setNpi(checked(npi));
        clinician.setSourceIdentifier(entry.sourceIdentifier());
        List<String> learned = entry.fields().objects("qualification").stream()
                .map(each -> Concept.of(each.object("code")).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        clinician.setSpecialty(Concept.orNull(String.join(", ", learned)));
        return clinician;
    }

    /** A practitioner inside another resource; null for a contained resource that is none or has no name. */
    static Clinician contained(Fields practitioner, LocalDate today) {
        String name = practitioner.text("resourceType").equals("Practitioner")
                ? NameInUse.written(NameInUse.of(practitioner, today))
                : "";
        if (name.isEmpty()) {
            return null;
        }
        Clinician clinician = CaseFactory.eINSTANCE.createClinician();
        clinician.setName(name);
        clinician.setNpi(checked(npi(practitioner)));
        clinician.setSourceIdentifier(
                npi(practitioner).isEmpty() ? "Practitioner " + name : NPI + "|" + npi(practitioner));
        return clinician;
    }

    static void role(Entry role, Clinician clinician) {
        List<String> specialties = role.fields().objects("specialty").stream()
                .map(each -> Concept.of(each).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!specialties.isEmpty()) {
            clinician.setSpecialty(String.join(", ", specialties));
        }
    }

    static Office office(Entry entry) {
        Office office = CaseFactory.eINSTANCE.createOffice();
        Fields fields = entry.fields();
        office.setName(Concept.orNull(fields.text("name")));
        office.setAddress(Concept.orNull(address(fields.object("address"))));
        telecoms(fields, office.getTelecoms());
        office.getTelecoms().stream()
                .filter(each -> each.getKind() == TelecomKind.FAX)
                .findFirst()
                .ifPresent(fax -> office.setFax(fax.getValue()));
        office.setSourceIdentifier(entry.sourceIdentifier());
        return office;
    }

    static void telecoms(Fields owner, EList<Telecom> target) {
        for (Fields each : owner.objects("telecom")) {
            if (each.text("value").isEmpty() || each.text("use").equals("old")) {
                continue;
            }
            Telecom telecom = CaseFactory.eINSTANCE.createTelecom();
            telecom.setKind(
                    switch (each.text("system")) {
                        case "phone", "sms", "pager" -> TelecomKind.PHONE;
                        case "fax" -> TelecomKind.FAX;
                        case "email" -> TelecomKind.EMAIL;
                        case "url" -> TelecomKind.PORTAL;
                        default -> TelecomKind.OTHER;
                    });
            telecom.setValue(each.text("value"));
            telecom.setPreferred(each.text("rank").equals("1"));
            target.add(telecom);
        }
    }

    static String address(Fields address) {
        String town = Stream.of(address.text("state"), address.text("postalCode"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return address.has("text") && !address.has("line")
                ? address.text("text")
                : Stream.of(Stream.of(String.join(", ", address.texts("line"))), Stream.of(address.text("city"), town))
                        .flatMap(parts -> parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** The number where it can be right; null where it can't. */
    static String checked(String npi) {
        return Npi.fits(npi) ? npi : null;
    }

    private static String npi(Fields practitioner) {
        return practitioner.objects("identifier").stream()
                .filter(each -> NPI.equals(each.text("system")))
                .map(each -> each.text("value"))
                .findFirst()
                .orElse("");
    }
}
