package care.quarterback.steps.records;

/** The endings of the keys under which sentences about a package stand. */
final class PackageWords {

    private PackageWords() {}

    static String variant(DocumentFit fit) {
        return switch (fit) {
            case UNDATED -> ".undated";
            case OUT_OF_WINDOW -> ".window";
            case WRONG_FORM -> ".form";
            default -> "";
        };
    }
}
