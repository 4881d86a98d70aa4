package uk.nhs.leadership.accreditation.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.submitted;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Two hundred assessors declare at once, while submissions are allocated to whoever is best. */
@QuarkusTest
class ManyDeclarationsHttpTest {
    private static final int ASSESSORS = 200;
    private static final int SUBMISSIONS = 12;

    @Inject
    AssessorService service;

    @Inject
    Callers callers;

    @AfterEach
    void nobodyIsLeftToOtherTests() throws SQLException {
        PoolApi.nobodyCanBeAsked();
    }

    @Test
    void nobodyKeepsACaseThatAnInterestConcernsAndNothingIsLost() throws Exception {
        PoolApi.nobodyCanBeAsked();
        var accounts = new ArrayList<String>();
        for (var i = 0; i < ASSESSORS; i++) {
            accounts.add("declaring-" + UUID.randomUUID());
        }
        PoolApi.canBeAsked(accounts);
        var paths = new ArrayList<String>();
        for (var i = 0; i < SUBMISSIONS; i++) {
            paths.add(submitted(draft()));
        }

        var acts = new ArrayList<Callable<Integer>>();
        // All but ten have an interest.
        accounts.stream().skip(10).forEach(account -> acts.add(() -> declare(account)));
        for (var i = 0; i < SUBMISSIONS; i++) {
            var path = paths.get(i);
            acts.add(
                    i * ASSESSORS / SUBMISSIONS,
                    () -> as(PANEL_MEMBER)
                            .post(path + "/assessors/allocate-best")
                            .statusCode());
        }
        var statuses = together(acts);

        assertThat(statuses).containsOnly(200, 201);
        for (var path : paths) {
            List<String> live =
                    as(PANEL_MEMBER).get(path + "/assessors").path("items.findAll { it.recusedAt == null }.assessor");
            assertThat(live).hasSize(2).doesNotHaveDuplicates();
            assertThat(withInterest()).doesNotContainAnyElementsOf(live);
        }
        assertThat(withInterest()).hasSize(ASSESSORS - 10);
    }

    private int declare(String account) {
        var caller = new Caller(account, Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of("assessor"));
        return callers.as(caller, () -> {
            var interests = List.of(new Interest("P0001", Interest.Kind.FINANCIAL, null));
            return service.declare(caller, Optional.of(new Version(0)), "Ada", interests)
                            .interests()
                            .equals(interests)
                    ? 200
                    : 500;
        });
    }

    private static List<Integer> together(List<Callable<Integer>> acts)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> done : threads.invokeAll(acts)) {
                statuses.add(done.get());
            }
            return statuses;
        }
    }

    private static Set<String> withInterest() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Set.copyOf(Sql.texts(
                    database,
                    "select i.assessor_id from assessor_interest i join assessor a on a.id = i.assessor_id"
                            + " where a.account like 'declaring-%'"));
        }
    }
}
