package uk.nhs.leadership.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.platform.Service;

/**
 * A running platform, seen from outside.
 *
 * <pre>{@code
 * var cohort = platform.as("provider.p0001").post("/v1/cohorts", body).expect(201);
 * platform.anyone().get("/v1/certificates/" + number).expect(200);
 * }</pre>
 */
public final class PlatformClient implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Map<Service, URI> urls;
    private final Tokens tokens;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();

    public PlatformClient(Map<Service, URI> urls, Tokens tokens) {
        this.urls = new EnumMap<>(urls);
        this.tokens = tokens;
    }

    /** The platform that the environment names; whatever it does not name is where the local stack has it. */
    public static PlatformClient fromEnvironment(Map<String, String> environment) {
        var urls = new EnumMap<Service, URI>(Service.class);
        for (var service : Service.values()) {
            urls.put(service, URI.create(environment.getOrDefault("PLATFORM_" + service + "_URL", localUrl(service))));
        }
        var issuer = environment.getOrDefault("PLATFORM_ISSUER", "http://localhost:8180/realms/leadership");
        return new PlatformClient(urls, new Tokens(URI.create(issuer)));
    }

    /** A person who belongs to one organisation. */
    public Actor as(String person) {
        return bearing(() -> tokens.ofPerson(person));
    }

    /** A person acting for one of the organisations they belong to. */
    public Actor as(String person, String organisation) {
        return bearing(() -> tokens.ofPerson(person, organisation));
    }

    /** A system with a key of its own. */
    public Actor asSystem(String client) {
        return bearing(() -> tokens.ofSystem(client));
    }

    /** A person who signed in at the login page. */
    public Actor asSignedInAtLoginPage(String person) {
        return bearing(() -> tokens.byLoginPage(person));
    }

    /** Whoever holds this token. */
    public Actor bearing(Supplier<String> token) {
        return new Actor(this, token);
    }

    /** The id of a person's account. */
    public String accountOf(String person) {
        return tokens.subjectOf(person);
    }

    /** Someone without a token. */
    public Actor anyone() {
        return new Actor(this, null);
    }

    /** Where the local stack has it unless told otherwise. */
    private static String localUrl(Service service) {
        return switch (service) {
            case CURRICULUM -> "http://localhost:8081";
            case ACCREDITATION -> "http://localhost:8082";
            case ENROLMENT -> "http://localhost:8083";
        };
    }

    /** Which service owns a path such as {@code /v1/cohorts/7}. */
    static Service owning(String path) {
        var parts = path.split("[/?]", 4);
        return switch (parts.length > 2 ? parts[2] : "") {
            case "frameworks",
                    "competencies",
                    "curricula",
                    "programmes",
                    "course-links",
                    "pathways",
                    "crosswalks",
                    "signposts",
                    "search",
                    "versions" -> Service.CURRICULUM;
            case "providers",
                    "submissions",
                    "evidence",
                    "assessors",
                    "allocation-plan",
                    "panels",
                    "procedures",
                    "challenges",
                    "register",
                    "accreditations" -> Service.ACCREDITATION;
            case "courses",
                    "cohorts",
                    "participants",
                    "enrolments",
                    "nominations",
                    "transfers",
                    "certificates",
                    "certifications",
                    "certification-schemes",
                    "expectations",
                    "duties",
                    "insight",
                    "organisations",
                    "mergers",
                    "funding-caps",
                    "esr",
                    "talent",
                    "jobs" -> Service.ENROLMENT;
            default ->
                throw new IllegalArgumentException(path + " is no path of one service alone: say which with at()");
        };
    }

    URI url(Service service, String path) {
        return URI.create(urls.get(service) + path);
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        threads.close();
    }
}
