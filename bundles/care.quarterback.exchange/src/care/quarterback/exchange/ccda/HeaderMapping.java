package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who a document is about, who wrote it, and who takes care of the patient. */
final class HeaderMapping {

    private static final Map<String, String> GENDERS = Map.of(
            "F", "female", "M", "male", "UN", "other", "248152002", "female", "248153007", "male", "OTH", "other");

    /** Next of kin, emergency contact, caregiver, personal relationship. */
    private static final Set<String> CALLED = Set.of("NOK", "ECON", "CAREGIVER", "PRS");

    private final CdaNode document;
    private final String patientId;

    HeaderMapping(CdaNode document) {
        this.document = document;
        this.patientId = patientId();
    }

    Fields subject() {
        return new Made().text("reference", "Patient/" + patientId).fields();
    }

    /** The same for the same person's documents of one place; made of the person where the place gave no number. */
    private String patientId() {
        return patientId(role());
    }

    private static String patientId(CdaNode role) {
        String number = role.all("id")
                .filter(each -> !each.isNull() && !each.get("root").isEmpty())
                .map(each -> each.get("root") + "|" + each.get("extension"))
                .findFirst()
                .orElseGet(() -> CdaPeople.written(role.at("patient/name")) + "|"
                        + role.at("patient/birthTime").get("value"));
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether more than one person's record stands in the document: nobody can say then whose each entry is. */
    boolean isOfSeveral() {
        return document.all("recordTarget")
                        .map(each -> patientId(each.at("patientRole")))
                        .distinct()
                        .count()
                > 1;
    }

    private CdaNode role() {
        return document.at("recordTarget/patientRole");
    }

    Fields patient() {
        CdaNode role = role();
        CdaNode person = role.at("patient");
        CdaNode gender = person.at("administrativeGenderCode");
        boolean dead = person.at("sdtc:deceasedInd").has("value", "true");
        String died = CdaTime.of(person.at("sdtc:deceasedTime"));
        List<Fields> languages =
                person.all("languageCommunication").map(HeaderMapping::language).toList();
        return new Made()
                .text("id", patientId)
                .list("identifier", CdaCodes.identifiers(role))
                .list("name", CdaPeople.names(person))
                .text("gender", GENDERS.getOrDefault(gender.get("code"), gender.isNull() ? "" : gender.get("code")))
                .text("birthDate", day(CdaTime.of(person.at("birthTime"))))
                .text("deceasedBoolean", dead && died.isEmpty() ? "true" : "")
                .text("deceasedDateTime", died)
                .list("telecom", CdaPeople.telecoms(role))
                .list("address", CdaPeople.addresses(role))
                .list("communication", languages)
                .list("contact", contacts())
                .fields();
    }

    /** A person is born on a day, whatever hour a program adds. */
    private static String day(String time) {
        return time.length() > 10 && time.charAt(10) == 'T' ? time.substring(0, 10) : time;
    }

    private static Fields language(CdaNode spoken) {
        CdaNode code = spoken.at("languageCode");
        return new Made()
                .object(
                        "language",
                        new Made().text("text", CdaLanguages.name(code.get("code"), code.get("displayName"))))
                .text("preferred", spoken.at("preferenceInd").get("value"))
                .fields();
    }

    /** Who can be called: relatives, who cares for the patient at home, whoever is to be called first, and guardians. */
    private List<Fields> contacts() {
        Stream<Fields> related = document.all("participant")
                .map(each -> each.at("associatedEntity"))
                .filter(each -> CALLED.contains(each.get("classCode")))
                .filter(each -> each.at("associatedPerson").isThere())
                .map(each -> contact(each, each.at("associatedPerson")));
        Stream<Fields> guardians =
                role().at("patient").all("guardian").map(each -> contact(each, each.at("guardianPerson")));
        return Stream.concat(related, guardians)
                .filter(each -> each.has("name"))
                .toList();
    }

    private static Fields contact(CdaNode role, CdaNode person) {
        List<Fields> names = CdaPeople.names(person);
        return new Made()
                .object("name", names.isEmpty() ? new Fields() : names.getFirst())
                .object("relationship", CdaCodes.concept(role.at("code"), Narrative.NONE))
                .list("telecom", CdaPeople.telecoms(role))
                .fields();
    }

    /** The clinicians who took care of the patient, each with a name. */
    List<Fields> clinicians() {
        List<Fields> clinicians = new ArrayList<>();
        int number = 0;
        for (CdaNode performer : performers()) {
            clinicians.add(clinician(performer.at("assignedEntity"), ++number));
        }
        return clinicians;
    }

    private List<CdaNode> performers() {
        return document.all("documentationOf")
                .flatMap(each -> each.at("serviceEvent").all("performer"))
                .filter(each -> !CdaPeople.written(each.at("assignedEntity/assignedPerson/name"))
                        .isEmpty())
                .toList();
    }

    private Fields clinician(CdaNode entity, int number) {
        return new Made()
                .text("id", patientId + "-" + number)
                .list("identifier", CdaCodes.identifiers(entity))
                .list("name", CdaPeople.names(entity.at("assignedPerson")))
                .list("telecom", CdaPeople.telecoms(entity))
                .object("qualification", new Made().object("code", CdaCodes.concept(entity.at("code"), Narrative.NONE)))
                .fields();
    }

    /** The care team that the header names; empty when it names nobody. */
    Fields careTeam() {
        List<Fields> participants = new ArrayList<>();
        int number = 0;
        for (CdaNode performer : performers()) {
            participants.add(new Made()
                    .object("role", CdaCodes.concept(performer.at("functionCode"), Narrative.NONE))
                    .object("member", new Made().text("reference", "Practitioner/" + patientId + "-" + ++number))
                    .fields());
        }
        return participants.isEmpty()
                ? new Fields()
                : new Made()
                        .text("status", "active")
                        .object("subject", subject())
                        .list("participant", participants)
                        .fields();
    }

    /**
     * The version of what the document says: when it was made. What is no whole time with a zone counts from its beginning, in
     * UTC.
     */
    Fields version() {
        String made = CdaTime.of(document.at("effectiveTime"));
        String moment = switch (made.length()) {
            case 4 -> made + "-01-01T00:00:00Z";
            case 7 -> made + "-01T00:00:00Z";
            case 10 -> made + "T00:00:00Z";
            case 19 -> made + "Z";
            default -> made;
        };
        return new Made().text("lastUpdated", moment).fields();
    }

    /** The documents that this one replaces, each with its number only. */
    List<Fields> replaced() {
        return document.all("relatedDocument")
                .filter(each -> each.has("typeCode", "RPLC"))
                .map(each -> new Made()
                        .list("identifier", CdaCodes.identifiers(each.at("parentDocument")))
                        .text("status", "superseded")
                        .object("type", CdaCodes.concept(document.at("code"), Narrative.NONE))
                        .object("subject", subject())
                        .object("content", new Made().object("attachment", new Made().text("title", title())))
                        .fields())
                .filter(each -> each.has("identifier"))
                .toList();
    }

    String title() {
        String title = document.at("title").allText();
        return title.isEmpty() ? CdaCodes.words(document.at("code"), Narrative.NONE) : title;
    }

    /** The document as a whole, to be kept: what it is, of which day, by whom. @param attachment its bytes */
    Fields reference(Fields attachment, String part) {
        String author = document.all("author")
                .map(each -> CdaPeople.written(each.at("assignedAuthor/assignedPerson/name")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseGet(() -> document.at("custodian/assignedCustodian/representedCustodianOrganization/name")
                        .allText());
        List<Fields> numbers = part.isEmpty() ? CdaCodes.identifiers(document) : List.of();
        return new Made()
                .list("identifier", numbers)
                .text("status", "current")
                .object("type", CdaCodes.concept(document.at("code"), Narrative.NONE))
                .object("subject", subject())
                .text("date", CdaTime.of(document.at("effectiveTime")))
                .object(
                        "author",
                        author.isEmpty()
                                ? new Fields()
                                : new Made().text("display", author).fields())
                .object("content", new Made().object("attachment", attachment))
                .fields();
    }
}
