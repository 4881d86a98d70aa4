package uk.nhs.leadership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The realm and the tokens it gives, against a real identity provider. */
class TokensTest {

    private static URI issuer;
    private static Tokens tokens;

    @BeforeAll
    static void findTheIdentityProvider() {
        issuer = Realm.issuer();
        tokens = new Tokens(issuer);
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyoneGetsATokenWithTheirRolesAndTheirOneOrganisation(String username, JsonNode person) {
        var claims = Jwt.parse(tokens.ofPerson(username)).claims();

        assertThat(Realm.texts(claims.path("realm_access").path("roles")))
                .containsExactlyInAnyOrderElementsOf(Realm.rolesOf(person));
        var organisations = Realm.organisationsOf(person);
        assertThat(Realm.texts(claims.path("organization")).toList())
                .isEqualTo(organisations.size() == 1 ? organisations : List.of());
        assertThat(claims.required("sub")).isEqualTo(person.required("id"));
    }

    static Stream<Object[]> everyone() {
        return Realm.people()
                .map(person -> new Object[] {person.required("username").asText(), person});
    }

    @Test
    void aTokenIsMeantForThePlatformAndSignedByTheAgreedAlgorithm() {
        var token = Jwt.parse(tokens.ofPerson("lead.rj1"));

        assertThat(token.header().required("alg").asText()).isEqualTo("RS256");
        assertThat(token.claims().required("iss").asText()).isEqualTo(issuer.toString());
        assertThat(token.claims().required("aud").asText()).isEqualTo("leadership-platform");
        assertThat(token.claims().required("typ").asText()).isEqualTo("Bearer");
    }

    @Test
    void aTokenSaysNothingAboutAPersonThatServicesDoNotNeed() {
        var claims = Jwt.parse(tokens.ofPerson("lead.rj1")).claims();

        assertThat(names(claims))
                .isSubsetOf(Set.of(
                        "exp",
                        "iat",
                        "jti",
                        "iss",
                        "aud",
                        "sub",
                        "typ",
                        "azp",
                        "sid",
                        "scope",
                        "realm_access",
                        "organization"));
    }

    @Test
    void aPersonOfTwoOrganisationsChoosesOne() {
        var claims = Jwt.parse(tokens.ofPerson("lead.two.trusts", "RJZ")).claims();

        assertThat(Realm.texts(claims.required("organization"))).containsExactly("RJZ");
    }

    @Test
    void aPersonOfTwoOrganisationsWhoAsksForBothGetsATokenThatNamesBoth() {
        var claims = Jwt.parse(tokens.ofPerson("lead.two.trusts", "*")).claims();

        assertThat(Realm.texts(claims.required("organization"))).containsExactlyInAnyOrder("RJ1", "RJZ");
    }

    @Test
    void nobodyChoosesAnOrganisationTheyDoNotBelongTo() {
        var claims = Jwt.parse(tokens.ofPerson("lead.rj1", "RJZ")).claims();

        assertThat(claims.has("organization")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everySystem")
    void everySystemGetsATokenWithItsScopesAndItsOrganisation(String clientId, JsonNode client) {
        var claims = Jwt.parse(tokens.ofSystem(clientId)).claims();

        var scopes = Realm.texts(client.required("defaultClientScopes"))
                .filter(scope -> scope.contains(":"))
                .collect(Collectors.toSet());
        assertThat(Set.of(claims.required("scope").asText().split(" ")))
                .isEqualTo(scopes.isEmpty() ? Set.of("") : scopes);
        assertThat(claims.required("organization").size()).isEqualTo(1);
        assertThat(claims.required("client_id").asText()).isEqualTo(clientId);
        assertThat(claims.required("aud").asText()).isEqualTo("leadership-platform");
        assertThat(claims.has("realm_access")).isFalse();
    }

    static Stream<Object[]> everySystem() {
        return Realm.systems()
                .map(client -> new Object[] {client.required("clientId").asText(), client});
    }

    @Test
    void aSystemThatSignsWithAnotherSystemsKeyIsRefused() {
        var key = new SigningKey(
                "esr-interface-1", SigningKey.ofSystem("provider-lms").key());

        assertThatThrownBy(() -> tokens.endpoint().bySignedStatement("esr-interface", key))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("invalid_client"));
    }

    @Test
    void aPersonSignsInThroughTheLoginPages() {
        var claims = Jwt.parse(tokens.byLoginPage("lead.rj1")).claims();

        assertThat(claims.required("azp").asText()).isEqualTo("platform-web");
        assertThat(Realm.texts(claims.required("organization"))).containsExactly("RJ1");
    }

    @Test
    void aPersonOfTwoOrganisationsIsAskedForOneOnTheLoginPages() {
        var claims = Jwt.parse(tokens.byLoginPage("lead.two.trusts", "RJ1")).claims();

        assertThat(Realm.texts(claims.required("organization"))).containsExactly("RJ1");
    }

    /** With an unknown user name: a known one would be locked for everybody whose tests run now. */
    @Test
    void theWrongCredentialsOnTheLoginPagesAreTriedOnceAndGiveNoToken() {
        assertThatThrownBy(() -> new LoginPage(tokens.endpoint()).signIn("nobody", "Wrong-passw0rd", null))
                .isInstanceOf(TokenRefused.class)
                .hasMessageContaining("Invalid username or password");
    }

    @Test
    void withoutProofKeyNobodySignsInThroughTheLoginPages() {
        var answer = tokens.endpoint()
                .send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/auth?client_id=platform-web"
                        + "&response_type=code&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%2Fsigned-in")));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("error=invalid_request"));
    }

    @Test
    void theWebClientTakesNoPasswords() {
        assertThatThrownBy(
                        () -> tokens.endpoint().byPassword("platform-web", "lead.rj1", "Local-0nly-passw0rd", "openid"))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unauthorized_client"));
    }

    @Test
    void aRefreshTokenIsGoodForOneUse() {
        var refreshToken = tokens.wrong("lead.rj1", Tokens.Client.OTHER_API).refreshToken();

        assertThat(refresh(refreshToken)).isEqualTo(200);
        assertThat(refresh(refreshToken)).isEqualTo(400);
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItExpires() {
        var clock = new MovableClock();
        var mine = new Tokens(issuer, clock);
        var first = mine.ofPerson("lead.rj1");

        clock.move(Duration.ofMinutes(3));
        assertThat(mine.ofPerson("lead.rj1")).isEqualTo(first);

        clock.move(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(mine.ofPerson("lead.rj1")).isNotEqualTo(first);
    }

    @Test
    void manyWhoAskAtOnceShareOneToken() throws Exception {
        var mine = new Tokens(issuer);
        Callable<String> ask = () -> mine.ofPerson("lead.rj1");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var got = threads.invokeAll(Stream.generate(() -> ask).limit(40).toList());
            assertThat(got.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    private static int refresh(@Nullable String refreshToken) {
        return tokens.endpoint()
                .send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=refresh_token&client_id=other-api-client&refresh_token=" + refreshToken)))
                .statusCode();
    }

    private static Set<String> names(ObjectNode claims) {
        return claims.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

        void move(Duration onwards) {
            now.updateAndGet(instant -> instant.plus(onwards));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
