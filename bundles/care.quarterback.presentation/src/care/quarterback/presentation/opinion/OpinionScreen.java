package care.quarterback.presentation.opinion;

import care.quarterback.desk.chart.LetterRows;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import java.util.Optional;

/**
 * What the page of opinions shows.
 *
 * @param letter the chosen opinion; empty while a new one is begun
 * @param version the chosen version of it, the newest in use unless another was chosen
 */
public record OpinionScreen(LetterRows rows, Optional<Letter> letter, Optional<Version> version) {

    /** Whether what the letter says can be written to. */
    public boolean open() {
        return newest() && version.filter(Version::open).isPresent();
    }

    /** Whether the version can be taken out as a mistake: a closed one, or a draft beside which another one stands. */
    public boolean correctable() {
        boolean others = letter.stream()
                .flatMap(each -> each.versions().stream())
                .anyMatch(each -> each.takenOut().isEmpty() && !version.equals(Optional.of(each)));
        return version.filter(each -> each.takenOut().isEmpty() && (each.lock().isPresent() || others))
                .isPresent();
    }

    /** Whether a copy of what is taken out is begun: of the newest version, once it is final. */
    public boolean copied() {
        return newest() && !open();
    }

    /** Whether the newest version in use is shown. */
    public boolean newest() {
        return letter.map(Letter::newest).equals(version) && version.isPresent();
    }
}
