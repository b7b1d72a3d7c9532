package care.quarterback.desk.share;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.Permissions;
import care.quarterback.desk.share.ShareCheck.Scope;
import care.quarterback.desk.worklist.CalendarQuery;
import care.quarterback.model.CareCase;
import care.quarterback.model.Contact;
import care.quarterback.model.SensitiveKind;
import care.quarterback.model.TellPermission;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a family's own view of a case would hold for somebody. Reads the case on the thread that owns it. */
public final class ShareQuery {

    private static final String FEATURE = "share";

    private final Sentences sentences;

    public ShareQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * For whom, and which stored documents go along.
     *
     * @param contact the person; empty for the patient
     */
    public record Wish(Optional<ObjectId> contact, List<ObjectId> documents) {

        public Wish {
            documents = List.copyOf(documents);
        }
    }

    /**
     * What would be told.
     *
     * @param pages what would be read
     * @param documents the stored documents that would go along
     */
    public record Planned(ShareCheck check, List<Document> pages, List<ObjectId> documents) {

        public Planned {
            pages = List.copyOf(pages);
            documents = List.copyOf(documents);
        }
    }

    /** @throws IllegalArgumentException when the person or a document is not in the case */
    public Planned plan(CareCase careCase, DocumentSource source, LocalDate on, Wish wish) {
        Optional<Contact> contact = wish.contact().map(id -> contact(careCase, id));
        Scope scope = contact.map(person -> scope(person, on)).orElse(Scope.ALL);
        List<Document> pages = switch (scope) {
            case NOTHING -> List.<Document>of();
            case DATES -> DocumentKind.CALENDAR_PAGE.of(source);
            case ALL -> DocumentKind.FAMILY.of(source);
        };
        List<String> tells = new ArrayList<>();
        pages.forEach(page -> tell(tells, page, scope));
        boolean calendar = scope != Scope.NOTHING
                && !CalendarQuery.ofFamily(careCase, on, sentences).isEmpty();
        if (calendar) {
            tells.add(say("tells.calendar"));
        }
        List<String> careful = new ArrayList<>();
        List<ObjectId> documents = new ArrayList<>();
        for (ObjectId id : wish.documents()) {
            var document = document(careCase, id);
            Optional<String> kept = kept(document, contact, scope);
            kept.ifPresent(careful::add);
            if (kept.isEmpty()) {
                documents.add(id);
                tells.add(say("tells.document", document.getTitle()));
            }
        }
        if (!tells.isEmpty()) {
            careful.add(say("careful.passphrase"));
        } else if (scope == Scope.DATES) {
            careful.add(say("careful.noDates"));
        }
        String reader = contact.map(this::named).orElseGet(() -> PatientName.whole(careCase.getPatient()));
        return new Planned(new ShareCheck(reader, scope, why(careCase, contact, on), tells, careful), pages, documents);
    }

    private void tell(List<String> tells, Document page, Scope scope) {
        if (scope == Scope.ALL) {
            tells.add(say("tells.report", page.title()));
            page.blocks().stream()
                    .filter(Heading.class::isInstance)
                    .map(heading -> say("tells.part", ((Heading) heading).text()))
                    .forEach(tells::add);
        } else {
            tells.add(say("tells.dates"));
        }
    }

    private List<String> why(CareCase careCase, Optional<Contact> contact, LocalDate on) {
        if (contact.isEmpty()) {
            return List.of(say("why.patient"));
        }
        Contact person = contact.get();
        Optional<TellPermission> word = Permissions.inForce(person, on);
        if (word.isEmpty()) {
            return List.of(
                    CaseFacts.authorized(person)
                            ? say("why.authority", CaseFacts.text(person.getAuthority()))
                            : say("why.none", person.getName(), PatientName.whole(careCase.getPatient())));
        }
        List<String> lines = new ArrayList<>();
        TellPermission permission = word.get();
        lines.add(say("why." + permission.getScope().name(), person.getName()));
        if (!CaseFacts.blank(permission.getGrantedBy())) {
            lines.add(
                    permission.getGrantedOn() == null
                            ? say("why.by", permission.getGrantedBy())
                            : say("why.by.on", permission.getGrantedBy(), permission.getGrantedOn()));
        }
        if (permission.getUntil() != null) {
            lines.add(say("why.until", permission.getUntil()));
        }
        return lines;
    }

    /** Why a document stays here; empty when it may go along. */
    private Optional<String> kept(care.quarterback.model.Document document, Optional<Contact> contact, Scope scope) {
        if (scope != Scope.ALL) {
            return Optional.of(say("kept.scope", document.getTitle()));
        }
        if (CaseFacts.blank(document.getSha256())) {
            return Optional.of(say("kept.paper", document.getTitle()));
        }
        boolean sensitive = document.getSensitive() != SensitiveKind.NONE;
        return sensitive && contact.isPresent() && document.getConsentedOn() == null
                ? Optional.of(say("kept.sensitive", document.getTitle(), document.getSensitive()))
                : Optional.empty();
    }

    private String named(Contact contact) {
        return CaseFacts.blank(contact.getRelationship())
                ? contact.getName()
                : say("reader", contact.getName(), contact.getRelationship());
    }

    private static Scope scope(Contact contact, LocalDate on) {
        return switch (Permissions.scope(contact, on)) {
            case NOTHING -> Scope.NOTHING;
            case DATES_ONLY -> Scope.DATES;
            case ALL -> Scope.ALL;
        };
    }

    private static Contact contact(CareCase careCase, ObjectId id) {
        return CaseFacts.standing(careCase.getContacts())
                .filter(each -> each.getId().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such person in the case"));
    }

    private static care.quarterback.model.Document document(CareCase careCase, ObjectId id) {
        return CaseFacts.standing(careCase.getDocuments())
                .filter(each -> each.getId().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such document in the case"));
    }

    private String say(String key, Object... arguments) {
        return sentences.of(FEATURE, key, arguments);
    }
}
