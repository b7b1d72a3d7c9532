package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import java.time.LocalDate;

/**
 * What stands at the head and the foot of every page.
 *
 * @param number of the case; empty for what is about the whole practice
 * @param owner who works on it; may be empty
 * @param file how the file's name begins: nothing of the patient
 */
record PaperHead(Sentences sentences, PracticeReach practice, LocalDate on, String number, String owner, String file) {}
