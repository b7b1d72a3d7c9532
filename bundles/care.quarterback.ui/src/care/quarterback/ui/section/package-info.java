/** Draws any list of entries with its form; what it does is in {@link care.quarterback.presentation.section}. */
package care.quarterback.ui.section;
