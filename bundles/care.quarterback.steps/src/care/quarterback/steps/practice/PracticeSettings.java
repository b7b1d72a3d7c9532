package care.quarterback.steps.practice;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.calendar.BusinessCalendar.OpenDays;
import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.rules.PracticeRules;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeClosedDay;
import care.quarterback.model.practice.PracticeOpenDay;
import care.quarterback.model.practice.Suggestion;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the plan of a case takes from the practice. What cannot be used in stored data is passed over: the shipped holds. */
final class PracticeSettings {

    private PracticeSettings() {}

    /** @param shipped the rules that ship */
    public static PlanSettings of(Practice practice, RuleBook shipped) {
        Map<PlanDefault, Integer> own = new EnumMap<>(PlanDefault.class);
        for (PlanDefault each : PlanDefault.values()) {
            int number = number(practice, each);
            if (number != each.shipped()) {
                own.put(each, number);
            }
        }
        return new PlanSettings(
                own,
                zone(practice),
                calendar(practice),
                shipped.with(PracticeRules.of(practice.getRules(), shipped)),
                suggestions(practice));
    }

    private static List<OwnSuggestion> suggestions(Practice practice) {
        return practice.getSuggestions().stream()
                .flatMap(suggestion -> suggestion(suggestion).stream())
                .toList();
    }

    private static Optional<OwnSuggestion> suggestion(Suggestion suggestion) {
        return OwnSuggestion.Table.of(Objects.toString(suggestion.getTable(), ""))
                .map(table -> new OwnSuggestion(
                        table,
                        Objects.toString(suggestion.getWhen(), ""),
                        Objects.toString(suggestion.getConsider(), ""),
                        Objects.toString(suggestion.getSource(), ""),
                        Objects.toString(suggestion.getReviewedBy(), "")));
    }

    static int number(Practice practice, PlanDefault of) {
        return ChooseDefault.setting(practice, of)
                .map(setting -> Objects.toString(setting.getValue(), ""))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(of::allows)
                .orElse(of.shipped());
    }

    private static Optional<ZoneId> zone(Practice practice) {
        try {
            return Optional.ofNullable(practice.getTimeZone()).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static BusinessCalendar calendar(Practice practice) {
        Map<LocalDate, String> dates = new HashMap<>();
        Map<DayOfWeek, String> weekdays = new EnumMap<>(DayOfWeek.class);
        for (PracticeClosedDay day : practice.getClosedDays()) {
            String reason = Objects.toString(day.getReason(), "");
            if (day.getDate() != null) {
                dates.put(day.getDate(), reason);
            } else if (day.getWeekday() != null && day.getWeekday() >= 1 && day.getWeekday() <= 7) {
                weekdays.put(DayOfWeek.of(day.getWeekday()), reason);
            }
        }
        return BusinessCalendar.office(dates, weekdays, openDays(practice));
    }

    private static OpenDays openDays(Practice practice) {
        Set<LocalDate> dates = new HashSet<>();
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (PracticeOpenDay day : practice.getOpenDays()) {
            if (day.getDate() != null) {
                dates.add(day.getDate());
            } else if (day.getWeekday() != null && day.getWeekday() >= 1 && day.getWeekday() <= 7) {
                weekdays.add(DayOfWeek.of(day.getWeekday()));
            }
        }
        return new OpenDays(dates, weekdays);
    }
}
