package care.quarterback.steps.practice;

import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.entry.Npi;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.model.Element;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeClinician;
import care.quarterback.model.practice.PracticeClosedDay;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.practice.PracticeOpenDay;
import care.quarterback.model.practice.PracticePackage.Literals;
import care.quarterback.model.practice.RemoteProgramme;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.Suggestion;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;

/** What an entry of the directory must keep to. A command calls this last; the session then takes back what it did. */
final class DirectoryRules {

    private static final Set<String> TELEPHONES = Set.of("telephone", "fax");
    private static final Set<String> ADDRESSES = Set.of("portal", "website");
    private static final String ADDRESS = "https?://[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?";
    private static final String SITE = "[a-z0-9-]+(\\.[a-z0-9-]+)+";
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private DirectoryRules() {}

    /** @throws CommandRejected with a sentence for each thing that is wrong */
    static void check(PracticeEdit edit, Element entry) {
        check(edit, entry, new Twins.Looked());
    }

    /** The same where many entries are checked. @param twins knows them all */
    static void check(PracticeEdit edit, Element entry, Twins twins) {
        EntryRules.check(entry);
        List<Problem> problems = new ArrayList<>();
        entry.eClass().getEAllAttributes().forEach(field -> checkText(entry, field, problems));
        checkLastLook(edit, entry, problems);
        switch (entry) {
            case PracticeClosedDay day -> checkDay(day, problems);
            case PracticeOpenDay day -> checkDay(day, problems);
            case PracticeClinician clinician -> checkClinician(clinician, twins, problems);
            case RemoteProgramme programme -> checkTurnaround(programme, problems);
            case Rule rule -> RuleEntry.check(edit.practice(), rule, problems);
            case Suggestion suggestion -> checkSuggestion(suggestion, problems);
            default -> {
                // only what holds for every entry
            }
        }
        checkName(entry, twins, problems);
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
    }

    private static void checkText(Element entry, EAttribute field, List<Problem> problems) {
        if (!(entry.eGet(field) instanceof String text) || text.isBlank()) {
            return;
        }
        if (TELEPHONES.contains(field.getName()) && !telephone(text)) {
            problems.add(new Problem(field.getName(), PracticeWords.of("wrong.telephone", EntryWords.label(field))));
        }
        if (ADDRESSES.contains(field.getName()) && !text.matches(ADDRESS)) {
            problems.add(new Problem(field.getName(), PracticeWords.of("wrong.portal", EntryWords.label(field))));
        }
    }

    /** Digits with what people put between them; an extension may follow. */
    private static boolean telephone(String text) {
        String number = text.strip().replaceFirst("(?i)\\s*(?:ext\\.?|x)\\s*\\d{1,6}$", "");
        long digits = number.chars().filter(Character::isDigit).count();
        return number.matches("\\+?[0-9 ().\\-/]+") && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static void checkLastLook(PracticeEdit edit, Element entry, List<Problem> problems) {
        var looked = entry instanceof Rule rule
                ? rule.getLastVerified()
                : entry instanceof RemoteProgramme programme ? programme.getLastVerified() : null;
        if (looked != null && looked.isAfter(edit.today())) {
            problems.add(new Problem(
                    "lastVerified",
                    PracticeWords.of("wrong.lastVerified", EntryWords.label(Literals.RULE__LAST_VERIFIED))));
        }
    }

    private static void checkDay(PracticeClosedDay day, List<Problem> problems) {
        if (day.getDate() == null && day.getWeekday() == null) {
            problems.add(new Problem("date", PracticeWords.of("wrong.closed.neither")));
            return;
        }
        if (day.getDate() != null && day.getWeekday() != null) {
            problems.add(new Problem("weekday", PracticeWords.of("wrong.closed.both")));
            return;
        }
        List<PracticeClosedDay> all = day.eContainer() instanceof Practice practice
                ? practice.getClosedDays()
                : ((PracticeOffice) day.eContainer()).getClosedDays();
        boolean twice = all.stream()
                .anyMatch(known -> known != day
                        && Objects.equals(known.getDate(), day.getDate())
                        && Objects.equals(known.getWeekday(), day.getWeekday()));
        if (twice) {
            problems.add(
                    new Problem(day.getDate() == null ? "weekday" : "date", PracticeWords.of("wrong.closed.twice")));
        }
        Set<DayOfWeek> open = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        all.stream()
                .filter(closed -> closed.getWeekday() != null)
                .forEach(closed -> open.remove(DayOfWeek.of(closed.getWeekday())));
        if (open.isEmpty()) {
            problems.add(new Problem("weekday", PracticeWords.of("wrong.closed.week")));
        }
    }

    private static void checkDay(PracticeOpenDay day, List<Problem> problems) {
        if (day.getDate() == null && day.getWeekday() == null) {
            problems.add(new Problem("date", PracticeWords.of("wrong.open.neither")));
            return;
        }
        if (day.getDate() != null && day.getWeekday() != null) {
            problems.add(new Problem("weekday", PracticeWords.of("wrong.closed.both")));
            return;
        }
        List<PracticeOpenDay> all = day.eContainer() instanceof Practice practice
                ? practice.getOpenDays()
                : ((PracticeOffice) day.eContainer()).getOpenDays();
        boolean twice = all.stream()
                .anyMatch(known -> known != day
                        && Objects.equals(known.getDate(), day.getDate())
                        && Objects.equals(known.getWeekday(), day.getWeekday()));
        if (twice) {
            problems.add(new Problem(day.getDate() == null ? "weekday" : "date", PracticeWords.of("wrong.open.twice")));
        }
    }

    private static void checkClinician(PracticeClinician clinician, Twins twins, List<Problem> problems) {
        String npi = clinician.getNpi();
        if (npi == null || npi.isBlank()) {
            return;
        }
        if (!Npi.fits(npi)) {
            problems.add(new Problem("npi", PracticeWords.of("wrong.npi")));
        }
        twins.number(clinician)
                .ifPresent(other ->
                        problems.add(new Problem("npi", PracticeWords.of("wrong.npi.twice", other.getName()))));
    }

    private static void checkTurnaround(RemoteProgramme programme, List<Problem> problems) {
        Integer from = programme.getTurnaroundFromDays();
        Integer to = programme.getTurnaroundToDays();
        if (from != null && to != null && from > to) {
            problems.add(new Problem("turnaroundToDays", PracticeWords.of("wrong.turnaround")));
        }
    }

    private static void checkSuggestion(Suggestion suggestion, List<Problem> problems) {
        Optional<OwnSuggestion.Table> table = OwnSuggestion.Table.of(suggestion.getTable());
        if (table.isEmpty()) {
            return; // that it has to be said is among the rules of every entry
        }
        var row = new OwnSuggestion(table.get(), suggestion.getWhen(), suggestion.getConsider(), "", "");
        boolean site = table.get() == OwnSuggestion.Table.TRUSTED_SITES
                && !row.address().matches(SITE);
        boolean organization = table.get() == OwnSuggestion.Table.ORGANIZATIONS
                && !row.address().matches(ADDRESS);
        if (site || organization) {
            problems.add(new Problem("consider", PracticeWords.of(site ? "wrong.site" : "wrong.organization")));
        }
    }

    /** Two entries of one name in a list cannot be told apart; two clinicians can, by their numbers. */
    private static void checkName(Element entry, Twins twins, List<Problem> problems) {
        var field = entry.eClass().getEStructuralFeature("name");
        if (field == null || entry instanceof PracticeClinician clinician && clinician.getNpi() != null) {
            return;
        }
        String name = Objects.toString(entry.eGet(field), "").strip();
        if (!name.isEmpty() && twins.named(entry, name)) {
            problems.add(new Problem("name", PracticeWords.of("wrong.name.twice", name)));
        }
    }
}
