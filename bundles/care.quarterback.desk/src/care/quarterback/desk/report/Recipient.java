package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Patient;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How letters speak to whom they are written, and of whom. */
final class Recipient {

    private Recipient() {}

    /** "Dear Dr. Okonjo:", or a greeting to an office. */
    static Paper greet(Paper paper, String person) {
        return paper.paragraphs(
                Tone.PLAIN,
                List.of(
                        some(person)
                                ? paper.words().shared("dear", ReportWords.doctor(person))
                                : paper.words().shared("dear.office")));
    }

    /** "born Feb 11, 1952" in brackets, as offices find a chart; empty when it is not known. */
    static String born(Paper paper, Patient patient) {
        return patient == null || patient.getBirthDate() == null
                ? ""
                : paper.words()
                        .shared(
                                "born",
                                DateTimeFormatter.ofPattern(
                                                "MMM d, uuuu",
                                                paper.words().sentences().locale())
                                        .format(patient.getBirthDate()));
    }
}
