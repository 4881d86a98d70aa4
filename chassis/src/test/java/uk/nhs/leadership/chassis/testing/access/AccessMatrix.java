package uk.nhs.leadership.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/**
 * Every operation that a service serves, for everybody in the realm and for nobody, against its table in docs/access. A
 * service extends it with a {@code @QuarkusTest} under the profile {@link WithoutFilter}, so that row level security has
 * to hold alone, and extends {@link AccessMatrixUnderAttack} with one as it really runs. Every surprise is listed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccessMatrix {
    private static final int SHOWN = 50;
    private static final String NOT_CHOSEN = "ORGANISATION_NOT_CHOSEN";

    @TestHTTPResource
    @Nullable
    URI address;

    private final AccessTable table;
    private @Nullable Scene scene;

    /** @param service for example {@code enrolment-service}, whose table is docs/access/enrolment-service.md */
    protected AccessMatrix(String service) {
        this.table = AccessTable.of(service);
    }

    /** Makes what the operations are tried on, and says for each line of the table how to ask for it. */
    protected abstract List<Example> examples();

    @BeforeEach
    void setTheScene() {
        if (scene == null) {
            var tokens = new Tokens(URI.create(LocalServers.forTests().issuer()));
            scene = Scene.of(table, examples(), tokens, Objects.requireNonNull(address));
        }
    }

    final Scene scene() {
        return Objects.requireNonNull(scene);
    }

    final AccessTable table() {
        return table;
    }

    @Test
    void everyOperationHasALineInTheTableAndEveryLineAnOperation() {
        var served = ServedOperation.all();

        assertThat(served)
                .as("operations without a line in %s: say there who may", table.file())
                .isNotEmpty()
                .allMatch(operation -> table.rows().stream().anyMatch(operation::is));
        assertThat(table.rows())
                .as("lines of %s without such an operation: take them out", table.file())
                .allMatch(row -> served.stream().anyMatch(operation -> operation.is(row)));
    }

    /** An endpoint may be left out of the OpenAPI document, but not of the table. */
    @Test
    void everyEndpointHasALineInTheTable() {
        var endpoints = Endpoint.ofThisService();

        assertThat(endpoints).isNotEmpty();
        assertThat(endpoints.entrySet())
                .as("endpoints with fewer lines in %s than methods in the code", table.file())
                .allMatch(endpoint -> table.rows().stream()
                                .filter(row -> endpoint.getKey().is(row))
                                .count()
                        >= endpoint.getValue());
    }

    @Test
    void everyRoleInTheTableExists() {
        assertThat(table.rows().stream()
                        .filter(row -> !row.isForEverybody() && !row.isForThoseSignedIn())
                        .flatMap(row -> row.who().keySet().stream()))
                .isSubsetOf(Bearers.rolesOfTheRealm());
    }

    /**
     * Or a role could stand in the table, and nobody would notice that it opens nothing. What belongs to one person has a line
     * for each role: of those lines one is enough.
     */
    @Test
    void everyRoleInTheTableIsTriedByItself() {
        var untried = new ArrayList<String>();
        for (var row : table.rows()) {
            var letIn = table.rows().stream()
                    .filter(line -> line.operation().equals(row.operation()))
                    .flatMap(line -> scene().bearers()
                            .clear()
                            .filter(bearer -> line.forBearer(bearer, scene().example(line)) == Outcome.LET_IN)
                            .map(line::opening))
                    .toList();
            row.who().keySet().stream()
                    .filter(role -> !role.equals(Row.EVERYBODY) && !role.equals(Row.SIGNED_IN))
                    .filter(role -> letIn.stream().noneMatch(opening -> isTried(role, opening)))
                    .forEach(role -> untried.add(row + " for " + role));
        }

        assertThat(untried).as("roles by which nobody is let in").isEmpty();
    }

    /** A system always brings all its scopes; of a person's roles this must be the only one that opens it. */
    private static boolean isTried(String role, Set<String> opening) {
        return opening.contains(role) && (opening.size() == 1 || role.startsWith("scope:"));
    }

    /** Or the last column could say anything. */
    @Test
    void everyLineIsTriedBySomebodyWhoseItIsNot() {
        assertThat(table.rows().stream().filter(row -> row.elsewhere() != Outcome.LET_IN))
                .allMatch(row -> scene().bearers()
                        .clear()
                        .filter(bearer -> !row.lacks(bearer))
                        .anyMatch(bearer -> row.forBearer(bearer, scene().example(row)) == row.elsewhere()));
    }

    /** Or the star could be forgotten in the code. */
    @Test
    void everyRoleOfTheNationalBodyAloneIsTriedBySomebodyElse() {
        assertThat(table.rows().stream().filter(row -> row.who().containsValue(true)))
                .allMatch(row -> scene().bearers()
                        .clear()
                        .filter(bearer -> !bearer.seesAll())
                        .anyMatch(bearer -> bearer.roles().containsAll(row.nationalRoles())));
    }

    @Test
    void everybodyMeetsWhatTheTableSays() {
        var surprises = new ArrayList<String>();
        for (var row : table.rows()) {
            var example = scene().example(row);
            scene().clearBearers(row).forEach(bearer -> {
                var expected = row.forBearer(bearer, example);
                var answer = knock(row, bearer);
                if (!example.shows(expected, answer)) {
                    surprises.add(surprise(row, bearer, expected, answer));
                }
            });
        }

        mustBeNone(surprises);
    }

    /** What is hidden from a list must be something that the list can show. */
    @Test
    void whatSomeSeeNothingOfHasAMark() {
        assertThat(table.rows().stream()
                        .filter(row ->
                                row.others() == Outcome.NOTHING_OF_IT || row.elsewhere() == Outcome.NOTHING_OF_IT))
                .allMatch(row -> scene().example(row).hasMark());
    }

    @Test
    void withoutATokenNothingOpensButWhatIsForEverybody() {
        var surprises = new ArrayList<String>();
        for (var row : table.rows()) {
            var expected = row.forNobody();
            var answer = scene().door().knock(scene().request(row));
            if (!scene().example(row).shows(expected, answer)) {
                surprises.add(surprise(row, "nobody", expected, answer));
            }
        }

        mustBeNone(surprises);
    }

    @Test
    void withoutOneClearOrganisationNobodyIsLetIn() {
        assertThat(scene().bearers()
                        .unclear()
                        .map(bearer -> bearer.organisations().size())
                        .collect(Collectors.toSet()))
                .as("somebody without an organisation, and somebody with two")
                .isEqualTo(Set.of(0, 2));
        var surprises = new ArrayList<String>();
        for (var row : table.rows()) {
            scene().bearers().unclear().forEach(bearer -> {
                var answer = knock(row, bearer);
                if (!isUnclear(row, bearer, answer)) {
                    surprises.add(surprise(row, bearer, "refused, " + NOT_CHOSEN, answer));
                }
            });
        }

        mustBeNone(surprises);
    }

    /** Where a role is asked for and missing, that may be said first. */
    private static boolean isUnclear(Row row, Bearer bearer, Answer answer) {
        return answer.isProblem(403) && (answer.contains(NOT_CHOSEN) || row.lacks(bearer));
    }

    final Answer knock(Row row, Bearer bearer) {
        return scene().door().knock(scene().request(row).with("Authorization", bearer.authorization()));
    }

    static String surprise(Row row, Object who, Object expected, Answer answer) {
        return "%n%s for %s should be '%s', was %s".formatted(row, who, expected, answer);
    }

    static void mustBeNone(List<String> surprises) {
        assertThat(surprises.size())
                .as(() -> "surprises, the first of them%s"
                        .formatted(surprises.stream().limit(SHOWN).collect(Collectors.joining())))
                .isZero();
    }
}
