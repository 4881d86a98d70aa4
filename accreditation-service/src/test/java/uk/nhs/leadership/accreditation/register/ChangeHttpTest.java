package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.OTHER_RATIFIER;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.RELIEF;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.entry;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Whoever follows the register misses no change, sees none twice, and learns nothing else. */
@QuarkusTest
class ChangeHttpTest {
    private static final String CHANGES = "/v1/register/changes";

    @Inject
    RegisterChangeService changes;

    @Inject
    Callers callers;

    @Test
    void everyChangeOfAnEntryIsToldInOrder() {
        var entry = entry();
        var number = entry.substring(entry.lastIndexOf('/') + 1);
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF).then().statusCode(200);
        drafted(draft());

        await().untilAsserted(() -> assertThat(typesOf(number))
                .containsExactly(
                        "accreditation.granted.v1",
                        "accreditation.suspended.v1",
                        "accreditation.suspension-lifted.v1"));
    }

    @Test
    void numbersHaveNoGapsWhateverElseHappensAndWhoeverGivesThem() throws SQLException {
        for (var n = 0; n < 3; n++) {
            drafted(draft());
            entry();
        }
        await().until(RegisterFeed::isUpToDate);
        beginAgain();

        try (var replicas = Executors.newFixedThreadPool(4)) {
            var all = Stream.generate(() -> CompletableFuture.runAsync(this::numberEverything, replicas))
                    .limit(4)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
        await().until(RegisterFeed::isUpToDate);

        var told = RegisterFeed.all();
        assertThat(told)
                .extracting(change -> String.valueOf(change.get("number")))
                .isEqualTo(LongStream.rangeClosed(1, told.size())
                        .mapToObj(Long::toString)
                        .toList());
        assertThat(told)
                .extracting(change -> change.get("type") + " " + change.get("accreditation"))
                .isEqualTo(publicEvents());
    }

    @Test
    void whoHasReadEverythingGoesOnWhereTheyAre() {
        entry();
        await().until(RegisterFeed::isUpToDate);
        var count = RegisterFeed.all().size();
        var end = Cursor.of(count).text();

        asNobody()
                .get(CHANGES + "?after=" + end)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body("items", empty())
                .body("next", equalTo(end));
    }

    @Test
    void aPlaceThatThereIsNotIsRefused() {
        var far = Cursor.of(999_999_999).text();
        asNobody()
                .get(CHANGES + "?after=" + far)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("POSITION_UNKNOWN")));
        for (var bad : List.of("57", "x", "MR8xHzE", "LTU")) {
            asNobody()
                    .get(CHANGES + "?after=" + bad)
                    .then()
                    .statusCode(400)
                    .body("errors.code", equalTo(List.of("CURSOR_INVALID")));
        }
        asNobody().get(CHANGES + "?limit=201").then().statusCode(400);
    }

    private void numberEverything() {
        var more = true;
        while (more) {
            more = callers.as(Caller.service("test"), changes::numberSome);
        }
    }

    /** As a new release finds it, whose log is older than its feed. */
    private static void beginAgain() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "with gone as (delete from register_change) update register_feed set position = 0");
        }
    }

    private static List<String> publicEvents() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(database, """
                    select e.type || ' ' || a.number
                    from event_log e join accreditation a on a.id = e.subject
                    where e.audience = '{}' order by e.position""");
        }
    }

    private static List<Object> typesOf(String number) {
        return RegisterFeed.all().stream()
                .filter(change -> number.equals(change.get("accreditation")))
                .map(change -> change.get("type"))
                .toList();
    }
}
