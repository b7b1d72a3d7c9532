/** The practice's own directory, choices and rules: the second document with one writer, and what cases take from it. */
package care.quarterback.steps.practice;
