package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Finding;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;

/**
 * Writes what an opinion rests on, a finding a line. A line that says what stood there before keeps its entry, with the
 * document and the day that belong to it.
 */
@CommandName("WriteFindings")
public record WriteFindings(@Refers(Opinion.class) ObjectId opinion, FindingKind kind, List<String> lines)
        implements CaseCommand {

    /** So many lines are taken at most. */
    public static final int LIMIT = 200;

    public WriteFindings {
        lines = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        if (lines.size() > LIMIT) {
            throw CommandRejected.because("findings", Message.of("refusals", "opinion.manyFindings", LIMIT));
        }
        @SuppressWarnings("unchecked")
        var entries = (EList<Finding>) version.eGet(kind.reference());
        List<Finding> before = List.copyOf(entries);
        List<Finding> after = new ArrayList<>();
        for (String line : lines) {
            after.add(before.stream()
                    .filter(each -> line.equals(each.getText()))
                    .findFirst()
                    .orElseGet(() -> finding(edit, line)));
        }
        before.stream().filter(each -> !after.contains(each)).forEach(edit::remove);
        after.stream().filter(each -> !entries.contains(each)).forEach(entries::add);
        for (int i = 0; i < after.size(); i++) {
            if (entries.get(i) != after.get(i)) {
                entries.move(i, after.get(i));
            }
        }
        EntryRules.check(after.toArray(Finding[]::new));
    }

    private static Finding finding(CaseEdit edit, String line) {
        Finding finding = edit.create(Finding.class);
        finding.setText(line);
        return finding;
    }

    /** What an opinion rests on, or could not. */
    public enum FindingKind {
        RELIED_ON(Literals.OPINION_VERSION__FINDINGS_RELIED_ON),
        TEST_SEEN(Literals.OPINION_VERSION__TESTS_SEEN),
        TEST_NOT_SEEN(Literals.OPINION_VERSION__TESTS_NOT_SEEN);

        private final EReference reference;

        FindingKind(EReference reference) {
            this.reference = reference;
        }

        EReference reference() {
            return reference;
        }
    }
}
