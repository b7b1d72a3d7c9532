package care.quarterback.desk.chart;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.desk.chart.ChartRows.CodeRow;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import java.util.Map;
import java.util.Optional;

/** The code that a problem is shown with. */
public final class ProblemCode {

    /** Code systems of FHIR by the names that people use. */
    private static final Map<String, String> NAMES = Map.of(
            CodeEntry.ICD10CM,
            "ICD-10-CM",
            "http://snomed.info/sct",
            "SNOMED CT",
            "http://hl7.org/fhir/sid/icd-9-cm",
            "ICD-9-CM",
            "http://hl7.org/fhir/sid/icd-10",
            "ICD-10",
            "http://loinc.org",
            "LOINC");

    private ProblemCode() {}

    /** ICD-10-CM first, and of those the confirmed one; else the first code of the source. */
    public static Optional<CodeRow> of(Condition condition) {
        return OpinionRows.icd10cm(condition.getCodings())
                .or(() -> condition.getCodings().stream()
                        .filter(each -> each.getCode() != null)
                        .findFirst())
                .map(ProblemCode::row);
    }

    private static CodeRow row(Coding coding) {
        boolean icd10cm = CodeEntry.ICD10CM.equals(coding.getSystem());
        return new CodeRow(
                NAMES.getOrDefault(ChartQuery.text(coding.getSystem()), ""),
                coding.getCode(),
                ChartQuery.text(coding.getDisplay()),
                icd10cm,
                coding.isConfirmed() ? ChartQuery.text(coding.getConfirmedBy()) : "");
    }
}
