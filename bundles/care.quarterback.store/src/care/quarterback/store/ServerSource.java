package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.ssl.LibPQFactory;

/**
 * How connections to a server are made: encrypted, to a server that proves its name, unless it is this computer; and none waits
 * for a silent server without an end.
 */
final class ServerSource {

    private static final String PROVED = "verify-full";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
    private static final Set<String> PROVING =
            Set.of(DefaultJavaSSLFactory.class.getName(), LibPQFactory.class.getName());

    // in seconds; together less than a person waits for words
    private static final int CONNECT = 5;
    private static final int LOGIN = 8;
    private static final int ANSWER = 12;
    private static final String STATEMENT = "-c statement_timeout=10s";

    private ServerSource() {}

    /** For the work of a seat. @throws StoreException when the address is none, or would send cases in clear */
    static PGSimpleDataSource of(StoreLocation.Server server) {
        PGSimpleDataSource source = patient(server);
        source.setSocketTimeout(ANSWER);
        if (source.getOptions() == null) {
            source.setOptions(STATEMENT);
        }
        return source;
    }

    /** The same for what may take long: bringing the tables up to date. */
    static PGSimpleDataSource patient(StoreLocation.Server server) {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(server.jdbcUrl());
        } catch (IllegalArgumentException e) { // its message would tell the URL
            throw new StoreException(Kind.UNREACHABLE, Message.of("store", "address"));
        }
        if (!Arrays.stream(source.getServerNames())
                .allMatch(host -> LOOPBACK.matcher(host).matches())) {
            encrypt(source);
        }
        server.password().ifPresent(password -> {
            char[] text = password.text();
            source.setPassword(new String(text));
            Arrays.fill(text, '\0');
        });
        source.setApplicationName("quarterback");
        source.setConnectTimeout(CONNECT);
        source.setLoginTimeout(LOGIN);
        source.setTcpKeepAlive(true);
        return source;
    }

    private static void encrypt(PGSimpleDataSource source) {
        String mode = source.getSslMode();
        String factory = source.getSslfactory();
        boolean weaker = mode != null && !mode.equals(PROVED)
                || factory != null && !PROVING.contains(factory)
                || source.getSslHostnameVerifier() != null;
        if (weaker) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "serverInClear"));
        }
        source.setSslMode(PROVED);
        if (factory == null && source.getSslRootCert() == null && !Files.exists(standardRoot())) {
            source.setSslfactory(DefaultJavaSSLFactory.class.getName()); // the authorities that this computer trusts
        }
    }

    /** Where the driver looks for the authority that vouches for the server. */
    private static Path standardRoot() {
        return Path.of(System.getProperty("user.home"), ".postgresql", "root.crt");
    }
}
