package care.quarterback.presentation.exchange;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Condition;
import care.quarterback.model.Identifier;
import care.quarterback.model.Patient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of one patient: "family, given; birth date; number; problem; problem ...", where the number may be blank. */
final class FewLines implements CaseImporter {

    /** A file of the test. */
    record File(String name, String content) implements ImportSource {

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String kind() {
        return "few lines";
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".txt");
    }

    @Override
    public ImportPlan read(ImportSource source, Progress progress) {
        try (InputStream in = source.open()) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            progress.report(content.length(), content.length(), "");
            return progress.cancelled()
                    ? ImportPlan.refused(source.name(), "The import was stopped; nothing of it was taken.")
                    : plan(source.name(), content.split("; *"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportPlan plan(String file, String[] words) {
        CareCase draft = CaseFactory.eINSTANCE.createCareCase();
        Patient patient = CaseFactory.eINSTANCE.createPatient();
        draft.setPatient(patient);
        patient.setFamilyName(words[0].split(", ")[0]);
        patient.setGivenName(words[0].split(", ")[1]);
        patient.setBirthDate(LocalDate.parse(words[1]));
        if (!words[2].isBlank()) {
            Identifier number = CaseFactory.eINSTANCE.createIdentifier();
            number.setSystem("clinic");
            number.setValue(words[2]);
            patient.getIdentifiers().add(number);
        }
        List<ImportItem> items = new ArrayList<>();
        items.add(new ImportItem("entry 1 (Patient/p)", "Patient", Status.OK, "Taken."));
        for (int i = 3; i < words.length; i++) {
            items.add(problem(draft, words[i], i - 1));
        }
        return new ImportPlan(
                file,
                Integer.toHexString(String.join(";", words).hashCode()),
                "",
                items,
                List.of(PatientPlan.ofRecord(draft)));
    }

    private static ImportItem problem(CareCase draft, String words, int entry) {
        String at = "entry " + entry + " (Condition/c" + entry + ")";
        if (words.equals("bill")) {
            return new ImportItem(at, "Claim", Status.SKIP, "Bills are not read.");
        }
        if (words.equals("?")) {
            return new ImportItem(at, "Condition", Status.ERROR, "There is no such date: 30 February.");
        }
        Condition condition = CaseFactory.eINSTANCE.createCondition();
        condition.setText(words);
        condition.setSourceIdentifier("Condition/" + words);
        draft.getConditions().add(condition);
        return new ImportItem(at, "Condition", Status.OK, "Taken.");
    }
}
