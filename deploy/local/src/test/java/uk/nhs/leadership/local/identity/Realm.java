package uk.nhs.leadership.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.nhs.leadership.local.LocalServers;

/** The realm as {@code deploy/keycloak/realm.json} describes it. */
final class Realm {

    private static final JsonNode FILE = read();

    private Realm() {}

    /** Of the identity provider that imported this very file. */
    static URI issuer() {
        return URI.create(LocalServers.forTests().issuer());
    }

    static JsonNode file() {
        return FILE;
    }

    static Stream<JsonNode> clients() {
        return stream(FILE.required("clients"));
    }

    static Stream<JsonNode> systems() {
        return clients().filter(client -> client.path("serviceAccountsEnabled").asBoolean());
    }

    static Stream<JsonNode> people() {
        return stream(FILE.required("users")).filter(user -> !user.has("serviceAccountClientId"));
    }

    static List<String> roles() {
        return stream(FILE.required("roles").required("realm"))
                .map(role -> role.required("name").asText())
                .toList();
    }

    static List<String> rolesOf(JsonNode person) {
        return texts(person.required("realmRoles")).filter(roles()::contains).toList();
    }

    static List<String> organisationsOf(JsonNode person) {
        var username = person.required("username").asText();
        return stream(FILE.required("organizations"))
                .filter(organisation -> stream(organisation.required("members"))
                        .anyMatch(member ->
                                username.equals(member.required("username").asText())))
                .map(organisation -> organisation.required("alias").asText())
                .toList();
    }

    static Stream<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (var file = Realm.class.getResourceAsStream("/keycloak/realm.json")) {
            return Jwt.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
