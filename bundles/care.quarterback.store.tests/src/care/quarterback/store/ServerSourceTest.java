package care.quarterback.store;

import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class ServerSourceTest {

    private static PGSimpleDataSource source(String url) {
        return ServerSource.of(new StoreLocation.Server("jdbc:postgresql:" + url, Path.of(".")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//localhost/q?user=q", "//127.0.0.1:5433/q?user=q", "//[::1]/q?user=q", "q?user=q"})
    void thisComputerNeedsNoEncryption(String url) {
        assertNull(source(url).getSslMode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//db.clinic.example/q?user=q",
                "//10.0.0.5/q?user=q",
                "//127.0.0.1,db.clinic.example/q?user=q",
                "//localhost.evil.example/q",
                "//db.clinic.example/q?sslmode=verify-full",
                "//db.clinic.example/q?sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
            })
    void anyOtherHasToProveItsName(String url) {
        assertEquals("verify-full", source(url).getSslMode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslmode=disable",
                "sslmode=prefer",
                "sslmode=require",
                "sslmode=verify-ca",
                "sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "sslhostnameverifier=org.example.Anybody"
            })
    void lessThanThatIsRefused(String weaker) {
        assertEquals(Kind.REFUSED, refusal(() -> source("//db.clinic.example/q?user=q&" + weaker)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//127.0.0.1/q", "//db.clinic.example/q"})
    void nothingWaitsWithoutAnEnd(String url) {
        PGSimpleDataSource source = source(url);
        assertTrue(source.getConnectTimeout() > 0 && source.getLoginTimeout() < 15);
        assertTrue(source.getSocketTimeout() > 0 && source.getSocketTimeout() < 15);
        assertEquals("-c statement_timeout=10s", source.getOptions());
    }
}
