package care.quarterback.exchange.fhir;

import java.util.Optional;

/** Where an entry comes from: an id is known all over the world only together with the server that gave it. */
final class SourceServer {

    private SourceServer() {}

    /** By the entry's own address, what it says of its source, or the address of its bundle; empty when none of them tells. */
    static String of(Entry entry) {
        String own = RecordIndex.base(entry.fullUrl());
        if (!own.isEmpty()) {
            return own;
        }
        String said = base(entry.fields().object("meta").text("source"));
        return said.isEmpty() ? entry.file().server() : said;
    }

    /** The server of an address that may go on with the type of an entry, or with what was asked for. */
    static String base(String address) {
        if (!address.startsWith("http")) {
            return ""; // such as the number of a message, which is another one each time
        }
        var server = new StringBuilder();
        for (String part : address.split("[?#]", 2)[0].split("/")) {
            if (ResourceTypes.known(part) || part.startsWith("$")) {
                break;
            }
            server.append(part).append('/');
        }
        return server.toString();
    }

    static String unversioned(String address) {
        int history = address.indexOf("/_history/");
        return history < 0 ? address : address.substring(0, history);
    }

    /** The first number that the source itself gave the entry: "system|value". */
    static Optional<String> number(Fields resource) {
        return resource.objects("identifier").stream()
                .filter(each ->
                        !each.text("system").isEmpty() && !each.text("value").isEmpty())
                .map(each -> each.text("system") + "|" + each.text("value"))
                .findFirst();
    }
}
