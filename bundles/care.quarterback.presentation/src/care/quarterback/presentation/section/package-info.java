/** A list of entries of one kind, with its form and its deeds: one presenter for every kind of the catalogue. */
package care.quarterback.presentation.section;
