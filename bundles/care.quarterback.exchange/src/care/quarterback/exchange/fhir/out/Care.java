package care.quarterback.exchange.fhir.out;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.CarePlanNote;
import care.quarterback.model.Conversation;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Document;
import care.quarterback.model.FamilyCondition;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.Goal;
import care.quarterback.model.Relationship;
import care.quarterback.model.Release;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the care is about beside the record: relatives, insurance, goals, talks, tasks, releases, documents. */
final class Care {

    static final String RELATIVES = "relatives";
    static final String COVERAGE = "coverage";
    static final String GOALS = "goals";
    static final String PLANS = "plans";
    static final String TALKS = "talks";
    static final String TASKS = "tasks";
    static final String RELEASES = "releases";
    static final String DOCUMENTS = "documents";

    private static final String ROLES = "v3-RoleCode";
    private static final String PAYMENT = "https://nahdo.org/sopt";
    private static final Set<String> PLAN_STATES =
            Set.of("draft", "active", "on-hold", "revoked", "completed", "unknown");

    private static final Map<Relationship, String> RELATIVE_CODES = Map.ofEntries(
            Map.entry(Relationship.MOTHER, "MTH"),
            Map.entry(Relationship.FATHER, "FTH"),
            Map.entry(Relationship.SISTER, "SIS"),
            Map.entry(Relationship.BROTHER, "BRO"),
            Map.entry(Relationship.DAUGHTER, "DAUC"),
            Map.entry(Relationship.SON, "SONC"),
            Map.entry(Relationship.GRANDPARENT, "GRPRN"),
            Map.entry(Relationship.AUNT, "AUNT"),
            Map.entry(Relationship.UNCLE, "UNCLE"),
            Map.entry(Relationship.COUSIN, "COUSN"),
            Map.entry(Relationship.NIECE_NEPHEW, "NIENEPH"),
            Map.entry(Relationship.GRANDCHILD, "GRNDCHILD"),
            Map.entry(Relationship.HALF_SIBLING, "HSIB"),
            Map.entry(Relationship.OTHER, "FAMMEMB"));

    /** Codes of the payer typology, where one kind of plan is one code. */
    private static final Map<CoverageKind, String> PAYERS = Map.of(
            CoverageKind.ORIGINAL_MEDICARE, "121",
            CoverageKind.MEDICARE_ADVANTAGE, "11",
            CoverageKind.MEDICAID, "2",
            CoverageKind.PRIVATE, "5");

    private final Entries entries;
    private final Sentences sentences;
    private final Tree patient;
    private final LocalDate today;

    Care(Entries entries, Sentences sentences, CareCase careCase, LocalDate today) {
        this.entries = entries;
        this.sentences = sentences;
        this.patient = entries.to(careCase.getPatient());
        this.today = today;
    }

    void add(CareCase careCase) {
        Stated.of(careCase.getFamilyHistory()).forEach(this::relative);
        Stated.of(careCase.getCoverages()).forEach(this::coverage);
        Stated.of(careCase.getGoals()).forEach(this::goal);
        Stated.of(careCase.getCarePlans()).forEach(this::plan);
        Stated.of(careCase.getConversations()).forEach(this::talk);
        Stated.of(careCase.getTasks()).forEach(this::task);
        Stated.of(careCase.getReleases()).forEach(this::release);
        Stated.of(careCase.getDocuments()).forEach(this::document);
    }

    static List<String> parts() {
        return List.of(RELATIVES, COVERAGE, GOALS, PLANS, TALKS, TASKS, RELEASES, DOCUMENTS);
    }

    /** What nobody asked, or could say, is not the same as health. */
    private void relative(FamilyMemberHistory relative) {
        Tree made = entries.begin("FamilyMemberHistory", relative, RELATIVES);
        boolean asked = relative.getAsked() == AskedStatus.ASKED;
        made.text("status", asked ? "completed" : "health-unknown");
        if (!asked) {
            made.put(
                    "dataAbsentReason",
                    Concepts.hl7(
                            "history-absent-reason",
                            relative.getAsked() == AskedStatus.UNABLE ? "unable-to-obtain" : "deferred"));
        }
        made.put("patient", patient).text("name", relative.getName());
        made.put(
                "relationship",
                Concepts.hl7(ROLES, RELATIVE_CODES.get(relative.getRelationship()))
                        .text("text", sentences.word(relative.getRelationship())));
        if (relative.getDeceased() != Answer.YES) {
            made.put("ageAge", Concepts.years(relative.getAge()));
        }
        if (relative.getAgeAtDeath() != null) {
            made.put("deceasedAge", Concepts.years(relative.getAgeAtDeath()));
        } else if (relative.getDeceased() != Answer.UNKNOWN) {
            made.flag("deceasedBoolean", relative.getDeceased() == Answer.YES);
        }
        String cause = Tree.clean(relative.getCauseOfDeath());
        boolean named = false;
        for (FamilyCondition each : relative.getConditions()) {
            var condition = new Tree().put("code", Concepts.of(each.getCodings(), each.getText()));
            condition.put("onsetAge", Concepts.years(each.getOnsetAge()));
            if (!cause.isEmpty() && cause.equals(each.getText())) {
                condition.flag("contributedToDeath", true);
                named = true;
            }
            made.add("condition", condition);
        }
        if (!cause.isEmpty() && !named) {
            made.add("condition", new Tree().put("code", Concepts.words(cause)).flag("contributedToDeath", true));
        }
        note(made, relative.getNote());
        entries.say(
                made,
                RELATIVES,
                People.joined(
                        sentences.word(relative.getRelationship()),
                        relative.getName(),
                        sentences.list(relative.getConditions().stream()
                                .map(FamilyCondition::getText)
                                .map(Tree::clean)
                                .filter(text -> !text.isEmpty())
                                .toList())));
    }

    private static void note(Tree owner, String text) {
        owner.add("note", new Tree().text("text", text));
    }

    private void coverage(Coverage coverage) {
        Tree made = entries.begin("Coverage", coverage, COVERAGE);
        boolean over = coverage.getTo() != null && coverage.getTo().isBefore(today);
        made.text("status", over ? "cancelled" : "active");
        String code = PAYERS.get(coverage.getKind());
        var type = new Tree();
        if (coverage.getKind() == CoverageKind.EMPLOYER) {
            type = Concepts.hl7("v3-ActCode", "EHCPOL");
        } else if (code != null) {
            type.add("coding", new Tree().text("system", PAYMENT).text("code", code));
        }
        made.put("type", type.text("text", sentences.word(coverage.getKind())));
        made.text("subscriberId", coverage.getMemberIdentifier()).put("beneficiary", patient);
        made.put("period", Concepts.period(coverage.getFrom(), coverage.getTo()));
        String plan = Tree.clean(coverage.getPlanName());
        made.add("payor", new Tree().text("display", plan.isEmpty() ? sentences.word(coverage.getKind()) : plan));
        made.number("order", coverage.isPrimary() ? 1 : null);
        entries.say(made, COVERAGE, People.joined(sentences.word(coverage.getKind()), coverage.getPlanName()));
    }

    private void goal(Goal goal) {
        Tree made = entries.begin("Goal", goal, GOALS);
        made.text("lifecycleStatus", "active").put("description", Concepts.words(goal.getText()));
        made.put("subject", patient);
        made.add("target", new Tree().date("dueDate", goal.getByDate()));
        made.put(
                "expressedBy",
                Tree.clean(goal.getStatedBy()).isEmpty() ? patient : new Tree().text("display", goal.getStatedBy()));
        if (goal.getWeight() != null) {
            note(made, BundleWords.of("goal.weight", goal.getWeight()));
        }
        entries.say(made, GOALS, goal.getText());
    }

    private void plan(CarePlanNote plan) {
        Tree made = entries.begin("CarePlan", plan, PLANS);
        made.text("status", Concepts.status(plan.getStatus(), PLAN_STATES, "unknown"))
                .text("intent", "plan")
                .text("title", plan.getText())
                .put("subject", patient)
                .put("period", Concepts.period(plan.getFrom(), plan.getTo()));
        entries.say(made, PLANS, plan.getText());
    }

    private void talk(Conversation talk) {
        Tree made = entries.begin("Communication", talk, TALKS);
        made.text("status", "completed").put("subject", patient);
        made.add("medium", Concepts.words(sentences.word(talk.getMode())));
        made.date("sent", talk.getOn());
        made.add(
                "recipient",
                talk.getClinician() == null
                        ? new Tree().text("display", talk.getWith())
                        : entries.to(talk.getClinician(), talk.getClinician().getName()));
        String on = talk.getOn() == null ? "" : talk.getOn().toString();
        String what = People.joined(on, talk.getSummary());
        made.add("payload", new Tree().text("contentString", what));
        entries.say(made, TALKS, People.joined(on, talk.getWith(), talk.getSummary()));
    }

    private void task(Task task) {
        Tree made = entries.begin("Task", task, TASKS);
        made.text("status", status(task)).text("intent", "order").text("description", task.getText());
        made.put("for", patient).put("owner", new Tree().text("display", task.getOwner()));
        made.put(
                "restriction",
                new Tree()
                        .put(
                                "period",
                                Concepts.period(null, task.getDueOn() == null ? task.getDueAt() : task.getDueOn())));
        note(made, task.getOutcome());
        entries.say(made, TASKS, People.joined(task.getText(), task.getOwner(), sentences.word(task.getStatus())));
    }

    private static String status(Task task) {
        TaskStatus status = task.getStatus();
        return switch (status) {
            case OPEN -> "requested";
            case WAITING -> "in-progress";
            case SNOOZED -> "on-hold";
            case DONE -> "completed";
            case DROPPED -> "cancelled";
        };
    }

    private void release(Release release) {
        Tree made = entries.begin("Consent", release, RELEASES);
        boolean ended = release.getRevokedOn() != null
                || release.isEventOccurred()
                || release.getExpiresOn() != null && release.getExpiresOn().isBefore(today);
        made.text("status", release.getSignedOn() == null ? "proposed" : ended ? "inactive" : "active");
        made.put("scope", Concepts.hl7("consentscope", "patient-privacy"));
        made.add("category", Concepts.coded("http://loinc.org", "64292-6", "Release of information consent"));
        made.put("patient", patient).date("dateTime", release.getSignedOn());
        made.put("policyRule", Concepts.hl7("consentpolicycodes", "hipaa-auth"));
        made.put(
                "provision",
                new Tree()
                        .text("type", "permit")
                        .put("period", Concepts.period(release.getSignedOn(), release.getExpiresOn()))
                        .add("actor", actor("INF", release.getDiscloser()))
                        .add("actor", actor("IRCP", release.getRecipient())));
        entries.say(
                made,
                RELEASES,
                People.joined(
                        release.getInformation(),
                        release.getDiscloser(),
                        release.getRecipient(),
                        release.getPurpose()));
    }

    private static Tree actor(String role, String name) {
        return Tree.clean(name).isEmpty()
                ? new Tree()
                : new Tree()
                        .put("role", Concepts.hl7("v3-ParticipationType", role))
                        .put("reference", new Tree().text("display", name));
    }

    /** That a document is there, what it is and of when; its bytes stay in the package that goes with it. */
    private void document(Document document) {
        Tree made = entries.begin("DocumentReference", document, DOCUMENTS);
        made.text("status", "current").put("type", Concepts.words(sentences.word(document.getType())));
        made.put("subject", patient);
        made.add(
                "author",
                document.getClinician() == null
                        ? new Tree().text("display", document.getAuthor())
                        : entries.to(document.getClinician(), document.getAuthor()));
        made.put("context", new Tree().put("period", Concepts.period(document.getServiceDate(), null)));
        String title = Tree.clean(document.getTitle());
        made.add(
                "content",
                new Tree()
                        .put(
                                "attachment",
                                new Tree()
                                        .text("contentType", document.getMediaType())
                                        .text("title", title.isEmpty() ? sentences.word(document.getType()) : title)));
        entries.say(made, DOCUMENTS, People.joined(title, sentences.word(document.getType())));
    }
}
