package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Document.Family;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every kind of document there is: the command line, the window's menus, the batch, the manual and the tests read this list.
 * A new kind is a line here, a class that makes its rows, and its file of texts.
 */
public enum DocumentKind {

    /** For the patient and those who may be told. */
    FAMILY("family", "report", Family.REPORT, Reader.FAMILY, DueDays::visits, FamilyDocument::of),
    /** The questions to take along, with lines to write on. */
    QUESTIONS("questions", "paper-questions", Family.SHEET, Reader.FAMILY, DueDays::visits, QuestionSheet::of),
    /** To the primary care doctor, in the words that every office knows. */
    SUMMARY_REQUEST(
            "summary-request", "paper-summary", Family.LETTER, Reader.OFFICE, DueDays::records, SummaryLetter::of),
    /** The visit in three parts. */
    VISIT_AGENDA("visit-agenda", "paper-agenda", Family.SHEET, Reader.FAMILY, DueDays::visits, VisitAgenda::of),
    /** Where and when, what to bring, whom to call. */
    DAY_BEFORE("day-before", "paper-daybefore", Family.SHEET, Reader.FAMILY, DueDays::dayBefore, DayBeforeSheet::of),
    /** The visits ahead, with no word of the illness. */
    CALENDAR_PAGE("calendar-page", "paper-calendar", Family.SHEET, Reader.FAMILY, DueDays::visits, CalendarPage::of),
    /** One page for the next doctor. */
    VISIT_BRIEF("visit-brief", "paper-brief", Family.REPORT, Reader.OFFICE, DueDays::visits, VisitBrief::of),
    /** On top of a package of records. */
    PACKAGE_COVER("package-cover", "paper-cover", Family.LETTER, Reader.OFFICE, DueDays::records, PackageCover::of),
    /** By which a patient lets an office share records. */
    RELEASE_FORM("release-form", "paper-release", Family.SHEET, Reader.OFFICE, DueDays::records, ReleaseForm::of),
    /** All that is open at one office. */
    OFFICE_LETTER("office-letter", "paper-office", Family.LETTER, Reader.OFFICE, DueDays::records, OfficeLetters::of),
    /** Asks the doctors to talk. */
    CONSENSUS_REQUEST(
            "consensus-request", "paper-consensus", Family.LETTER, Reader.OFFICE, DueDays.NONE, ConsensusLetters::of),
    /** Thanks, and what came of it. */
    THANK_YOU("thank-you", "paper-thanks", Family.LETTER, Reader.OFFICE, DueDays.NONE, ThanksLetters::of),
    /** All questions for the plan. */
    PLAN_CALL_SHEET("plan-call-sheet", "paper-plan", Family.SHEET, Reader.PLAN, DueDays::visits, PlanCallSheet::of),
    /** What matters to the patient. */
    GOALS_SHEET("goals-sheet", "paper-goals", Family.SHEET, Reader.FAMILY, DueDays::visits, GoalsSheet::of),
    /** Options as columns. */
    OPTION_GRID("option-grid", "paper-options", Family.LIST, Reader.FAMILY, DueDays.NONE, OptionGridPage::of),
    /** What the patient has to do, and by when. */
    MY_TASKS("my-tasks", "paper-mytasks", Family.SHEET, Reader.FAMILY, DueDays::visits, TaskSheet::of),
    /** What was decided, and why. */
    DECISION_RECORD("decision-record", "paper-decision", Family.SHEET, Reader.FAMILY, DueDays.NONE, DecisionRecord::of),
    /** Before surgery. */
    PREPARATION_PLAN(
            "preparation-plan", "paper-preparation", Family.SHEET, Reader.FAMILY, DueDays.NONE, PreparationPlan::of),
    /** Who does what. */
    CARE_TEAM("care-team", "paper-team", Family.SHEET, Reader.FAMILY, DueDays.NONE, TeamSheet::of),
    /** Who looked at the record. */
    WHO_LOOKED("who-looked", "paper-looks", Family.SHEET, Reader.FAMILY, DueDays.NONE, LookSheet::of),
    /** That it is fine to ask. */
    REASSURANCE("reassurance", "paper-reassurance", Family.SHEET, Reader.FAMILY, DueDays.NONE, ReassuranceHandout::of),
    /** Why a doctor for older adults. */
    WHY_GERIATRIC("why-geriatric", "paper-geriatric", Family.SHEET, Reader.FAMILY, DueDays.NONE, GeriatricHandout::of),
    /** What is in the patient's own copy. */
    OWN_COPY_INDEX("own-copy-index", "paper-owncopy", Family.SHEET, Reader.FAMILY, DueDays::visits, OwnCopyIndex::of),
    /** How to start the talk with the primary care doctor. */
    PCP_OPENER("pcp-opener", "paper-opener", Family.SHEET, Reader.FAMILY, DueDays.NONE, PcpOpener::of),
    /** To the first doctor: why. */
    REASONS("reasons", "paper-reasons", Family.REPORT, Reader.OFFICE, DueDays.NONE, ReasonsPage::of),
    /** The patient's own records, asked for. */
    ACCESS_REQUEST(
            "access-request", "paper-access", Family.LETTER, Reader.OFFICE, DueDays.NONE, AccessLetters::requests),
    /** Asked for again. */
    ACCESS_FOLLOW_UP(
            "access-follow-up", "paper-followup", Family.LETTER, Reader.OFFICE, DueDays.NONE, AccessLetters::followUps),
    /** Refused or late. */
    ACCESS_ESCALATION(
            "access-escalation",
            "paper-escalation",
            Family.LETTER,
            Reader.OFFICE,
            DueDays.NONE,
            AccessLetters::escalations),
    /** Before the doctors' call. */
    CALL_BRIEF("call-brief", "paper-callbrief", Family.REPORT, Reader.OFFICE, DueDays.NONE, CallPapers::brief),
    /** After the doctors' call. */
    CALL_MINUTES("call-minutes", "paper-minutes", Family.REPORT, Reader.OFFICE, DueDays.NONE, CallPapers::minutes),
    /** To a pharmacist. */
    MEDICATION_REVIEW(
            "medication-review",
            "paper-medreview",
            Family.LETTER,
            Reader.OFFICE,
            DueDays.NONE,
            MedicationReviewLetter::of),
    /** For the call that sets the visit. */
    SCHEDULING_SCRIPT(
            "scheduling-script", "paper-schedule", Family.SHEET, Reader.OFFICE, DueDays.NONE, SchedulingScript::of),
    /** For who covers. */
    COLLEAGUE_PAGE("colleague-page", "paper-colleague", Family.REPORT, Reader.OFFICE, DueDays.NONE, ColleaguePage::of),
    /** On top of a request for prior authorization. */
    AUTHORIZATION_COVER(
            "authorization-cover",
            "paper-authorization",
            Family.LETTER,
            Reader.PLAN,
            DueDays.NONE,
            AuthorizationLetters::of),
    /** For the doctor who talks with the plan's doctor. */
    PEER_TO_PEER_BRIEF(
            "peer-to-peer", "paper-peer", Family.SHEET, Reader.PLAN, DueDays::peerToPeers, PeerToPeerBrief::of),
    /** Asks for a doctor outside the network. */
    NETWORK_GAP("network-gap", "paper-network", Family.LETTER, Reader.PLAN, DueDays.NONE, NetworkGapLetters::of),
    /** Appeals a denial. */
    APPEAL("appeal", "paper-appeal", Family.LETTER, Reader.PLAN, DueDays::appeals, AppealLetters::of),
    /** Asks for a review outside the plan. */
    EXTERNAL_REVIEW(
            "external-review", "paper-external", Family.LETTER, Reader.PLAN, DueDays::appeals, AppealLetters::reviews),
    /** Who may pay for a third opinion. */
    THIRD_OPINION("third-opinion", "paper-third", Family.SHEET, Reader.PLAN, DueDays.NONE, ThirdOpinionSheet::of),
    /** By which somebody may speak to the plan for the patient. */
    REPRESENTATIVE_SHEET(
            "representative-sheet",
            "paper-representative",
            Family.SHEET,
            Reader.PLAN,
            DueDays.NONE,
            RepresentativeSheet::of),
    /** A bill to the client. */
    INVOICE("invoice", "paper-invoice", Family.SHEET, Reader.FAMILY, DueDays.NONE, InvoiceLetters::of),
    /** What is due in all cases. */
    WORKLIST("worklist", "list-work", WorkPapers::worklist),
    /** The calls to make, by kind. */
    PHONE_LIST("phone-list", "list-phone", WorkPapers::phoneList),
    /** Who has which cases. */
    CASELOAD("caseload", "list-caseload", WorkPapers::caseload),
    /** How second opinions turned out. */
    RATES("rates", "list-rates", RatePapers::rates),
    /** What holds cases up. */
    DELAYS("delays", "list-delays", RatePapers::delays),
    /** One letter an office, over all cases. */
    OFFICE_ROUND("office-round", "paper-round", RequestPapers::letters),
    /** How offices answered our requests. */
    TRACK_RECORD("track-record", "list-track", RequestPapers::track),
    /** What plans were asked. */
    AUTHORIZATIONS("authorizations", "list-authorizations", MoneyPapers::authorizations),
    /** What opinions cost the patients. */
    COSTS("costs", "list-costs", MoneyPapers::costs),
    /** Minutes by case and month. */
    TIME("time", "list-time", TimePaper::of),
    /** The rules, and when somebody looked at them. */
    RULES("rules", "list-rules", RulesPaper::of);

    private final String key;
    private final String texts;
    private final Family family;
    private final Reader reader;
    private final Function<DocumentSource, Set<LocalDate>> due;
    private final Function<DocumentSource, List<Document>> maker;
    private final Function<PracticeSource, List<Document>> practice;

    /** For whom it is written. */
    public enum Reader {
        FAMILY,
        OFFICE,
        PLAN,
        PRACTICE
    }

    DocumentKind(
            String key,
            String texts,
            Family family,
            Reader reader,
            Function<DocumentSource, Set<LocalDate>> due,
            Function<DocumentSource, List<Document>> maker) {
        this.key = key;
        this.texts = texts;
        this.family = family;
        this.reader = reader;
        this.due = due;
        this.maker = maker;
        this.practice = source -> List.of();
    }

    /** A list about the whole practice. */
    DocumentKind(String key, String texts, Function<PracticeSource, List<Document>> practice) {
        this.key = key;
        this.texts = texts;
        this.family = Family.LIST;
        this.reader = Reader.PRACTICE;
        this.due = DueDays.NONE;
        this.maker = source -> List.of();
        this.practice = practice;
    }

    /** The name on the command line and in file names, such as "family"; says nothing of any patient. */
    public String key() {
        return key;
    }

    /** The file of its texts. */
    String texts() {
        return texts;
    }

    public Family family() {
        return family;
    }

    public Reader reader() {
        return reader;
    }

    /** What people call it, such as "Clinical summary request". */
    public String name(Sentences sentences) {
        return sentences.of(texts, "name");
    }

    /** What it is for, in one sentence. */
    public String about(Sentences sentences) {
        return sentences.of(texts, "about");
    }

    /** The size of its text unless somebody asks for another: families get larger letters, but for a table across the page. */
    public ReportLayout.PrintSize size() {
        return reader == Reader.FAMILY && family != Family.LIST
                ? ReportLayout.PrintSize.LARGER
                : ReportLayout.PrintSize.NORMAL;
    }

    /** Makes it: several where there are several readers, none where the case has no use for it at this stage. */
    public List<Document> of(DocumentSource source) {
        return maker.apply(source);
    }

    /** Makes a list about the whole practice: none where there is nothing to list, and none of a kind about one case. */
    public List<Document> of(PracticeSource source) {
        return practice.apply(source);
    }

    /** It is about all cases, not about one. Its tables can be had for a spreadsheet. */
    public boolean ofPractice() {
        return reader == Reader.PRACTICE;
    }

    /** Somebody may need it on a day. */
    public boolean dated() {
        return due != DueDays.NONE;
    }

    /** Whether somebody needs it on the day, for a batch. */
    public boolean due(DocumentSource source, LocalDate day) {
        return due.apply(source).contains(day);
    }

    /** The kind of a name on the command line. */
    public static Optional<DocumentKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
