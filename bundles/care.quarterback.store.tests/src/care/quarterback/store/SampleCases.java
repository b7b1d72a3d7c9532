package care.quarterback.store;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseProjection.OpinionPair;
import care.quarterback.core.spi.CaseProjection.ProjectedDocument;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.Goal;
import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cases for tests of a store: what is in the document does not matter to it. */
final class SampleCases {

    static final Actor NURSE = new Actor("N. Okonjo");

    private SampleCases() {}

    static CaseId id(int number) {
        return new CaseId("00000000-0000-4000-8000-%012d".formatted(number));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static CaseSummary summary(CaseId id, String patient, String opened) {
        return summary(id, patient, opened, "1948-05-06");
    }

    private static CaseSummary summary(CaseId id, String patient, String opened, String born) {
        return new CaseSummary(
                id,
                "2026-" + id.value().substring(33),
                patient,
                born == null ? null : day(born),
                "Is the operation needed?",
                "OPEN",
                opened == null ? null : day(opened),
                "staff-1",
                day("2026-03-09"),
                "Call the office.",
                null);
    }

    static CaseProjection projection(CaseSummary summary) {
        Set<String> terms = SearchTerms.of(summary.patient() + " " + summary.question() + " " + summary.number());
        return new CaseProjection(
                summary,
                terms,
                Set.of("urn:mrn|" + summary.number()),
                List.of(new OpinionPair(1, 2, "DIFFERENT", true, false, "DIVERGENT")),
                List.of(new ProjectedDocument("d1", "MRI of the knee", day("2026-02-01"), "ab".repeat(32))),
                List.of(new WorkItem(
                        "",
                        "Dr. Reyes",
                        "Call the office.",
                        day("2026-03-09"),
                        null,
                        null,
                        "OTHER",
                        "CALL",
                        "staff-1",
                        "")));
    }

    /** The next save on a head, with a document that says so. */
    static CaseSave save(CaseProjection projection, long base, AuditHead head) {
        CaseId id = projection.summary().id();
        var changes = List.of(new AuditChange(id.value(), "CareCase.question", "", "revision " + (base + 1) + " é 🩺"));
        var entry = AuditEntry.chain(
                head,
                id,
                Instant.parse("2026-03-02T12:00:00.123Z"),
                NURSE,
                "Ask",
                AuditEntry.Kind.DO,
                "asked",
                changes);
        byte[] document = ("document " + (base + 1)).getBytes(StandardCharsets.UTF_8);
        return new CaseSave(id, base, document, projection, entry);
    }

    static CaseSave first(CaseId id, String patient, String opened) {
        return save(projection(summary(id, patient, opened)), 0, AuditHead.EMPTY);
    }

    static CaseSave first(CaseId id, String patient, String opened, String born) {
        return save(projection(summary(id, patient, opened, born)), 0, AuditHead.EMPTY);
    }

    /** Reads models from a real case. */
    static CaseProjection project(CareCase careCase) {
        String patient =
                careCase.getPatient() == null ? "" : careCase.getPatient().getFamilyName();
        var summary = new CaseSummary(
                new CaseId(careCase.getId()),
                "",
                patient == null ? "" : patient,
                null,
                careCase.getQuestion(),
                "",
                null,
                "",
                null,
                "",
                null);
        Set<String> terms = careCase.getGoals().stream()
                .flatMap(goal -> SearchTerms.of(goal.getText()).stream())
                .collect(Collectors.toSet());
        return new CaseProjection(summary, terms, Set.of(), List.of(), List.of(), List.of());
    }

    /** Adds a goal. */
    @CommandName("AddGoal")
    record AddGoal(String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Goal goal = edit.create(Goal.class);
            goal.setText(text);
            edit.careCase().getGoals().add(goal);
        }
    }
}
