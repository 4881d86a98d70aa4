package uk.nhs.leadership.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTableTest {
    private static final String HEAD = """
            # Who may

            | operation | request | of | who may | anybody else | if it is another's |
            |---|---|---|---|---|---|
            """;

    @Test
    void aLineSaysWhoMayAndWhatBecomesOfOthers() {
        assertThat(
                        AccessTable.rows(
                                HEAD
                                        + "| `getThing` | GET `/v1/things/{id}` | a draft | `author`, `scope:thing:read` | refused | not found |"))
                .containsExactly(new Row(
                        "getThing",
                        "GET",
                        "/v1/things/{id}",
                        "a draft",
                        Map.of("author", false, "scope:thing:read", false),
                        Outcome.REFUSED,
                        Outcome.NOT_FOUND));
    }

    @Test
    void whatIsForEverybodyKeepsNobodyOut() {
        assertThat(AccessTable.rows(HEAD + "| `listThings` | GET `/v1/things` | | everybody | | |"))
                .containsExactly(new Row(
                        "listThings",
                        "GET",
                        "/v1/things",
                        "",
                        Map.of("everybody", false),
                        Outcome.LET_IN,
                        Outcome.LET_IN));
    }

    @Test
    void aStarMeansForTheNationalBodyOnly() {
        assertThat(AccessTable.rows(
                        HEAD + "| `getThing` | GET `/v1/things/{id}` | | `author`, `reader` * | refused | not found |"))
                .extracting(Row::who)
                .containsExactly(Map.of("author", false, "reader", true));
        assertThat(AccessTable.rows(HEAD + "| `openThing` | POST `/v1/things` | | `opener` * | refused | |"))
                .extracting(Row::elsewhere)
                .containsExactly(Outcome.LET_IN);
    }

    @Test
    void whoActsForTheirOwnOrganisationReachesNoOther() {
        assertThat(AccessTable.rows(
                        HEAD + "| `addThing` | POST `/v1/things` | | `author` | refused | acts for itself |"))
                .extracting(Row::elsewhere)
                .containsExactly(Outcome.LET_IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| `getThing` | GET `/v1/things` | | everybody | |",
                "| `getThing` | GET /v1/things | | everybody | | |",
                "| `getThing` | FETCH `/v1/things` | | everybody | | |",
                "| `getThing` | GET `/v1/things` | | author | refused | refused |",
                "| `getThing` | GET `/v1/things` | | | refused | refused |",
                "| `getThing` | GET `/v1/things` | | everybody | refused | |",
                "| `getThing` | GET `/v1/things` | | everybody | | not found |",
                "| `getThing` | GET `/v1/things` | | `author` | | not found |",
                "| `getThing` | GET `/v1/things` | | `author` | refused | |",
                "| `getThing` | GET `/v1/things` | | `author` | let in | not found |",
                "| `getThing` | GET `/v1/things` | | `author` | refused | sometimes |"
            })
    void aLineThatCannotBeUnderstoodIsAnError(String line) {
        assertThatThrownBy(() -> AccessTable.rows(HEAD + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void twoLinesForTheSameAreAnError() {
        var line = "| `getThing` | GET `/v1/things` | | everybody | | |\n";

        assertThatThrownBy(() -> AccessTable.rows(HEAD + line + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the second line for getThing");
    }

    @Test
    void anEmptyTableIsAnError() {
        assertThatThrownBy(() -> AccessTable.rows(HEAD)).isInstanceOf(IllegalArgumentException.class);
    }
}
