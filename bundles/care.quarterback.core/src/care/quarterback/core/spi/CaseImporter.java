package care.quarterback.core.spi;

/** Reads one kind of file into an import plan. Thread-safe; works in bounded memory; hostile input is refused in words. */
public interface CaseImporter {

    /** The kind's name, such as "fhir" or "qcase". */
    String kind();

    /** Whether the file looks like this kind, judged by its first bytes and its name. */
    boolean reads(String name, byte[] start);

    /** Reads the file. Never throws for bad input: that is a refusal, or an item with ERROR. */
    ImportPlan read(ImportSource source, Progress progress);
}
