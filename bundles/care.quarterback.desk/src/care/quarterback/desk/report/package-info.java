/** What the printed reports say: immutable rows made from a case, the same that the screen shows, and their reading grade. */
package care.quarterback.desk.report;
