package uk.nhs.leadership.accreditation.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.background.Chore;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** What nobody names any more is collected, and nothing else is. */
@QuarkusTest
class OrphanedObjectHttpTest {
    @Inject
    @All
    List<Chore> chores;

    @Inject
    ObjectKeeper keeper;

    @Inject
    Callers callers;

    private final byte[] minutes = Documents.pdf("minutes " + UUID.randomUUID());

    @Test
    void whatWasTakenBackIsCollectedAfterADayAndNoSooner() throws IOException, SQLException {
        var evidence = stored(drafted(draft()), minutes);
        var key = key(evidence);
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, evidence))
                .delete(evidence)
                .then()
                .statusCode(204);

        collect();
        assertThat(has(key)).isTrue();

        age(key);
        collect();
        assertThat(has(key)).isFalse();
        assertThat(rows(key)).isZero();
    }

    @Test
    void whatAnybodyStillNamesStaysAndIsNotLookedAtAgainBeforeAnotherDay() throws IOException, SQLException {
        var taken = stored(drafted(draft()), minutes);
        var kept = stored(drafted(draft()), minutes);
        var key = key(kept);
        as(AUTHOR).header("If-Match", etag(AUTHOR, taken)).delete(taken).then().statusCode(204);
        age(key);

        collect();

        assertThat(has(key)).isTrue();
        assertThat(rows(key)).isEqualTo(1);
        assertThat(as(AUTHOR).get(kept + "/content").asByteArray()).isEqualTo(minutes);
        try (var database = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            database,
                            "select 1 from kept_object where last_seen_at > now() - interval '1 hour' and sha256 = '"
                                    + key.sha256() + "'"))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsSentAgainWhileItIsCollectedIsThere() throws Exception {
        var evidence = stored(drafted(draft()), minutes);
        var key = key(evidence);
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, evidence))
                .delete(evidence)
                .then()
                .statusCode(204);
        age(key);
        var file = keeper.newFile();
        Files.write(file, minutes);

        try (var other = Executors.newSingleThreadExecutor()) {
            var kept = callers.as(
                    Caller.service("test"),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        chore().doSome();
                        // Waits for the row that the collection holds, and so for the end of this transaction.
                        return other.submit(() -> {
                            keeper.keep(key, file);
                            return true;
                        });
                    }));
            assertThat(kept.get(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(has(key)).isTrue();
        assertThat(rows(key)).isEqualTo(1);
        collect();
        assertThat(has(key)).isTrue();
        Files.deleteIfExists(file);
    }

    @Test
    void whatWasNotSeenForLongestIsFoundByTheIndexOfThat() throws SQLException {
        assertListed("kept_object_by_use", "kept_object", SentSql.during(this::collect));
    }

    private boolean has(ObjectKey key) throws IOException {
        try (var content = keeper.open(key)) {
            return content.read() >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Chore chore() {
        return chores.stream()
                .filter(chore -> chore.name().equals("orphaned-objects"))
                .findAny()
                .orElseThrow();
    }

    private void collect() {
        var more = true;
        while (more) {
            more = callers.as(Caller.service("test"), chore()::doSome);
        }
    }

    private static ObjectKey key(String evidence) {
        return new ObjectKey(as(AUTHOR).get(evidence).path("sha256"));
    }

    private static void age(ObjectKey key) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update kept_object set last_seen_at = last_seen_at - interval '25 hours' where sha256 = '"
                            + key.sha256() + "'");
        }
    }

    private static int rows(ObjectKey key) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(database, "select 1 from kept_object where sha256 = '" + key.sha256() + "'")
                    .size();
        }
    }
}
