package care.quarterback.testkit;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Referral;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.referral.StartReferral;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case that seeks a second opinion, for trials of what is sent and said around the visit. For one thread. */
public final class VisitTrial {

    /** The day on which the case is opened. */
    public static final String DAY = "2026-03-02";

    private static final Set<EntryList> OF_REFERRAL = EnumSet.of(
            EntryList.CANDIDATES,
            EntryList.SCHEDULING_CALLS,
            EntryList.APPOINTMENTS,
            EntryList.REQUESTED_ITEMS,
            EntryList.GO_NO_GO);

    private final GapTrial trial;

    public VisitTrial(CheckCode code) {
        this(code, OpinionMode.IN_PERSON);
    }

    public VisitTrial(CheckCode code, OpinionMode mode) {
        this.trial = new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new StartReferral(2, mode, IndependenceMode.OPEN));
    }

    /** A visit that is booked for Tuesday 31 March 2026. */
    public VisitTrial booked() {
        return adds(EntryList.APPOINTMENTS, "kind=SECOND_OPINION_VISIT | date=2026-03-31 | toldSecondOpinion=YES");
    }

    public GapTrial gap() {
        return trial;
    }

    public VisitTrial does(CaseCommand... commands) {
        trial.does(commands);
        return this;
    }

    /** Adds to a list of the case or of its referral. @param fields "name=value | name=value" */
    public VisitTrial adds(EntryList list, String fields) {
        Optional<ObjectId> owner = OF_REFERRAL.contains(list) ? Optional.of(referral()) : Optional.empty();
        return does(new AddEntry(list, owner, pairs(fields)));
    }

    public VisitTrial changes(ObjectId entry, String field, String value) {
        return does(new ChangeField(entry, field, value));
    }

    /** A document that the case holds. @param date the day it tells of; null when unknown */
    public VisitTrial holds(String title, DocumentType type, DocumentFormat format, String date) {
        return does(new AttachDocument(
                new DocumentEntry(title, type, format, date == null ? null : LocalDate.parse(date), "", 0),
                StoredBytes.NONE));
    }

    /** Puts documents together for the second opinion. */
    public VisitTrial packs(String... titles) {
        return does(new PreparePackage(
                2, false, Arrays.stream(titles).map(this::document).toList(), ""));
    }

    public ObjectId document(String title) {
        return trial.id(careCase -> careCase.getDocuments().stream()
                .filter(document -> title.equals(document.getTitle()))
                .map(Document::getId)
                .findFirst()
                .orElseThrow());
    }

    public ObjectId referral() {
        return trial.id(careCase -> last(careCase).getId());
    }

    public ObjectId appointment() {
        return trial.id(careCase -> last(careCase).getAppointments().getLast().getId());
    }

    public ObjectId item(int index) {
        return trial.id(
                careCase -> last(careCase).getRequestedItems().get(index).getId());
    }

    /** The package that was put together last. */
    public ObjectId lastPackage() {
        return trial.id(careCase -> careCase.getPackages().getLast().getId());
    }

    public ObjectId lastShipment() {
        return trial.id(careCase ->
                careCase.getPackages().getLast().getShipments().getLast().getId());
    }

    private static Referral last(CareCase careCase) {
        List<Referral> referrals = careCase.getReferrals();
        return referrals.getLast();
    }

    /** Fields from "name=value | name=value". */
    public static Map<String, String> pairs(String fields) {
        Map<String, String> map = new HashMap<>();
        for (String field : fields.split(" \\| ")) {
            int equals = field.indexOf('=');
            map.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return map;
    }
}
