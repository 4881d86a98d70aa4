package uk.nhs.leadership.accreditation.people;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.subjectOf;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.access.Example;

/** The people of a provider as its lead keeps the list of them. */
public final class PeopleApi {
    static final String OTHER_AUTHOR = "author.p0002";
    static final String OTHER_BOTH = "provider.p0002";
    static final String PROVIDER_BOTH = "provider.p0001";

    private static final String NOBODY_IN_PARTICULAR = "0198e5c4-7b1a-4c3e-8f00-1a2b3c4d5e99";

    private PeopleApi() {}

    /** The path of the list of a lead's provider. */
    static String people(String lead) {
        approvedProvider(lead);
        return "/v1/providers/" + as(lead).get("/v1/providers").path("items[0].id") + "/people";
    }

    static Response enter(String lead, String path, String person, String role) {
        return as(lead).body(Map.of("role", role)).put(path + "/" + subjectOf(person));
    }

    static Response change(String lead, String path, String person, String etag, String role) {
        return as(lead).header("If-Match", etag).body(Map.of("role", role)).put(path + "/" + subjectOf(person));
    }

    static Response remove(String lead, String path, String person, String etag) {
        return as(lead).header("If-Match", etag).delete(path + "/" + subjectOf(person));
    }

    /** P0002 keeps no list, as if it never had. */
    static void forget() {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "delete from provider_person where organisation = 'P0002'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is announced of the people of a provider. */
    public static void everythingHappens() {
        forget();
        var path = people(OTHER_LEAD);
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);
        enter(OTHER_LEAD, path, OTHER_AUTHOR, "AUTHOR").then().statusCode(201);
        change(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\"", "LEAD").then().statusCode(200);
        remove(OTHER_LEAD, path, OTHER_AUTHOR, "\"1\"").then().statusCode(204);
        forget();
    }

    /** The path of somebody on the list of P0001, on which everybody is who writes for it in other tests. */
    public static String person() {
        var path = people(LEAD);
        enter(LEAD, path, LEAD, "LEAD");
        enter(LEAD, path, PROVIDER_BOTH, "LEAD");
        enter(LEAD, path, AUTHOR, "AUTHOR");
        var person = path + "/" + NOBODY_IN_PARTICULAR;
        as(LEAD).body(Map.of("role", "AUTHOR")).put(person);
        return person;
    }

    /** Who may do what with the people of a provider. */
    public static Stream<Example> examples(String provider) {
        var path = person();
        var id = path.replaceFirst("^/v1/providers/([^/]+)/.*$", "$1");
        return Stream.of(
                Example.of("listPeople").at("id", id).belongingTo(provider).showing(NOBODY_IN_PARTICULAR),
                at("getPerson", id).belongingTo(provider).showing(NOBODY_IN_PARTICULAR),
                at("enterPerson", id).belongingTo(provider).sending("{\"role\":\"LEAD\"}"),
                at("removePerson", id).belongingTo(provider));
    }

    private static Example at(String operation, String id) {
        return Example.of(operation).at("id", id).at("account", NOBODY_IN_PARTICULAR);
    }
}
