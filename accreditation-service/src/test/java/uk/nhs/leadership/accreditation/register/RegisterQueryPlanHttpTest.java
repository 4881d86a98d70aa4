package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

/** Every query of the register reads from the index meant for it. */
@QuarkusTest
class RegisterQueryPlanHttpTest {
    private static final String REGISTER = "/v1/register/accreditations";

    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "region=LONDON, accreditation_of_region",
        "delivery=ONLINE, accreditation_of_delivery",
    })
    void aConditionIsListedFromItsIndex(String condition, String index) throws SQLException {
        assertListed(
                index,
                "accreditation",
                SentSql.during(
                        () -> asNobody().get(REGISTER + "?" + condition).then().statusCode(200)));
    }

    @ParameterizedTest
    @CsvSource({"status=SUSPENDED", "status=EXPIRED", "status=ACTIVE", "status=PENDING_START", "on=2026-11-22"})
    void whatAnEntryIsOnADayIsReadFromAnIndex(String condition) throws SQLException {
        accredited(draft());

        var sent = SentSql.during(
                () -> asNobody().get(REGISTER + "?" + condition).then().statusCode(200));

        assertFound(
                "accreditation_standing_(known|by_status|pkey)",
                "accreditation_standing",
                sent.stream().filter(sql -> sql.contains("exists (")).toList());
    }

    @Test
    void theVersionOfAnEntryIsReadByItsNumber() throws SQLException {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));
        asNobody().get(entry).then().statusCode(200);

        var sent = SentSql.during(() ->
                asNobody().header("Cache-Control", "no-cache").get(entry).then().statusCode(200));

        assertThat(sent.stream().filter(sql -> sql.contains("accreditation_standing")))
                .as("one look-up of the version")
                .hasSize(1);
        assertFound("accreditation_number_never_reused", "accreditation", sent);
    }

    @Test
    void aPartOfTheSiteMapIsReadByTheCountInTheNumber() throws SQLException {
        accredited(draft());

        var sent = SentSql.during(
                () -> asNobody().get("/v1/register/sitemap-1.xml").then().statusCode(200));

        assertFound("accreditation_by_count", "accreditation", sent);
    }

    @Test
    void changesAreListedByTheirNumber() throws SQLException {
        accredited(draft());

        assertListed(
                "register_change_pkey",
                "register_change",
                SentSql.during(
                        () -> asNobody().get("/v1/register/changes").then().statusCode(200)));
    }

    /** A word that many have is met soon in the order of the list; one that few have is looked up. */
    @Test
    void howWordsAreFoundDependsOnHowManyHaveThem() throws SQLException {
        RegisterRows.write(20_000);
        try (var database = Sql.asAdministrator()) {
            // Also takes in what waits to be put into the index of words, or that would look dearer than it is.
            Sql.update(database, "vacuum analyze accreditation");
        }

        assertThat(String.join("\n", plansOfWords("campanology"))).contains("accreditation_pkey");
        assertThat(String.join("\n", plansOfWords("19999"))).contains("accreditation_text");
    }

    private static List<String> plansOfWords(String word) throws SQLException {
        return plans("select a.* from accreditation a where a.search @@ websearch_to_tsquery('english', '" + word
                + "') and a.id > '00000000-0000-0000-0000-000000000000' order by a.id limit 51");
    }

    private static List<String> plans(String query) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(database, "explain (costs off) " + query);
        }
    }
}
