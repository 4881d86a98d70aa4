package uk.nhs.leadership.accreditation.provider;

import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.provider.ProviderFile.PolicyKind;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Providers as they keep their files, and as the national body deals with them. */
public final class ProviderApi {
    private static final String PROVIDERS = "/v1/providers";

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

    /** Everything that is announced of a provider besides that it is registered and approved. */
    public static void everythingHappens() {
        approved(LEAD);
        var path = pathOf(LEAD);
        change(LEAD, path, etag(LEAD, path), file("Provider of " + LEAD)).then().statusCode(200);
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
                Example.of("approveProvider").at("id", id));
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
