package uk.nhs.leadership.enrolment.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.organisation.Directory.HEADING;
import static uk.nhs.leadership.enrolment.organisation.Directory.OPERATOR;
import static uk.nhs.leadership.enrolment.organisation.Directory.PATH;
import static uk.nhs.leadership.enrolment.organisation.Directory.brought;
import static uk.nhs.leadership.enrolment.organisation.Directory.newCode;
import static uk.nhs.leadership.enrolment.organisation.Directory.send;
import static uk.nhs.leadership.enrolment.organisation.Directory.succeeded;
import static uk.nhs.leadership.enrolment.organisation.Directory.trust;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.asSystem;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.OtherTrust;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What is known of organisations, from the file of the national directory to who may read it. */
@QuarkusTest
class OrganisationHttpTest {
    @Test
    void aFileAddsWhatIsNewChangesWhatChangedAndTheSameAgainChangesNothing() {
        var one = newCode();
        var two = newCode();

        brought(trust(one) + trust(two)).body("added", equalTo(2)).body("changed", equalTo(0));
        brought(trust(one) + trust(two))
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("missing", equalTo(0));
        var before = as(LEAD_RJ1).get(PATH + "/" + two).header("ETag");
        brought(trust(one) + trust(two).replace("LONDON", "Y62"))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));

        var changed = as(LEAD_RJ1)
                .get(PATH + "/" + two)
                .then()
                .statusCode(200)
                .body("organisation.region", equalTo("NORTH_WEST"))
                .body("organisation.name", equalTo("Trust " + two))
                .body("organisation.primaryRole", equalTo("RO197"))
                .body("organisation.primaryRoleName", equalTo("NHS trust"))
                .body("organisation.activeFrom", equalTo("1993-04-01"))
                .body("organisation", not(hasKey("activeUntil")))
                .extract();
        assertThat(changed.header("ETag")).isNotEqualTo(before);
        as(LEAD_RJ1)
                .header("If-None-Match", changed.header("ETag"))
                .get(PATH + "/" + two)
                .then()
                .statusCode(304);
        assertThat(Log.typesOf(changed.path("organisation.id")))
                .containsExactly("organisation.recorded.v1", "organisation.recorded.v1");
        assertThat(Log.typesOf(as(LEAD_RJ1).get(PATH + "/" + one).path("organisation.id")))
                .containsExactly("organisation.recorded.v1");
    }

    @Test
    void aMergerAndASplitAreSeenFromEitherSide() {
        var merged = newCode();
        var split = newCode();
        var next = newCode();
        var other = newCode();
        brought(trust(next) + trust(other));
        var before = as(LEAD_RJ1).get(PATH + "/" + next).header("ETag");

        brought(succeeded(merged, next) + succeeded(split, other + " " + next));

        as(LEAD_RJ1)
                .get(PATH + "/" + merged)
                .then()
                .body("organisation.successors.code", contains(next))
                .body("organisation.successors.kind", contains("WHOLE"))
                .body("organisation.successors.on", contains("2026-04-01"))
                .body("predecessors", empty());
        as(LEAD_RJ1)
                .get(PATH + "/" + split)
                .then()
                .body("organisation.successors.code", hasItems(next, other))
                .body("organisation.successors.kind", contains("PART", "PART"));
        var followed = as(LEAD_RJ1)
                .get(PATH + "/" + next)
                .then()
                .body("predecessors.code", hasItems(merged, split))
                .body("predecessors.find { it.code == '" + merged + "' }.kind", equalTo("WHOLE"))
                .body("predecessors.find { it.code == '" + split + "' }.on", equalTo("2026-04-01"))
                .extract();
        assertThat(followed.header("ETag")).isNotEqualTo(before);
    }

    @Test
    void whatFollowsAnOrganisationIsAnotherVersionOnlyIfThatChanges() {
        var code = newCode();
        var next = newCode();
        brought(trust(next) + succeeded(code, next));
        var version = versionOf(next);

        brought(succeeded(code, next).replace("Trust " + code, "Renamed " + code));
        assertThat(versionOf(next)).isEqualTo(version);

        brought(succeeded(code, next).replace("2026-04-01", "2026-05-01"));
        assertThat(versionOf(next)).isNotEqualTo(version);
    }

    private static String versionOf(String code) {
        return as(LEAD_RJ1)
                .get(PATH + "/" + code)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void aFaultyRowIsNamedByItsNumberAndColumnAndNothingIsTaken() {
        var good = newCode();
        var twice = newCode();

        var answer = send(
                "",
                HEADING + trust(good) + "rj1,Trust,RO197,,,,,\n" + "RJ1,,RO197,,,,,\n" + "RJ2,Trust,197,,,,,\n"
                        + "RJ3,Trust,RO197,WALES,,,,\n" + "RJ4,Trust,RO197,,2026-02-30,,,\n"
                        + "RJ5,Trust,RO197,,2026-02-01,2026-01-31,,\n" + "RJ6,Trust,RO197,,,,RJ6,2026-01-01\n"
                        + "RJ7,Trust,RO197,,,,RJ8,\n" + "RJ9,Trust,RO197,,,,,2026-01-01\n" + trust(twice)
                        + trust(twice) + "too,few\n");

        assertProblem(answer, 400, "INVALID_INPUT");
        assertThat(answer.extract().<List<String>>path("errors.pointer"))
                .containsExactly(
                        "row 3, ods_code",
                        "row 4, name",
                        "row 5, primary_role",
                        "row 6, region",
                        "row 7, active_from",
                        "row 8, active_until",
                        "row 9, successor",
                        "row 10, succeeded_on",
                        "row 11, successor",
                        "row 13, ods_code",
                        "row 14");
        assertProblem(as(LEAD_RJ1).get(PATH + "/" + good).then(), 404, "NOT_FOUND");
    }

    @Test
    void whatWouldSucceedItselfInTheEndIsRefused() {
        var one = newCode();
        var two = newCode();
        var three = newCode();
        brought(succeeded(one, two) + trust(two) + trust(three));

        assertFault(send("", HEADING + succeeded(two, three) + succeeded(three, one)), "row 2, successor");

        as(LEAD_RJ1).get(PATH + "/" + two).then().body("organisation.successors", empty());
        // Whoever takes the first step back may go the other way.
        brought(trust(one) + succeeded(two, three) + succeeded(three, one)).body("changed", equalTo(3));
    }

    @Test
    void whatAWholeFileHasNoMoreStaysAndIsNotListed() {
        var gone = newCode();
        brought(trust(gone));
        var others = all().stream().filter(row -> !row.startsWith(gone)).collect(Collectors.joining());

        send("?mode=full", HEADING + others)
                .statusCode(200)
                .body("missing", equalTo(1))
                .body("changed", equalTo(0));

        var found = as(LEAD_RJ1)
                .get(PATH + "/" + gone)
                .then()
                .statusCode(200)
                .body("organisation.listed", equalTo(false))
                .extract();
        assertThat(Log.typesOf(found.path("organisation.id"))).hasSize(2);
        brought(trust(gone)).body("changed", equalTo(1));
        as(LEAD_RJ1).get(PATH + "/" + gone).then().body("organisation.listed", equalTo(true));
    }

    @Test
    void aWholeFileThatWasCutOffIsRefusedUnlessSomebodyHasCounted() {
        var one = newCode();
        brought(trust(one) + trust(newCode()) + trust(newCode()));

        var refused = assertRefused(send("?mode=full", HEADING + trust(one)), OrganisationRule.ORGANISATIONS_MISSING);

        refused.body("errors[0].pointer", equalTo("?confirmMissing"));
        assertRefused(
                send("?mode=full&confirmMissing=1", HEADING + trust(one)), OrganisationRule.ORGANISATIONS_MISSING);
        assertThat(Rows.texts("select code from organisation where listed"))
                .contains(one)
                .hasSizeGreaterThan(2);
        var counted = refused.extract().<String>path("errors[0].detail").replaceAll(" .*", "");
        var all = all();
        send("?mode=full&confirmMissing=" + counted, HEADING + trust(one)).statusCode(200);
        assertThat(Rows.texts("select code from organisation where listed")).containsExactly(one);
        send("", HEADING + String.join("", all)).statusCode(200);
    }

    /** Every organisation that is listed, as a row each. */
    private static List<String> all() {
        return Rows.texts("select concat_ws(',', code, '\"' || replace(name, '\"', '\"\"') || '\"', primary_role,"
                + " coalesce(region, ''), coalesce(active_from::text, ''), coalesce(active_until::text, ''),"
                + " array_to_string(successors, ' '), coalesce(succeeded_on::text, '')) || e'\\n'"
                + " from organisation where listed");
    }

    @Test
    void organisationsAreFoundByNameRoleRegionAndDay() {
        var mark = newCode();
        var london = newCode();
        var west = newCode();
        brought(london + ",\"100% O'Brien's & " + mark + " Trust\",RO197,LONDON,1993-04-01,2020-03-31,,\n" + west
                + ",The " + mark + " Board,RO261,SOUTH_WEST,,,,\n");

        found("?text=" + mark.toLowerCase(java.util.Locale.ROOT)).body("items.code", contains(london, west));
        found("?text=" + west).body("items.code", contains(west));
        as(LEAD_RJ1)
                .queryParam("text", "100% o'brien's & " + mark)
                .get(PATH)
                .then()
                .body("items.code", contains(london));
        // What looks like a wildcard is none.
        as(LEAD_RJ1).queryParam("text", "%" + mark).get(PATH).then().body("items", empty());
        found("?role=RO261&text=" + mark).body("items.code", contains(west));
        found("?region=LONDON&text=" + mark).body("items.code", contains(london));
        found("?activeOn=2020-03-31&text=" + mark).body("items.code", contains(london, west));
        found("?activeOn=2020-04-01&text=" + mark).body("items.code", contains(west));
        found("?activeOn=1993-03-31&text=" + mark).body("items.code", contains(west));
    }

    private static io.restassured.response.ValidatableResponse found(String query) {
        return as(LEAD_RJ1).get(PATH + query).then().statusCode(200);
    }

    @Test
    void theListIsReadPageByPageAndByWhatHasChanged() {
        var mark = newCode();
        var codes = List.of(newCode(), newCode(), newCode());
        brought(codes.stream().map(code -> trust(code).replace("Trust", mark)).collect(Collectors.joining()));
        String since = as(LEAD_RJ1).get(PATH + "/" + codes.get(2)).path("organisation.updatedAt");
        var seen = new ArrayList<String>();
        String after = "";
        while (after != null) {
            var page = as(LEAD_RJ1)
                    .get(PATH + "?limit=1&text=" + mark + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.code"));
            after = page.path("next");
        }

        assertThat(seen).containsExactlyElementsOf(codes);
        brought(trust(codes.getFirst()).replace("LONDON", "MIDLANDS").replace("Trust", mark));
        as(LEAD_RJ1)
                .get(PATH + "?text=" + mark + "&updatedSince=" + since)
                .then()
                .body("items.code", contains(codes.get(1), codes.get(2), codes.getFirst()));
    }

    @Test
    void aTrustThatNoFileHasIsAcceptedAndListedAsUnknown() {
        var trust = new OtherTrust("");
        trust.staff(2, null, null, 0);
        var named = newCode();
        brought(succeeded(newCode(), named));

        assertThat(unknown(trust.code())).containsExactly("EMPLOYER");
        assertThat(unknown(named)).containsExactly("SUCCESSOR");

        brought(trust(trust.code()) + trust(named));
        assertThat(unknown(trust.code())).isEmpty();
        assertThat(unknown(named)).isEmpty();
    }

    private static List<String> unknown(String code) {
        var path = PATH + "/unknown?limit=200";
        String after = null;
        do {
            var page = as(OPERATOR)
                    .get(path + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.find { it.code == '" + code + "' }.metAs");
            if (found != null) {
                return found;
            }
            after = page.path("next");
        } while (after != null);
        return List.of();
    }

    @Test
    void anyoneSignedInReadsAndOnlyTheNationalBodysOperatorWrites() {
        var code = newCode();
        brought(trust(code));
        for (var person : List.of(LEAD_RJ1, LEAD_P0001, "participant.one.rjz", "without.role", "analyst.one")) {
            as(person).get(PATH + "/" + code).then().statusCode(200);
            as(person).get(PATH + "?text=" + code).then().statusCode(200).body("items.code", hasItem(code));
            assertProblem(
                    as(person)
                            .contentType(CSV)
                            .body(HEADING + trust(code))
                            .post(PATH + "/import")
                            .then(),
                    403,
                    "FORBIDDEN");
            assertProblem(as(person).get(PATH + "/unknown").then(), 403, "FORBIDDEN");
        }
        // An operator of another organisation has the role and acts for somebody else.
        assertProblem(
                as("every.role.rgt")
                        .contentType(CSV)
                        .body(HEADING + trust(code))
                        .post(PATH + "/import")
                        .then(),
                403,
                "FORBIDDEN");
        assertProblem(as("every.role.rgt").get(PATH + "/unknown").then(), 403, "FORBIDDEN");
        asSystem("register-reader").get(PATH + "/" + code).then().statusCode(200);
        assertProblem(anonymous().get(PATH + "/" + code).then(), 401, "UNAUTHENTICATED");
        assertProblem(anonymous().get(PATH).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void theDatabaseLetsNobodyElseWriteWhatEverybodyReads() throws Exception {
        var code = newCode();
        brought(trust(code));
        try (var connection = Rows.connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.reach', '', false), set_config('app.organisation', 'RJ1', false)");
            try (var rows = statement.executeQuery("select name from organisation where code = '" + code + "'")) {
                assertThat(rows.next()).isTrue();
            }
            assertThat(statement.executeUpdate("update organisation set name = 'X' where code = '" + code + "'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "role, 197, ?role",
        "region, WALES, ?region",
        "activeOn, 2026-02-30, ?activeOn",
        "updatedSince, yesterday, ?updatedSince",
        "after, x, ?after",
        "limit, 201, ?limit"
    })
    void whatCannotBeAskedIsRefusedByItsName(String name, String value, String pointer) {
        assertFault(as(LEAD_RJ1).queryParam(name, value).get(PATH).then(), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mode=half", "?confirmMissing=some"})
    void howAFileIsMeantIsSaidInAWordThatIsKnown(String query) {
        assertFault(send(query, HEADING), query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rj1", "RJ1234567", "no-code"})
    void whatIsNoCodeIsNotFound(String code) {
        assertProblem(as(LEAD_RJ1).get(PATH + "/" + code).then(), 404, "NOT_FOUND");
    }

    @Test
    void aColumnThatIsNoneIsRefused() {
        assertFault(send("", "ods_code,name,primary_role,colour\nRJ1,Trust,RO197,blue\n"), "row 1");
        assertFault(as(OPERATOR).get(PATH + "/unknown?after=eA").then(), "?after");
    }
}
