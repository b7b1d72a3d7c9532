package care.quarterback.presentation.casefile;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.FamilyCondition;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.Relationship;
import care.quarterback.model.Sex;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.FamilyTree.Filling;
import care.quarterback.presentation.casefile.FamilyTree.Line;
import care.quarterback.presentation.casefile.FamilyTree.Person;
import care.quarterback.presentation.casefile.FamilyTree.Shape;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places the patient and the relatives of a case for the drawing. Reads the case on the session's thread. */
final class FamilyTreeLayout {

    private static final int PARENTS = 1;
    private static final int PATIENT = 2;
    private static final double BAR = 0.5;

    private final Room room;
    private final List<Person> people = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<FamilyMemberHistory> relatives = List.of();

    FamilyTreeLayout(Room room) {
        this.room = room;
    }

    /** The drawing; empty without people where nobody of the family is on file. */
    FamilyTree of(CareCase careCase) {
        relatives = CaseFacts.standing(careCase.getFamilyHistory()).toList();
        if (relatives.isEmpty()) {
            return new FamilyTree(List.of(), List.of(), "");
        }
        grandparents();
        parents();
        patient(careCase);
        around(PATIENT, 1, of(Relationship.SISTER, Relationship.BROTHER), true);
        around(PATIENT, widest(PATIENT) + 1, of(Relationship.HALF_SIBLING, Relationship.COUSIN), false);
        below(PATIENT + 1, of(Relationship.DAUGHTER, Relationship.SON), of(Relationship.NIECE_NEPHEW));
        below(PATIENT + 2, of(Relationship.GRANDCHILD), of(Relationship.OTHER));
        people.sort(Comparator.comparingInt(Person::row).thenComparingDouble(Person::column));
        String words = people.stream()
                .map(Person::words)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return new FamilyTree(people, lines, words);
    }

    private List<FamilyMemberHistory> of(Relationship... wanted) {
        List<Relationship> kinds = List.of(wanted);
        return relatives.stream()
                .filter(relative -> kinds.contains(relative.getRelationship()))
                .sorted(Comparator.comparingInt(relative -> kinds.indexOf(relative.getRelationship())))
                .toList();
    }

    private void grandparents() {
        List<FamilyMemberHistory> all = of(Relationship.GRANDPARENT);
        for (int i = 0; i < all.size(); i++) {
            double column = i - (all.size() - 1) / 2.0;
            add(all.get(i), column, 0);
            lines.add(new Line(column, 0, column, BAR, false));
        }
        if (!all.isEmpty()) {
            double half = Math.max((all.size() - 1) / 2.0, BAR);
            lines.add(new Line(-half, BAR, half, BAR, false));
            lines.add(new Line(-BAR, BAR, -BAR, PARENTS, false));
            lines.add(new Line(BAR, BAR, BAR, PARENTS, false));
        }
    }

    /** The couple in the middle, whether or not they were asked about; who has entered nobody sees where they belong. */
    private void parents() {
        couple(Relationship.FATHER, Shape.SQUARE, -BAR);
        couple(Relationship.MOTHER, Shape.CIRCLE, BAR);
        lines.add(new Line(-BAR, PARENTS, BAR, PARENTS, true));
        lines.add(new Line(0, PARENTS, 0, PARENTS + BAR, true));
        around(PARENTS, widest(PARENTS) + 1, of(Relationship.AUNT, Relationship.UNCLE), false);
    }

    private void couple(Relationship parent, Shape shape, double column) {
        List<FamilyMemberHistory> entered = of(parent);
        if (entered.isEmpty()) {
            String title = room.sentences().word(parent);
            people.add(new Person(
                    Optional.empty(),
                    column,
                    PARENTS,
                    shape,
                    Filling.NONE,
                    false,
                    false,
                    title,
                    List.of(),
                    room.text().of("family.notEntered", title)));
            return;
        }
        double away = column;
        for (FamilyMemberHistory each : entered) {
            add(each, away, PARENTS);
            away += Math.signum(column);
        }
    }

    private void patient(CareCase careCase) {
        Sex sex = careCase.getPatient() == null
                ? Sex.UNKNOWN
                : careCase.getPatient().getSex();
        Shape shape = sex == Sex.FEMALE ? Shape.CIRCLE : sex == Sex.MALE ? Shape.SQUARE : Shape.DIAMOND;
        String title = room.text().of("family.patient");
        people.add(new Person(Optional.empty(), 0, PATIENT, shape, Filling.FULL, false, true, title, List.of(), title));
        lines.add(new Line(0, PARENTS + BAR, 0, PATIENT, true));
    }

    /** To the right and the left by turns, from a distance on. @param sure whether they hang on the line of their parents */
    private void around(int row, double from, List<FamilyMemberHistory> all, boolean sure) {
        for (int i = 0; i < all.size(); i++) {
            double column = (from + i / 2) * (i % 2 == 0 ? 1 : -1);
            add(all.get(i), column, row);
            double bar = row - BAR;
            lines.add(new Line(column, bar, column, row, sure));
            double inner = column - Math.signum(column) * Math.min(1, Math.abs(column));
            lines.add(new Line(inner, bar, column, bar, sure));
        }
    }

    /** Those who descend from the patient in the middle, the others right of them. */
    private void below(int row, List<FamilyMemberHistory> own, List<FamilyMemberHistory> others) {
        double half = (own.size() - 1) / 2.0;
        for (int i = 0; i < own.size(); i++) {
            double column = i - half;
            add(own.get(i), column, row);
            lines.add(new Line(column, row - BAR, column, row, row == PATIENT + 1));
        }
        if (!own.isEmpty()) {
            lines.add(new Line(-half, row - BAR, half, row - BAR, row == PATIENT + 1));
            lines.add(new Line(0, row - 1, 0, row - BAR, row == PATIENT + 1));
        }
        double next = own.isEmpty() ? 1 : half + 1;
        for (FamilyMemberHistory other : others) {
            add(other, next++, row);
        }
    }

    private double widest(int row) {
        return people.stream()
                .filter(person -> person.row() == row)
                .mapToDouble(person -> Math.abs(person.column()))
                .max()
                .orElse(0);
    }

    private void add(FamilyMemberHistory relative, double column, int row) {
        String title = room.sentences().word(relative.getRelationship());
        List<FamilyCondition> conditions = relative.getConditions();
        List<String> notes = Stream.concat(
                        Stream.of(blankIfNull(relative.getName()), age(relative)),
                        conditions.stream().map(this::condition))
                .filter(line -> !line.isBlank())
                .toList();
        people.add(new Person(
                Optional.of(new ObjectId(relative.getId())),
                column,
                row,
                shape(relative.getRelationship()),
                filling(relative),
                deceased(relative),
                false,
                title,
                notes,
                notes.isEmpty() ? title : room.text().of("family.person", title, String.join(", ", notes))));
    }

    private String age(FamilyMemberHistory relative) {
        if (deceased(relative)) {
            return relative.getAgeAtDeath() == null
                    ? room.text().of("family.died")
                    : room.text().of("family.diedAt", relative.getAgeAtDeath());
        }
        return relative.getAge() == null ? "" : room.text().of("family.age", relative.getAge());
    }

    private String condition(FamilyCondition condition) {
        String text = blankIfNull(condition.getText());
        return condition.getOnsetAge() == null || text.isEmpty()
                ? text
                : room.text().of("family.condition", text, condition.getOnsetAge());
    }

    private static boolean deceased(FamilyMemberHistory relative) {
        return relative.getDeceased() == Answer.YES || relative.getAgeAtDeath() != null;
    }

    private static Filling filling(FamilyMemberHistory relative) {
        List<FamilyCondition> conditions = relative.getConditions();
        if (conditions.isEmpty()) {
            return Filling.NONE;
        }
        return conditions.stream().anyMatch(FamilyCondition::isRelatedToQuestion) ? Filling.FULL : Filling.HALF;
    }

    private static Shape shape(Relationship relationship) {
        return switch (relationship) {
            case FATHER, BROTHER, SON, UNCLE -> Shape.SQUARE;
            case MOTHER, SISTER, DAUGHTER, AUNT -> Shape.CIRCLE;
            case GRANDPARENT, COUSIN, NIECE_NEPHEW, GRANDCHILD, HALF_SIBLING, OTHER -> Shape.DIAMOND;
        };
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
