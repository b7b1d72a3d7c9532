package care.quarterback.presentation.section;

import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Document;
import care.quarterback.model.Invoice;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Payment;
import care.quarterback.model.Question;
import care.quarterback.model.SentLetter;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.TimeEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections of the case's pages, each in a few lines. */
public final class Sections {

    public static final Section PROBLEMS = Section.of("problems", "condition")
            .column("text", 250)
            .column("code", 75)
            .column("entry-state", 85)
            .column("details", 120)
            .column("source", 120);

    public static final Section MEDICATIONS = Section.of("medications", "medication")
            .column("text", 180)
            .column("dosage", 160)
            .column("reason", 90)
            .column("entry-state", 85)
            .column("source", 125);

    public static final Section ALLERGIES = Section.of("allergies", "allergy-intolerance")
            .column("text", 190)
            .column("reaction", 170)
            .column("criticality", 80)
            .column("entry-state", 110);

    /** What there is none of: more than an empty list, which says that nobody asked. */
    public static final Section NONE_KNOWN = Section.of("none-known", "none-known")
            .column("about", 200)
            .column("text", 200)
            .column("recorded-on", 130);

    public static final Section PROCEDURES = Section.of("procedures", "past-procedure")
            .column("text", 240)
            .column("performed-on", 130)
            .column("details", 150)
            .column("source", 100);

    /** What the case itself says; there is one. */
    public static final Section CASE = Section.of("case", "case")
            .column("question", 700)
            .column("subject", 300)
            .deeds("set-case-status", "assign-case", "hold-case", "close-case", "reopen-case", "record-death");

    /** The patient; there is one. */
    public static final Section PATIENT = Section.of("patient", "patient")
            .column("given-name", 220)
            .column("family-name", 220)
            .column("birth-date", 160)
            .column("sex", 100)
            .column("language", 160);

    /** What the patient is called by elsewhere: a record number, a member number. */
    public static final Section IDENTIFIERS =
            Section.of("identifiers", "identifier").column("value", 300).column("system", 420);

    /** Where the patient is called. */
    public static final Section PHONES = Section.of("phones", "telecom")
            .in(EntryList.TELECOMS)
            .column("kind", 120)
            .column("value", 220)
            .column("best-hours", 220)
            .column("preferred", 120);

    public static final Section CONTACTS = Section.of("contacts", "contact")
            .column("name", 220)
            .column("relationship", 160)
            .column("helps-with", 260)
            .column("representative", 150);

    public static final Section CONTACT_PHONES = Section.of("contact-phones", "telecom")
            .in(EntryList.CONTACT_TELECOMS)
            .column("belongs-to", 220)
            .column("kind", 120)
            .column("value", 220)
            .column("best-hours", 220);

    /** What the family may be told, and by whose word. */
    public static final Section PERMISSIONS = Section.of("permissions", "tell-permission")
            .in(EntryList.PERMISSIONS)
            .column("belongs-to", 220)
            .column("scope", 220)
            .column("granted-by", 180)
            .column("granted-on", 130)
            .column("until", 130);

    public static final Section RESULTS = Section.of("results", "observation")
            .column("text", 260)
            .column("value", 140)
            .column("unit", 90)
            .column("effective-on", 130)
            .column("entry-state", 110)
            .column("source", 125);

    public static final Section REPORTS = Section.of("test-reports", "diagnostic-report")
            .column("text", 260)
            .column("conclusion", 420)
            .column("effective-on", 130)
            .column("entry-state", 110);

    public static final Section PAST_VISITS = Section.of("past-visits", "encounter")
            .column("on", 130)
            .column("text", 360)
            .column("clinician", 220);

    public static final Section RELATIVES = Section.of("relatives", "family-member-history")
            .column("relationship", 160)
            .column("name", 180)
            .column("asked", 140)
            .column("age", 80)
            .column("cause-of-death", 240);

    public static final Section RELATIVES_PROBLEMS = Section.of("relatives-problems", "family-condition")
            .in(EntryList.FAMILY_CONDITIONS)
            .column("belongs-to", 220)
            .column("text", 360)
            .column("onset-age", 130)
            .column("related-to-question", 160);

    public static final Section CARE_PLANS = Section.of("care-plans", "care-plan-note")
            .column("text", 420)
            .column("status", 120)
            .column("from", 130)
            .column("to", 130);

    public static final Section TIME = Section.of("time", "time-entry")
            .column("on", 130)
            .column("minutes", 100)
            .column("kind", 160)
            .column("text", 400)
            .column("by", 140)
            .column("billable", 90)
            .deeds("start-timer", "stop-timer", "discard-timer")
            .orderedBy(
                    TimeEntry.class,
                    Comparator.comparing(TimeEntry::getOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    public static final Section EXPENSES = Section.of("expenses", "expense")
            .column("on", 130)
            .column("amount", 120)
            .column("text", 470)
            .column("billable", 90);

    public static final Section CLIENT = Section.of("client-agreement", "client-agreement")
            .column("signed-on", 130)
            .column("ends-on", 130)
            .column("hourly-rate", 140)
            .column("estimated-hours", 140)
            .column("scope", 420);

    /** The newest first. */
    public static final Section INVOICES = Section.of("invoices", "invoice")
            .column("number", 130)
            .column("issued-on", 130)
            .column("total", 120)
            .column("due-on", 130)
            .column("paid-on", 130)
            .deeds("issue-invoice", "record-payment")
            .orderedBy(
                    Invoice.class,
                    Comparator.comparing(Invoice::getIssuedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(Invoice::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    /** What was paid on the invoices, newest first. */
    public static final Section PAYMENTS = Section.of("payments", "payment")
            .column("on", 130)
            .column("belongs-to", 260)
            .column("amount", 120)
            .column("text", 220)
            .orderedBy(
                    Payment.class,
                    Comparator.comparing(Payment::getOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    public static final Section GOALS = Section.of("goals", "goal")
            .column("text", 260)
            .column("type", 120)
            .column("weight", 80)
            .column("main", 80)
            .column("entry-state", 110)
            .deeds("mark-main-desire", "set-weight");

    public static final Section OPTIONS = Section.of("options", "treatment-option")
            .column("letter", 60)
            .column("name", 330)
            .column("option-class", 180);

    /** How sure the patient feels, from the first day on. */
    public static final Section CONFIDENCE = Section.of("confidence", "confidence")
            .column("on", 130)
            .column("milestone", 220)
            .column("value", 110);

    public static final Section QUESTIONS = Section.of("questions", "question")
            .column("text", 420)
            .column("author-role", 120)
            .column("opinion-number", 120)
            .column("state", 100)
            .column("answer", 330)
            .deeds("answer-question", "answer-in-numbers")
            .removedBy("remove-question")
            .orderedBy(Question.class, Comparator.comparingInt(Question::getOrder))
            .movedBy("order", "");

    /** What is still to be done comes first, what is due first. */
    public static final Section TASKS = Section.of("tasks", "task")
            .column("text", 400)
            .column("due-on", 130)
            .column("owner", 130)
            .column("kind", 110)
            .column("status", 90)
            .column("outcome", 280)
            .deeds("complete-task", "wait-for-task", "snooze-task", "drop-task")
            .orderedBy(
                    Task.class,
                    Comparator.<Task, Boolean>comparing(Sections::settled)
                            .thenComparing(Task::getDueOn, Comparator.nullsLast(Comparator.naturalOrder())));

    /** By the day that they tell of, newest first. */
    public static final Section DOCUMENTS = Section.of("documents", "document")
            .column("service-date", 130)
            .column("title", 380)
            .column("type", 170)
            .column("author", 190)
            .column("pages", 90)
            .column("states-opinion", 120)
            .column("attached-on", 130)
            .orderedBy(
                    Document.class,
                    Comparator.comparing(Document::getServiceDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    /** What went out, newest first. */
    public static final Section SENT_LETTERS = Section.of("sent-letters", "sent-letter")
            .column("sent-on", 130)
            .column("title", 300)
            .column("to", 260)
            .column("method", 140)
            .column("attempt", 110)
            .column("proof", 220)
            .deeds("send-letter", "send-letter-again")
            .orderedBy(
                    SentLetter.class,
                    Comparator.comparing(SentLetter::getSentOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(SentLetter::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    /** Newest first: by the day, within a day by the hour at which it was written. */
    public static final Section JOURNAL = Section.of("journal", "journal-entry")
            .column("on", 130)
            .column("recorded-time", 90)
            .column("text", 800)
            .column("recorded-by", 130)
            .orderedBy(
                    JournalEntry.class,
                    Comparator.comparing(JournalEntry::getOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(
                                    JournalEntry::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    /** The pages that have sections, by their keys. */
    static final List<String> PAGES = Stream.concat(
                    Stream.of("history", "people", "tasks", "time", "journal", "problems", "documents"),
                    Stream.of(Step.values()).map(SectionPlace::page))
            .toList();

    private Sections() {}

    /** What stands on a page of its own sections. @return empty for a page of another kind */
    public static List<Section> on(String page) {
        return switch (page) {
            case "history" -> List.of(RESULTS, REPORTS, PAST_VISITS, RELATIVES, RELATIVES_PROBLEMS, CARE_PLANS);
            case "people" -> List.of(CASE, PATIENT, PHONES, IDENTIFIERS, CONTACTS, CONTACT_PHONES, PERMISSIONS);
            case "tasks" -> List.of(TASKS);
            case "time" -> List.of(TIME, EXPENSES, INVOICES, PAYMENTS, CLIENT);
            case "journal" -> List.of(JOURNAL);
            case "problems" -> List.of(PROBLEMS, MEDICATIONS, ALLERGIES, NONE_KNOWN, PROCEDURES);
            case "documents" -> List.of(DOCUMENTS, SENT_LETTERS);
            case "goals" -> List.of(GOALS, OPTIONS, CONFIDENCE);
            default ->
                Stream.of(Step.values())
                        .filter(step -> SectionPlace.page(step).equals(page))
                        .map(StepSections::of)
                        .flatMap(step -> Stream.concat(step.main().stream(), step.more().stream()))
                        .toList();
        };
    }

    /** The section of a key, on whatever page it stands. */
    static Optional<Section> find(String key) {
        return page(key).flatMap(page -> of(page, key));
    }

    /** The page on which the section of a key stands. */
    static Optional<String> page(String key) {
        return PAGES.stream().filter(page -> of(page, key).isPresent()).findFirst();
    }

    private static Optional<Section> of(String page, String key) {
        return on(page).stream().filter(section -> section.key().equals(key)).findFirst();
    }

    private static boolean settled(Task task) {
        return task.getStatus() == TaskStatus.DONE || task.getStatus() == TaskStatus.DROPPED;
    }
}
