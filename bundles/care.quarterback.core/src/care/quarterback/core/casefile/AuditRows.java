package care.quarterback.core.casefile;

import care.quarterback.core.audit.AuditChange;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A case's audit for people: who, when, what was done and what changed by it, in words. Newest first. */
public final class AuditRows {

    private static final int SHOWN = 300;

    private final Sentences sentences;

    public AuditRows(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * One entry.
     *
     * @param command what was done, in words
     * @param reason empty when none was asked for
     * @param changes a sentence for each field that changed
     */
    public record AuditRow(long seq, Instant at, String by, String command, String reason, List<String> changes) {

        public AuditRow {
            changes = List.copyOf(changes);
        }
    }

    /** The rows of a case's entries. */
    public List<AuditRow> of(List<AuditEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(AuditEntry::seq).reversed())
                .map(this::row)
                .toList();
    }

    private AuditRow row(AuditEntry entry) {
        String done = sentences.of("audit", "kind." + entry.kind().name(), command(entry.command()));
        return new AuditRow(
                entry.seq(),
                entry.at(),
                entry.by().name(),
                done,
                entry.reason(),
                entry.changes().stream().map(this::change).toList());
    }

    /** "Record opinion" for RecordOpinion. */
    private static String command(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.US);
        return words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }

    private String change(AuditChange change) {
        EStructuralFeature feature = feature(change.feature());
        if (feature == null) {
            return sentences.of("audit", "unknown");
        }
        String type = EntryWords.label(feature.getEContainingClass());
        String field = EntryWords.label(feature);
        if (feature instanceof EReference reference) {
            String what = EntryWords.label(reference.getEReferenceType());
            String key = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
            return sentences.of("audit", reference.isContainment() ? "entry." + key : "link." + key, what, type, field);
        }
        String before = value(feature, change.before());
        String after = value(feature, change.after());
        String key = before.isEmpty() ? "set" : after.isEmpty() ? "emptied" : "replaced";
        return sentences.of("audit", "field." + key, field, type, before, after);
    }

    private static EStructuralFeature feature(String name) {
        int dot = name.indexOf('.');
        return CasePackage.eINSTANCE.getEClassifier(name.substring(0, dot)) instanceof EClass type
                ? type.getEStructuralFeature(name.substring(dot + 1))
                : null;
    }

    private String value(EStructuralFeature feature, String text) {
        if (feature instanceof EAttribute attribute && attribute.getEAttributeType() instanceof EEnum choice) {
            return String.join(
                    ", ", text.lines().map(each -> word(choice, each)).toList());
        }
        if (text.equals("true") || text.equals("false")) {
            return sentences.of("audit", text);
        }
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private String word(EEnum choice, String literal) {
        try {
            var known = choice.getEEnumLiteral(literal);
            return known == null ? "" : sentences.word((Enum<?>) known.getInstance());
        } catch (MissingResourceException e) {
            return literal.toLowerCase(Locale.US).replace('_', ' '); // a literal of a newer version
        }
    }
}
