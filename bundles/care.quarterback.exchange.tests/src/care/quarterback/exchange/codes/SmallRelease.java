package care.quarterback.exchange.codes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A release of two dozen codes with an index, as CMS and CDC publish theirs. */
final class SmallRelease {

    static final String ORDER = order("A048", 0, "Other specified bacterial intestinal infections")
            + order("C50", 0, "Malignant neoplasm of breast")
            + order("C50912", 1, "Malignant neoplasm of unspecified site of left female breast")
            + order("C73", 1, "Malignant neoplasm of thyroid gland")
            + order("C81", 0, "Hodgkin lymphoma")
            + order("C819", 0, "Hodgkin lymphoma, unspecified")
            + order("D509", 1, "Iron deficiency anemia, unspecified")
            + order("E0500", 1, "Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm")
            + order("F0390", 1, "Unspecified dementia, unspecified severity, without behavioral disturbance")
            + order("F02", 0, "Dementia in other diseases classified elsewhere")
            + order("H8109", 1, "Meniere's disease, unspecified ear")
            + order("I10", 1, "Essential (primary) hypertension")
            + order("I21", 0, "Acute myocardial infarction")
            + order("I219", 1, "Acute myocardial infarction, unspecified")
            + order("I252", 1, "Old myocardial infarction")
            + order("I48", 0, "Atrial fibrillation and flutter")
            + order("J44", 0, "Other chronic obstructive pulmonary disease")
            + order("J441", 1, "Chronic obstructive pulmonary disease with (acute) exacerbation")
            + order("K20", 0, "Esophagitis")
            + order("K219", 1, "Gastro-esophageal reflux disease without esophagitis")
            + order("K2270", 1, "Barrett's esophagus without dysplasia")
            + order("K649", 1, "Unspecified hemorrhoids")
            + order("M350", 0, "Sj\u00f6gren syndrome")
            + order("O224", 0, "Hemorrhoids in pregnancy")
            + order("S72002A", 1, "Fracture of unspecified part of neck of left femur, initial encounter");

    static final String INDEX = "term\tnonessential_modifier\tcode\tneeds_more_characters\n"
            + "Bronze, disease\t\tE05.00\t\n"
            + "Leukemia, leukemic, hairy\t\tC81.9\t1\n"
            + "Fever, kissing\t(childhood) (severe)\tK20.9\t\n"
            + "Fever, gone\t\tZ99.9\t\n"
            + "a row that is too short\n";

    static final String INDEX_XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <ICD10CM.index>
              <version>2027</version>
              <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
              <letter><title>D</title>
                <mainTerm><title>Disease, diseased</title><seeAlso>Syndrome</seeAlso>
                  <term level="1"><title>bronze<nemod>(diabetic) (skin)</nemod> NEC</title><code>E05.00</code>
                    <term level="2"><title>of the elderly</title><subcat>C81.9</subcat></term>
                  </term>
                </mainTerm>
                <mainTerm><title>Quincke's swelling</title><see>Disease, bronze NEC</see></mainTerm>
                <mainTerm><title>Quagmire</title><see>Disease, nowhere</see></mainTerm>
                <mainTerm><title>Fever</title><code>K20.9-</code><manif>[I10]</manif></mainTerm>
              </letter>
            </ICD10CM.index>
            """;

    private SmallRelease() {}

    private static String order(String code, int billable, String text) {
        return "%05d %-7s %d %-60.60s %s%n".formatted(1, code, billable, text, text);
    }

    /** A zip of files: name, text, name, text. */
    static byte[] zip(String... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
