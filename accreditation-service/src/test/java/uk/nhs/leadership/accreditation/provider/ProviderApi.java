package uk.nhs.leadership.accreditation.provider;

import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Providers as they keep their files, and as the national body deals with them. */
public final class ProviderApi {
    static final String NEWCOMER = "provider.p0003";
    static final String OTHER_RATIFIER = "ratifier.two";
    static final Map<String, Object> SANCTION = Map.of("reason", "QUALITY_CONCERN", "reasonText", "Many have left.");
    static final Map<String, Object> RELIEF = Map.of("reason", "PUT_RIGHT", "reasonText", "New tutors teach it.");
    static final Map<String, Object> TRUST = Map.of("reasonText", "Years without a condition.");

    private static final String PROVIDERS = "/v1/providers";
    private static final String NEWCOMERS = "provider where organisation in ('P0003', 'RGT')";

    private ProviderApi() {}

    /** A file that lacks nothing. */
    static Map<String, Object> file(String name) {
        var file = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "contactEmail",
                "contact@provider.example",
                "region",
                "SOUTH_EAST",
                "address",
                Map.of(
                        "line1", "Harbour House",
                        "town", "Southampton",
                        "postcode", "SO14 2AQ",
                        "country", "GB"),
                "contacts",
                List.of(contact("MAIN", "Ada Okafor"), contact("SAFEGUARDING", "Noor Haddad")),
                "policies",
                Stream.of(PolicyKind.values()).map(kind -> policy(kind.name())).toList()));
        file.put("partners", List.of(Map.of("name", "Fenland Partnership", "what", "Gives the workshops in the east")));
        file.put("licensedTrusts", List.of(Map.of("trust", "RJ1", "licensedFrom", today().toString())));
        return file;
    }

    static Map<String, Object> contact(String kind, String name) {
        return Map.of("kind", kind, "name", name, "email", "someone@provider.example", "phone", "+44 23 8000 0000");
    }

    static Map<String, Object> policy(String kind) {
        return Map.of(
                "kind",
                kind,
                "title",
                "Our policy: " + kind,
                "url",
                "https://provider.example/policies",
                "reviewedOn",
                today().toString());
    }

    /** The path of an organisation's provider. */
    static String pathOf(String person) {
        return PROVIDERS + "/" + as(person).get(PROVIDERS).path("items[0].id");
    }

    static Response change(String person, String path, String etag, Map<String, Object> file) {
        return as(person).header("If-Match", etag).body(file).put(path);
    }

    /** Makes the provider of a lead's organisation registered, with a whole file, and approved, as far as it is not. */
    public static void approved(String lead) {
        var file = file("Provider of " + lead);
        as(lead).body(file).post(PROVIDERS);
        var path = pathOf(lead);
        if (as(lead).get(path).path("status").equals("APPLICANT")) {
            change(lead, path, etag(lead, path), file).then().statusCode(200);
        }
        if (as(lead).get(path).path("status").equals("REGISTERED")) {
            step(RATIFIER, path, "approve", etag(lead, path)).then().statusCode(200);
        }
    }

    /** The path of a provider that was registered and approved just now. */
    static String newlyApproved(String lead) {
        approved(lead);
        return pathOf(lead);
    }

    /** The provider of a lead's organisation was verified ten years ago. */
    static void approvedLongAgo(String lead) {
        var id = pathOf(lead).replace(PROVIDERS + "/", "");
        asAdministrator("update provider_record set from_day = from_day - interval '10 years' where provider_id = '"
                + id + "'");
    }

    /** As if P0003 and RGT had never registered. */
    public static void forgetNewcomers() {
        for (var part : List.of(
                "provider_contact",
                "provider_policy",
                "provider_partner",
                "provider_licensed_trust",
                "provider_record")) {
            asAdministrator("delete from " + part + " where provider_id in (select id from " + NEWCOMERS + ")");
        }
        asAdministrator("delete from " + NEWCOMERS);
    }

    private static void asAdministrator(String statement) {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something about a provider as it stands now. */
    static Response act(String person, String path, String verb, Map<String, Object> body) {
        return step(person, path, verb, etag(RATIFIER, path), body);
    }

    static Map<String, Object> merger(String successor) {
        return Map.of(
                "successor", successor.replace(PROVIDERS + "/", ""),
                "on", today().toString(),
                "reasonText", "They are one since today.");
    }

    /** Everything that is announced of a provider besides that it is registered and approved. */
    public static void everythingHappens() {
        forgetNewcomers();
        var path = newlyApproved(NEWCOMER);
        change(NEWCOMER, path, etag(NEWCOMER, path), file("Fenland")).then().statusCode(200);
        approvedLongAgo(NEWCOMER);
        act(RATIFIER, path, "trust", TRUST).then().statusCode(200);
        act(RATIFIER, path, "untrust", SANCTION).then().statusCode(200);
        act(RATIFIER, path, "put-on-probation", SANCTION).then().statusCode(200);
        act(RATIFIER, path, "end-probation", RELIEF).then().statusCode(200);
        act(RATIFIER, path, "suspend", SANCTION).then().statusCode(200);
        act(OTHER_RATIFIER, path, "lift-suspension", RELIEF).then().statusCode(200);
        var successor = newlyApproved(EVERY_ROLE_ELSEWHERE);
        act(RATIFIER, path, "merge", merger(successor)).then().statusCode(200);
        act(RATIFIER, successor, "suspend", SANCTION).then().statusCode(200);
        act(RATIFIER, successor, "remove", SANCTION).then().statusCode(200);
        forgetNewcomers();
    }

    /** Who may do what with the provider of P0001. */
    public static Stream<Example> examples(String provider) {
        var id = pathOf(LEAD).replace(PROVIDERS + "/", "");
        return Stream.of(
                Example.of("registerProvider")
                        .sending(json(Map.of("name", "Another provider", "contactEmail", "office@another.example"))),
                Example.of("listProviders").belongingTo(provider).showing(id),
                Example.of("getProvider").at("id", id).belongingTo(provider).showing(id),
                Example.of("changeProvider")
                        .at("id", id)
                        .belongingTo(provider)
                        .sending(json(file("A provider renamed"))),
                Example.of("checkProviderFile")
                        .at("id", id)
                        .belongingTo(provider)
                        .showing("ready"),
                Example.of("getProviderStanding")
                        .at("id", id)
                        .belongingTo(provider)
                        .showing("mayBeTrusted"),
                Example.of("approveProvider").at("id", id),
                act("trustProvider", id, TRUST),
                act("untrustProvider", id, SANCTION),
                act("putProviderOnProbation", id, SANCTION),
                act("endProbationOfProvider", id, RELIEF),
                act("suspendProvider", id, SANCTION),
                act("liftSuspensionOfProvider", id, RELIEF),
                act("removeProvider", id, SANCTION),
                act("mergeProvider", id, merger(id)));
    }

    private static Example act(String operation, String id, Map<String, Object> body) {
        return Example.of(operation).at("id", id).sending(json(body));
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
