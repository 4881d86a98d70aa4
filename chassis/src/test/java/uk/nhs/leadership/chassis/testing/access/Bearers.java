package uk.nhs.leadership.chassis.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.identity.Jwt;
import uk.nhs.leadership.local.identity.Tokens;

/** Everybody the realm knows: each demonstration person and each system, with a token from the identity provider. */
record Bearers(List<Bearer> all) {
    private static final JsonNode REALM = realm();

    Bearers {
        all = List.copyOf(all);
    }

    static Bearers of(Tokens tokens) {
        var all = new ArrayList<Bearer>();
        peopleOfTheRealm().forEach(name -> {
            all.add(bearer(name, () -> tokens.ofPerson(name)));
            var organisations = organisationsOf(name);
            if (organisations.size() > 1) {
                organisations.forEach(
                        chosen -> all.add(bearer(name + " for " + chosen, () -> tokens.ofPerson(name, chosen))));
                all.add(bearer(name + " for all", () -> tokens.ofPerson(name, "*")));
            }
        });
        systems().forEach(name -> all.add(bearer(name, () -> tokens.ofSystem(name))));
        return new Bearers(all);
    }

    /** Those who act for one organisation. */
    Stream<Bearer> clear() {
        return all.stream().filter(Bearer::isClear);
    }

    /** Those for whom it is not said for which organisation they act. */
    Stream<Bearer> unclear() {
        return all.stream().filter(bearer -> !bearer.isClear());
    }

    /** The user names of people who act for one organisation, without having to choose, that does not see all. */
    List<String> peopleOfOne() {
        var names = Set.copyOf(peopleOfTheRealm());
        return clear().filter(bearer -> !bearer.seesAll())
                .map(Bearer::name)
                .filter(names::contains)
                .toList();
    }

    /** Every role and scope of the realm. */
    static Set<String> rolesOfTheRealm() {
        return Stream.concat(
                        elements(REALM.required("roles").required("realm"), "name"),
                        elements(REALM.required("clientScopes"), "name")
                                .filter(scope -> scope.contains(":"))
                                .map(scope -> "scope:" + scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Taken from the token itself: what the services are told, not what the realm file promises. */
    private static Bearer bearer(String name, Supplier<String> token) {
        var claims = Jwt.parse(token.get()).claims();
        var roles = claims.has("client_id")
                ? Stream.of(claims.path("scope").asText().split(" ", -1))
                        .filter(scope -> !scope.isEmpty())
                        .map(scope -> "scope:" + scope)
                : texts(claims.path("realm_access").path("roles"));
        return new Bearer(
                name,
                texts(claims.path("organization")).collect(Collectors.toUnmodifiableSet()),
                roles.collect(Collectors.toUnmodifiableSet()),
                token);
    }

    private static List<String> peopleOfTheRealm() {
        return REALM.required("users")
                .valueStream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> user.required("username").asText())
                .toList();
    }

    private static List<String> systems() {
        return REALM.required("clients")
                .valueStream()
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .map(client -> client.required("clientId").asText())
                .toList();
    }

    private static List<String> organisationsOf(String person) {
        return REALM.required("organizations")
                .valueStream()
                .filter(organisation ->
                        elements(organisation.required("members"), "username").anyMatch(person::equals))
                .map(organisation -> organisation.required("alias").asText())
                .toList();
    }

    private static Stream<String> elements(JsonNode array, String field) {
        return array.valueStream().map(element -> element.required(field).asText());
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }

    private static JsonNode realm() {
        try (var file = Tokens.class.getResourceAsStream("/keycloak/realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the realm cannot be read", e);
        }
    }
}
