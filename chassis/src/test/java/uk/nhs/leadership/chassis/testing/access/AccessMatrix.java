package uk.nhs.leadership.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    protected abstract List<Example> examples(Tokens tokens);

    @BeforeEach
    void setTheScene() {
        if (scene == null) {
            var tokens = new Tokens(URI.create(LocalServers.forTests().issuer()));
            scene = Scene.of(table, examples(tokens), tokens, Objects.requireNonNull(address));
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

    @Test
    void everyRoleInTheTableExists() {
        assertThat(table.rows().stream()
                        .filter(row -> !row.isForEverybody() && !row.isForThoseSignedIn())
                        .flatMap(row -> row.who().stream()))
                .isSubsetOf(Bearers.rolesOfTheRealm());
    }

    /** Or a role could stand in the table, and nobody would notice that it opens nothing. */
    @Test
    void everyRoleInTheTableIsTriedAlone() {
        var untried = new ArrayList<String>();
        for (var row : table.rows()) {
            var tried = new TreeSet<String>();
            scene().bearers()
                    .clear()
                    .filter(bearer -> row.forBearer(bearer, scene().example(row)) == Outcome.LET_IN)
                    .map(bearer -> row.opening(bearer.roles()))
                    .filter(opening -> opening.size() == 1)
                    .forEach(tried::addAll);
            row.who().stream()
                    .filter(role -> !role.equals(Row.EVERYBODY) && !role.equals(Row.SIGNED_IN))
                    .filter(role -> !tried.contains(role))
                    .forEach(role -> untried.add(row + " for " + role));
        }

        assertThat(untried).as("roles which nobody has alone who is let in").isEmpty();
    }

    /** Or the column could say anything. */
    @Test
    void everyLineIsTriedBySomebodyWhoseItIsNot() {
        assertThat(table.rows().stream().filter(row -> !row.isForEverybody() && row.elsewhere() != Outcome.LET_IN))
                .allMatch(row -> scene().bearers()
                        .clear()
                        .filter(bearer -> row.isForThoseSignedIn()
                                || !row.opening(bearer.roles()).isEmpty())
                        .anyMatch(bearer -> row.forBearer(bearer, scene().example(row)) == row.elsewhere()));
    }

    @Test
    void everybodyMeetsWhatTheTableSays() {
        var surprises = new ArrayList<String>();
        for (var row : table.rows()) {
            var example = scene().example(row);
            scene().clearBearers(row).forEach(bearer -> {
                var expected = row.forBearer(bearer, example);
                var answer = knock(row, bearer);
                if (!expected.isSaidBy(answer, example.marks())) {
                    surprises.add(surprise(row, bearer, expected, answer));
                }
            });
        }

        assertThat(surprises).isEmpty();
    }

    /** What is hidden from a list must be something that the list can show. */
    @Test
    void whatSomeSeeNothingOfHasAMark() {
        assertThat(table.rows().stream()
                        .filter(row ->
                                row.others() == Outcome.NOTHING_OF_IT || row.elsewhere() == Outcome.NOTHING_OF_IT))
                .allMatch(row -> !scene().example(row).marks().isEmpty());
    }

    @Test
    void withoutATokenNothingOpensButWhatIsForEverybody() {
        var surprises = new ArrayList<String>();
        for (var row : table.rows()) {
            var expected = row.forNobody();
            var answer = scene().door().knock(scene().request(row));
            if (!expected.isSaidBy(answer, scene().example(row).marks())) {
                surprises.add(surprise(row, "nobody", expected, answer));
            }
        }

        assertThat(surprises).isEmpty();
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

        assertThat(surprises).isEmpty();
    }

    /** Where a role is asked for and missing, that may be said first; what is for everybody may stay so. */
    private boolean isUnclear(Row row, Bearer bearer, Answer answer) {
        if (answer.isProblem(403) && answer.contains(NOT_CHOSEN)) {
            return true;
        }
        if (row.forNobody() != Outcome.UNKNOWN) {
            return row.forNobody().isSaidBy(answer, scene().example(row).marks());
        }
        var lacksTheRole = row.opening(bearer.roles()).isEmpty() && !row.isForThoseSignedIn();
        return lacksTheRole && answer.isProblem(403);
    }

    final Answer knock(Row row, Bearer bearer) {
        return scene().door().knock(scene().request(row).with("Authorization", bearer.authorization()));
    }

    static String surprise(Row row, Object who, Object expected, Answer answer) {
        return "%n%s for %s should be '%s', was %s".formatted(row, who, expected, answer);
    }
}
