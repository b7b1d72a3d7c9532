package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;

/** What the open form of a section is for. */
public sealed interface FormIntent {

    /** A new entry. */
    record Add() implements FormIntent {}

    /** The fields of an entry; each is saved on leaving it, those of a fact together with a reason. */
    record Change(ObjectId entry) implements FormIntent {}

    /** Taking a statement out of use, with a reason. */
    record TakeOut(ObjectId entry) implements FormIntent {}

    /** A deed on an entry. @param deed its name as the catalogue has it */
    record Perform(String deed, ObjectId entry) implements FormIntent {}

    /** A deed on no entry of the list. @param deed its name as the catalogue has it */
    record Begin(String deed) implements FormIntent {}
}
