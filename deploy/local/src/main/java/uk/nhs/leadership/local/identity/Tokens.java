package uk.nhs.leadership.local.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of the demonstration people and systems, each kept until shortly before it expires.
 *
 * <pre>{@code
 * var tokens = new Tokens(URI.create("http://localhost:8180/realms/leadership"));
 * tokens.ofPerson("lead.rj1");                  // acts for RJ1, the only organisation of this person
 * tokens.ofPerson("lead.two.trusts", "RJZ");    // acts for the organisation chosen
 * tokens.ofPerson("lead.two.trusts");           // no organisation chosen: services refuse it
 * tokens.ofPerson("lead.two.trusts", "*");      // names both organisations: services refuse it as well
 * tokens.ofSystem("esr-interface");             // a system, by a statement signed with its own key
 * tokens.byLoginPage("lead.rj1");               // through the login pages, as a browser does
 * }</pre>
 */
public final class Tokens {

    /** Every demonstration person has it; it opens nothing but a local stack. */
    private static final String PASSWORD = "Local-0nly-passw0rd";
    /** A token handed out is good for at least this long. */
    private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(1);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final ConcurrentMap<Asked, Grant> held = new ConcurrentHashMap<>();

    public Tokens(URI issuer) {
        this(issuer, Clock.systemUTC());
    }

    Tokens(URI issuer, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.endpoint = new TokenEndpoint(issuer, http, clock);
        this.clock = clock;
    }

    public String ofPerson(String username) {
        return person(username, null).accessToken();
    }

    public String ofPerson(String username, String organisation) {
        return person(username, organisation).accessToken();
    }

    public String ofSystem(String clientId) {
        return held(
                        new Asked(Way.SIGNED_STATEMENT, clientId, null),
                        () -> endpoint.bySignedStatement(clientId, SigningKey.ofSystem(clientId)))
                .accessToken();
    }

    public String byLoginPage(String username) {
        return loginPage(username, null);
    }

    /** For a person of several organisations, who is asked for which one to act. */
    public String byLoginPage(String username, String organisation) {
        return loginPage(username, organisation);
    }

    /** What the person is called by in every token: stays the same when the realm is imported again. */
    public String subjectOf(String username) {
        return Jwt.parse(ofPerson(username)).claims().required("sub").asText();
    }

    TokenEndpoint endpoint() {
        return endpoint;
    }

    Grant person(String username, @Nullable String organisation) {
        var scope = organisation == null ? "openid" : "openid organization:" + organisation;
        return held(
                new Asked(Way.PASSWORD, username, organisation),
                () -> endpoint.byPassword("platform-tour", username, PASSWORD, scope));
    }

    /** Not kept: for the clients whose tokens are wrong on purpose. */
    Grant wrong(String username, Client client) {
        return endpoint.byPassword(client.id, username, PASSWORD, "openid");
    }

    private String loginPage(String username, @Nullable String organisation) {
        return held(
                        new Asked(Way.LOGIN_PAGE, username, organisation),
                        () -> new LoginPage(endpoint).signIn(username, PASSWORD, organisation))
                .accessToken();
    }

    /** Whoever asks for the same token meanwhile waits for the one request. */
    private Grant held(Asked asked, Supplier<Grant> get) {
        return held.compute(asked, (same, grant) -> grant != null && isFresh(grant) ? grant : get.get());
    }

    private boolean isFresh(Grant grant) {
        return clock.instant().plus(LEFT_AT_LEAST).isBefore(grant.expiresAt());
    }

    /** The clients of the realm whose tokens no service may accept. */
    enum Client {
        SHORT_LIVED("short-lived-client"),
        OTHER_API("other-api-client"),
        AUDIENCELESS("audienceless-client"),
        CARELESS("careless-client");

        private final String id;

        Client(String id) {
            this.id = id;
        }
    }

    private enum Way {
        PASSWORD,
        SIGNED_STATEMENT,
        LOGIN_PAGE
    }

    private record Asked(Way way, String who, @Nullable String organisation) {}
}
