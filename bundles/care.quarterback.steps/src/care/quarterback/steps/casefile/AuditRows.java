package care.quarterback.steps.casefile;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage;
import care.quarterback.model.practice.PracticePackage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A case's audit for people: who, when, what was done and what changed by it, in words. Newest first. */
public final class AuditRows {

    private static final int SHOWN = 300;
    private static final String ADD = "Add";
    private static final Pattern ENTRY = Pattern.compile("^[A-Za-z]+\\{", Pattern.MULTILINE);
    private static final Pattern NAMED =
            Pattern.compile("[{ ](?:text|name|clinicianName|title|letter|question)=([^,}\\]]+)");
    private static final Pattern OUTCOME = Pattern.compile("[{ ]outcome=([A-Z_]+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Sentences sentences;

    public AuditRows(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * One entry.
     *
     * @param done what was done, in words
     * @param reason empty when none was asked for
     * @param changes a sentence for each field that changed
     */
    public record AuditRow(long seq, Instant at, String by, String done, String reason, List<String> changes) {

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

    /** What an entry did: "Recorded an opinion"; what was taken back says so. */
    public String done(AuditEntry entry) {
        return sentences.of("audit", "kind." + entry.kind().name(), command(entry.command()));
    }

    /** One place with the values that two people gave it. @param field such as "Medication: Dosage"; the values may be empty */
    public record Difference(String field, String mine, String theirs) {}

    /** Both values of a place, in words; empty for a field that nothing of today knows. */
    public Optional<Difference> difference(AuditChange mine, AuditChange theirs) {
        EStructuralFeature feature = feature(mine.feature());
        if (feature == null) {
            return Optional.empty();
        }
        String type = sentences.of(EntryWords.label(feature.getEContainingClass()));
        String field = sentences.of("audit", "difference", type, sentences.of(EntryWords.label(feature)));
        return Optional.of(new Difference(field, after(feature, mine), after(feature, theirs)));
    }

    private String after(EStructuralFeature feature, AuditChange change) {
        return feature instanceof EReference reference
                ? entries(
                        reference.getEReferenceType(),
                        sentences.of(EntryWords.label(reference.getEReferenceType())),
                        change)
                : value(feature, change.after());
    }

    private AuditRow row(AuditEntry entry) {
        return new AuditRow(
                entry.seq(), entry.at(), entry.by().name(), done(entry), entry.reason(), changes(entry.changes()));
    }

    /** A sentence for each field that changed. */
    public List<String> changes(List<AuditChange> changes) {
        return changes.stream().map(this::change).distinct().toList();
    }

    private String command(String name) {
        try {
            return sentences.of("audit", "command." + name);
        } catch (MissingResourceException noCommandOfItsOwn) {
            return name.startsWith(ADD) && classifier(name.substring(ADD.length())) instanceof EClass type
                    ? sentences.of("audit", "command." + ADD, EntryWords.label(type))
                    : sentences.of("audit", "command.unknown");
        }
    }

    private String change(AuditChange change) {
        EStructuralFeature feature = feature(change.feature());
        if (feature == null) {
            return sentences.of("audit", "unknown");
        }
        String key = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
        String type = sentences.of(EntryWords.label(feature.getEContainingClass()));
        String field = sentences.of(EntryWords.label(feature));
        if (feature instanceof EReference reference) {
            String what = sentences.of(EntryWords.label(reference.getEReferenceType()));
            return reference.isContainment()
                    ? sentences.of("audit", "entry." + key, entries(reference.getEReferenceType(), what, change))
                    : sentences.of("audit", "link." + key, what, type, field);
        }
        String before = value(feature, change.before());
        String after = value(feature, change.after());
        // "Health problem, Health problem" is said once
        String ending = field.equalsIgnoreCase(type) ? ".alone" : "";
        return sentences.of("audit", "field." + fieldKey(before, after) + ending, field, type, before, after);
    }

    private static String fieldKey(String before, String after) {
        if (before.isEmpty()) {
            return after.isEmpty() ? "touched" : "set";
        }
        return after.isEmpty() ? "emptied" : "replaced";
    }

    /** The first entry by its name, where it has one, and how many came or went with it. */
    private String entries(EClass type, String what, AuditChange change) {
        String whole = change.after().isEmpty() ? change.before() : change.after();
        String first = name(type, whole.lines().findFirst().orElse(""))
                .map(name -> sentences.of("audit", "entry.named", what, shortened(name)))
                .orElse(what);
        long more = ENTRY.matcher(whole).results().count() - 1;
        return more > 0 ? sentences.of("audit", "entry.more", first, more) : first;
    }

    /** What an entry is told apart by: what came of it, as of a call; else what it is called. */
    private Optional<String> name(EClass type, String whole) {
        Matcher outcome = OUTCOME.matcher(whole);
        EStructuralFeature feature = type.getEStructuralFeature("outcome");
        if (feature != null && feature.getEType() instanceof EEnum choice && outcome.find()) {
            return Optional.of(word(choice, outcome.group(1)));
        }
        Matcher name = NAMED.matcher(whole);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static EStructuralFeature feature(String name) {
        int dot = name.indexOf('.');
        return classifier(name.substring(0, dot)) instanceof EClass type
                ? type.getEStructuralFeature(name.substring(dot + 1))
                : null;
    }

    /** Of the case, else of the practice. */
    private static EClassifier classifier(String name) {
        EClassifier ofCase = CasePackage.eINSTANCE.getEClassifier(name);
        return ofCase == null ? PracticePackage.eINSTANCE.getEClassifier(name) : ofCase;
    }

    private String value(EStructuralFeature feature, String text) {
        if (ID.matcher(text).find()) {
            return "";
        }
        var kind = ((EAttribute) feature).getEAttributeType();
        if (kind instanceof EEnum choice) {
            return String.join(
                    ", ", text.lines().map(each -> word(choice, each)).toList());
        }
        if (text.equals("true") || text.equals("false")) {
            return sentences.of("audit", text);
        }
        return kind.getInstanceClass() == LocalDate.class ? dates(text) : shortened(text);
    }

    private String dates(String text) {
        try {
            return String.join(
                    ", ",
                    text.lines().map(LocalDate::parse).map(sentences::date).toList());
        } catch (DateTimeParseException noDate) {
            return shortened(text);
        }
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    private String word(EEnum choice, String literal) {
        try {
            var known = choice.getEEnumLiteral(literal);
            return known == null ? "" : sentences.word((Enum<?>) known.getInstance());
        } catch (MissingResourceException e) {
            return literal.toLowerCase(Locale.ROOT).replace('_', ' '); // a literal of a newer version
        }
    }
}
