package uk.nhs.leadership.accreditation.register;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found is counted, by everything that a search can ask for. */
@QuarkusTest
class FacetHttpTest {
    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @Test
    void whatIsFoundIsCountedByEachFacet() throws SQLException {
        var numbers = RegisterRows.write(60);
        RegisterRows.become(numbers.get(7), "SUSPENDED", "OTHER");

        facets("provider=P0777")
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("count", equalTo(60))
                .body("stage.value", equalTo(List.of("F", "S1", "S2", "S3", "S4")))
                .body("stage.count", equalTo(List.of(12, 12, 12, 12, 12)))
                .body("stage.name", equalTo(Collections.nCopies(5, null)))
                .body("region.value", equalTo(List.of("LONDON", "MIDLANDS", "NORTH_WEST", "SOUTH_EAST")))
                .body("region.count", equalTo(List.of(15, 15, 15, 15)))
                .body("delivery.count", equalTo(List.of(20, 20, 20)))
                .body("status.value", equalTo(List.of("ACTIVE", "SUSPENDED")))
                .body("status.count", equalTo(List.of(59, 1)))
                .body("provider[0].value", equalTo("P0777"))
                .body("provider[0].name", equalTo("A provider of many"))
                .body("provider[0].count", equalTo(60))
                .body("provider[1]", nullValue());
    }

    @Test
    void theConditionsOfTheSearchNarrowWhatIsCounted() throws SQLException {
        RegisterRows.write(60);

        facets("text=campanology&stage=S1&delivery=ONLINE").body("count", equalTo(4));
        facets("provider=P0777&status=SUSPENDED")
                .body("count", equalTo(0))
                .body("stage", empty())
                .body("provider", empty());
        facets("provider=P0777&on=" + today().minusYears(2)).body("count", equalTo(0));
        facets("provider=P0777&status=PENDING_START&on=" + today().minusYears(2))
                .body("count", equalTo(60))
                .body("status.value", equalTo(List.of("PENDING_START")));
        facets("provider=P0777&knownOn=" + today().minusYears(3)).body("count", equalTo(0));
    }

    @Test
    void noMoreThanFiftyProvidersAreCounted() throws SQLException {
        RegisterRows.write(60);
        RegisterRows.scatter();

        facets("text=campanology").body("count", equalTo(60)).body("provider.size()", equalTo(50));
    }

    private static ValidatableResponse facets(String conditions) {
        return asNobody().get("/v1/register/facets?" + conditions).then().statusCode(200);
    }
}
