package uk.nhs.leadership.accreditation.annualreturn;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Annual returns as a provider writes them and as the panel reads them. */
public final class AnnualReturnApi {
    static final String PROVIDER = "P0001";
    static final Map<String, Object> CONTENT = Map.of(
            "cohortsRun", 3,
            "participants", 52,
            "changes", "A second person leads module 3.",
            "improvements", "Workshops are announced a term ahead.",
            "complaints", 0,
            "equalityActions", "Two places are kept for staff on nights.",
            "signedBy", "Ada Okafor");
    static final Map<String, Object> QUERY = Map.of("query", "Why fewer than last year?");

    private AnnualReturnApi() {}

    /** The number of an accreditation of P0001 that was granted a year ago. */
    static String accreditedAYearAgo() {
        var number = numberOf(accredited(draft()));
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update accreditation set valid_from = valid_from - interval '1 year' where number = '" + number
                            + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return number;
    }

    /** The path of a return that was just asked for. */
    public static String asked() {
        var number = accreditedAYearAgo();
        goRound();
        return path(number);
    }

    static String path(String accreditation) {
        return "/v1/accreditations/" + accreditation + "/returns/" + today().getYear();
    }

    static String numberIn(String path) {
        return path.replaceFirst("/v1/accreditations/([^/]+)/.*", "$1");
    }

    static Response write(String person, String path, Map<String, Object> content) {
        return as(person)
                .header("If-Match", etag(PANEL_MEMBER, path))
                .body(content)
                .put(path);
    }

    static Response submit(String person, String path) {
        return step(person, path, "submit", etag(PANEL_MEMBER, path));
    }

    static String submitted() {
        var path = asked();
        write(AUTHOR, path, CONTENT).then().statusCode(200);
        submit(LEAD, path).then().statusCode(200);
        return path;
    }

    /** Does what the replicas do again and again. */
    static void goRound() {
        var container = Arc.container();
        var chore = container.instance(ReturnChore.class).get();
        var more = true;
        while (more) {
            more = container.instance(Callers.class).get().as(Caller.service("test"), chore::doSome);
        }
    }

    /** Makes it so that it was due so many days ago. */
    static void wasDue(String path, int daysAgo) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update annual_return set due_on = current_date - " + daysAgo
                            + ", next_reminder_on = current_date - 1" + " where accreditation_number = '"
                            + numberIn(path) + "'");
        }
    }

    /** Everything that is announced of a return. */
    public static void everythingHappens() throws SQLException {
        var path = asked();
        wasDue(path, 0);
        goRound();
        write(AUTHOR, path, CONTENT).then().statusCode(200);
        submit(LEAD, path).then().statusCode(200);
        step(PANEL_MEMBER, path, "query", etag(PANEL_MEMBER, path), QUERY)
                .then()
                .statusCode(200);
        submit(LEAD, path).then().statusCode(200);
        step(PANEL_MEMBER, path, "accept", etag(PANEL_MEMBER, path)).then().statusCode(200);
    }

    public static Stream<Example> examples() {
        var number = numberIn(asked());
        return Stream.of(
                at("getReturn", number).belongingTo(PROVIDER).showing(number),
                at("writeReturn", number).belongingTo(PROVIDER).sending("{\"cohortsRun\":3}"),
                at("submitReturn", number).belongingTo(PROVIDER),
                at("queryReturn", number).sending("{\"query\":\"To see who may.\"}"),
                at("acceptReturn", number),
                Example.of("listReturnsOfAccreditation")
                        .at("number", number)
                        .belongingTo(PROVIDER)
                        .showing(number),
                Example.of("listDueReturns")
                        .asking("before", today().plusYears(1))
                        .asking("limit", 200)
                        .showing(number));
    }

    private static Example at(String operation, String number) {
        return Example.of(operation).at("number", number).at("year", today().getYear());
    }
}
