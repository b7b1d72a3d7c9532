/** The practice: a page for each list of its directory, its rules, settings and results. */
package care.quarterback.ui.practice;
