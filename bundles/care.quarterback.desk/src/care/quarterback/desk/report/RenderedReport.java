package care.quarterback.desk.report;

/** What was printed: pages (1 for HTML), bytes written, and how hard the text is to read. */
public record RenderedReport(int pages, long bytes, FamilyReport.Reading reading) {}
