/** The practice: its directory, its choices, its rules and suggestions, list by list. */
package care.quarterback.presentation.practice;
