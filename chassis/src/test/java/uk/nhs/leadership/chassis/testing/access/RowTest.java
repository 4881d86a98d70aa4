package uk.nhs.leadership.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the matrix expects of whom, and which answers it takes for that. */
class RowTest {
    private static final Row FOR_ROLES =
            row(Map.of("author", false, "scope:thing:read", false), Outcome.REFUSED, Outcome.NOT_FOUND);
    private static final Row HIDDEN = row(Map.of("author", false), Outcome.NOT_FOUND, Outcome.NOT_FOUND);
    private static final Row FOR_SIGNED_IN = row(Map.of(Row.SIGNED_IN, false), Outcome.REFUSED, Outcome.NOT_FOUND);
    private static final Row OPEN = row(Map.of(Row.EVERYBODY, false), Outcome.LET_IN, Outcome.LET_IN);
    private static final Example OF_RED = Example.of("getThing").belongingTo("RED");

    @Test
    void whoHasTheRoleAndTheOrganisationIsLetIn() {
        assertThat(FOR_ROLES.forBearer(bearer("RED", "author"), OF_RED)).isEqualTo(Outcome.LET_IN);
        assertThat(FOR_ROLES.forBearer(bearer("RED", "scope:thing:read"), OF_RED))
                .isEqualTo(Outcome.LET_IN);
    }

    @Test
    void whoHasTheRoleForAnotherOrganisationMeetsTheLastColumn() {
        assertThat(FOR_ROLES.forBearer(bearer("BLUE", "author", "reader"), OF_RED))
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void whoHasAnotherRoleIsAnybodyElse() {
        assertThat(FOR_ROLES.forBearer(bearer("RED", "reader"), OF_RED)).isEqualTo(Outcome.REFUSED);
        assertThat(FOR_ROLES.forBearer(bearer("BLUE"), OF_RED)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theNationalBodySeesWhatBelongsToOthersIfItHasTheRole() {
        assertThat(FOR_ROLES.forBearer(bearer("X26", "author"), OF_RED)).isEqualTo(Outcome.LET_IN);
        assertThat(FOR_ROLES.forBearer(bearer("X26", "reader"), OF_RED)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRoleOfTheNationalBodyAloneCountsNowhereElse() {
        var row = row(Map.of("author", false, "judge", true), Outcome.REFUSED, Outcome.NOT_FOUND);

        assertThat(row.forBearer(bearer("X26", "judge"), OF_RED)).isEqualTo(Outcome.LET_IN);
        assertThat(row.forBearer(bearer("RED", "judge"), OF_RED)).isEqualTo(Outcome.REFUSED);
        assertThat(row.forBearer(bearer("BLUE", "judge"), OF_RED)).isEqualTo(Outcome.REFUSED);
        assertThat(row.forBearer(bearer("BLUE", "judge", "author"), OF_RED)).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void ofThoseWithARoleItMayBeOnlySomePeoples() {
        var ofOne = Example.of("getThing").belongingTo("RED").amongThoseWith("author", "somebody else");

        assertThat(FOR_ROLES.forBearer(bearer("RED", "author"), ofOne)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(FOR_ROLES.forBearer(bearer("RED", "scope:thing:read"), ofOne))
                .isEqualTo(Outcome.LET_IN);
    }

    @Test
    void signedInIsEverybodyWithAToken() {
        assertThat(FOR_SIGNED_IN.forBearer(bearer("RED"), OF_RED)).isEqualTo(Outcome.LET_IN);
        assertThat(FOR_SIGNED_IN.forBearer(bearer("BLUE"), OF_RED)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(FOR_SIGNED_IN.forNobody()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutATokenNobodyIsRefusedBeforeBeingKnown() {
        assertThat(FOR_ROLES.forNobody()).isEqualTo(Outcome.UNKNOWN);
        assertThat(HIDDEN.forNobody()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(OPEN.forNobody()).isEqualTo(Outcome.LET_IN);
    }

    @Test
    void whatShowsNothingWithoutATokenIsProtected() {
        assertThat(List.of(FOR_ROLES, HIDDEN, FOR_SIGNED_IN)).allMatch(Row::isProtected);
        assertThat(OPEN.isProtected()).isFalse();
        assertThat(row(Map.of("author", false), Outcome.NOTHING_OF_IT, Outcome.NOTHING_OF_IT)
                        .isProtected())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200, LET_IN",
        "201, LET_IN",
        "304, LET_IN",
        "409, LET_IN",
        "412, LET_IN",
        "401, UNKNOWN",
        "403, REFUSED",
        "404, NOT_FOUND"
    })
    void anAnswerSaysOneThing(int status, Outcome outcome) {
        var answer = new Answer(status, "application/problem+json", "the thing");

        for (var other : Outcome.values()) {
            assertThat(other.isSaidBy(answer, List.of("the thing")))
                    .as(other.name())
                    .isEqualTo(other == outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "400", "405", "415", "428", "429", "500", "503"})
    void otherAnswersSayNothingAboutWhoMay(int status) {
        var answer = new Answer(status, "application/problem+json", "the thing");

        assertThat(Outcome.values()).noneMatch(outcome -> outcome.isSaidBy(answer, List.of("the thing")));
    }

    @Test
    void aListIsKnownByWhatItShows() {
        var marks = List.of("the thing");

        assertThat(Outcome.LET_IN.isSaidBy(new Answer(200, "", "[the thing]"), marks))
                .isTrue();
        assertThat(Outcome.LET_IN.isSaidBy(new Answer(200, "", "[]"), marks)).isFalse();
        assertThat(Outcome.NOTHING_OF_IT.isSaidBy(new Answer(200, "", "[the thing]"), marks))
                .isFalse();
        assertThat(Outcome.NOTHING_OF_IT.isSaidBy(new Answer(200, "", "[]"), marks))
                .isTrue();
    }

    @Test
    void aRefusalIsAProblemAndNotAPage() {
        assertThat(Outcome.NOT_FOUND.isSaidBy(new Answer(404, "text/html", ""), List.of()))
                .isFalse();
    }

    private static Row row(Map<String, Boolean> who, Outcome others, Outcome elsewhere) {
        return new Row("getThing", "GET", "/v1/things/{id}", "", who, others, elsewhere);
    }

    private static Bearer bearer(String organisation, String... roles) {
        return new Bearer("somebody", Set.of(organisation), Set.of(roles), () -> "token");
    }
}
