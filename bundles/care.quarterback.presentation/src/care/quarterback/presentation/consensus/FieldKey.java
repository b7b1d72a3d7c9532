package care.quarterback.presentation.consensus;

/** Names a field of a form of work, and says what can stand in it. Equal keys are the same field. */
public sealed interface FieldKey {

    /** In a word: where the field fills a part of a command, what the command calls that part. */
    String name();

    /** A field that is typed into. */
    record TextKey(String name) implements FieldKey {}

    /** A field with things to choose from. @param type what is chosen */
    record ChoiceKey<V>(String name, Class<V> type) implements FieldKey {}
}
