package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.passphrase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Restored;
import care.quarterback.core.spi.StoreProvider.Settling;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small practice for tests of backups: real cases, the practice's lists, a document, a form that isn't saved. */
final class SmallPractice {

    static final String MRI = "an MRI".repeat(90_000);
    static final Instant MONDAY = Instant.parse("2026-03-02T17:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T17:00:00Z");

    /** Makes the lists as the product does after a restore. */
    static final Settling SETTLING = (store, made) -> {
        var lists = store.cases()
                .reindex(
                        stored -> {
                            try {
                                var root = new CaseCodec().unpack(stored.document());
                                return SampleCases.project(
                                        (CareCase) root.getContents().getFirst());
                            } catch (CaseFormatException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        Progress.NONE);
        assertEquals(List.of(), lists.unreadable());
    };

    private SmallPractice() {}

    static void fill(OpenStore store) throws IOException {
        for (int number = 1; number <= 3; number++) {
            goal(store, number, "walk " + number);
            goal(store, number, "sleep " + number);
        }
        office(store, "Hillside");
        store.attachments().put(bytes(MRI));
        look(store, "N. Okonjo");
        look(store, "T. Lindqvist");
        store.drafts().keep("N. Okonjo", new Draft(id(2), "goal", Map.of("text", "half a sentence")));
    }

    static void look(OpenStore store, String person) {
        store.accesses().append(List.of(new Access(MONDAY, person, AccessLog.Kind.OPENED, Optional.of(id(1)), "")));
    }

    static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static void goal(OpenStore store, int number, String text) {
        var services =
                CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        var session = store.cases().revision(id(number)).isPresent()
                ? CaseSession.open(services, SampleCases.NURSE, id(number))
                : CaseSession.create(services, SampleCases.NURSE, id(number));
        assertTrue(session.execute(new SampleCases.AddGoal(text)).join().done());
    }

    static void office(OpenStore store, String name) {
        var services = new PracticeServices(store.practice(), Fixed.on("2026-03-02"), Fixed.ids(), Runnable::run);
        PracticeSession.open(services, SampleCases.NURSE)
                .execute(new AddToDirectory(DirectoryList.OFFICE, Map.of("name", name)))
                .join();
    }

    /** Everything a store can tell; it is verified on the way. */
    static List<Object> state(OpenStore store) throws IOException {
        List<Object> all = new ArrayList<>();
        for (CaseId id : store.cases().ids()) {
            var stored = store.cases().load(id).orElseThrow();
            all.addAll(List.of(
                    store.cases().audit(id), stored.revision(), stored.head(), Arrays.toString(stored.document())));
            assertEquals(java.util.Set.of(), store.cases().verify(id).damages());
        }
        all.addAll(store.cases().find("", 100));
        all.addAll(store.cases().find("walk 2", 100));
        store.practice().load().ifPresent(practice -> {
            all.addAll(List.of(practice.revision(), practice.head(), Arrays.toString(practice.document())));
            all.addAll(store.practice().audit());
            assertTrue(store.practice().verify().verified());
        });
        try (var in = store.attachments().open(sha256(MRI)).orElseThrow()) {
            all.add(in.readAllBytes().length);
        }
        all.add(store.drafts().of("N. Okonjo"));
        all.add(store.accesses().find(new AccessLog.Query(Instant.EPOCH, Optional.empty(), Optional.empty(), 1_000)));
        assertEquals(0, store.accesses().damaged());
        return all;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that there is, in a file. */
    static BackupReport backup(OpenStore store, Path file) {
        return store.backup(new BackupOrder(file, false, MONDAY), Progress.NONE);
    }

    /** What changed since the newest backup in the file's folder. */
    static BackupReport backupChanges(OpenStore store, Path file, Instant made) {
        return store.backup(new BackupOrder(file, true, made), Progress.NONE);
    }

    static Restored restore(Path backup, Path home) {
        return restore(backup, in(home), passphrase());
    }

    static Restored restore(Path backup, StoreLocation place, StoreSecret secret) {
        return PROVIDER.restore(backup, place, secret, SETTLING, Progress.NONE);
    }

    static BackupReport check(Path backup) {
        return PROVIDER.check(backup, passphrase(), Progress.NONE);
    }
}
