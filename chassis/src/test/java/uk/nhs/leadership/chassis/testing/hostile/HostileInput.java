package uk.nhs.leadership.chassis.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/**
 * Whatever is sent to any operation that a service describes, the answer is never the service's own fault, and what is
 * refused is refused by a problem that says where. The requests are the document's own examples with one thing spoilt. A
 * service extends it with a {@code @QuarkusTest}. Every surprise is listed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostileInput {
    /** Nothing that is refused takes long: or a few such requests would keep everybody else waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String IF_MATCH = "If-Match";
    private static final String CONTENT_TYPE = "Content-Type";

    @TestHTTPResource
    @Nullable
    URI address;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<Operation, String> callers = new HashMap<>();
    private @Nullable Tokens tokens;
    private Map<String, String> things = Map.of();
    private List<Operation> operations = List.of();

    /** Who is tried as caller of an operation, in this order: together they may use every one. */
    protected abstract List<String> people();

    /**
     * Makes what is asked for, so that requests are not turned away only because nothing is there.
     *
     * @return by path as the document has it, as {@code /v1/things/{id}}, the path of one that exists
     */
    protected abstract Map<String, String> things();

    /** The codes of errors that say that what an example refers to is not there, as it need not be. */
    protected Set<String> codesOfWhatIsMissing() {
        return Set.of();
    }

    @BeforeEach
    void prepare() {
        if (tokens == null) {
            tokens = new Tokens(URI.create(LocalServers.forTests().issuer()));
            things = things();
            operations = Operation.served();
        }
    }

    /** Or the requests below might be refused for something else than what was spoilt. */
    @Test
    void whatTheDocumentShowsIsUnderstoodAndSomebodyMayDoIt() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            var answer = ask(operation, content(operation));
            if (answer.fault() != null || answer.isAboutTheCaller() || answer.isAboutForm(codesOfWhatIsMissing())) {
                surprises.add(surprise(operation, "as shown", "not understood", answer));
            }
        }

        assertThat(operations).isNotEmpty();
        assertThat(surprises).isEmpty();
    }

    @Test
    void aBadValueInABodyIsRefusedWhereItStands() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            var schema = operation.body();
            if (schema != null && operation.takesJson()) {
                SpoiltBody.byValue(operation, schema).forEach(body -> tryBody(operation, body, surprises));
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void aBodyThatIsNoneIsRefused() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.mediaType() != null && !operation.takesAnyBytes()) {
                spoilt(operation).forEach(body -> tryBody(operation, body, surprises));
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.mediaType() == null) {
                continue;
            }
            for (var type : List.of("image/png", "application/xml", "multipart/form-data", "nonsense", "/")) {
                var answer = send(request(operation, operation.path(), operation.query(), content(operation))
                        .setHeader(CONTENT_TYPE, type));
                if (answer.fault() != null || !answer.isAboutForm()) {
                    surprises.add(surprise(operation, "as '" + type + "'", answer.fault(), answer));
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void anythingMayBeAskedInAQuery() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            for (var parameter : operation.queryParameters()) {
                for (var word : Bad.WORDS) {
                    var query = "?" + parameter + "=" + word;
                    look(
                            operation,
                            query,
                            send(request(operation, operation.path(), query, content(operation))),
                            surprises);
                }
                var twice = "?" + parameter + "=1&" + parameter + "=2";
                look(
                        operation,
                        twice,
                        send(request(operation, operation.path(), twice, content(operation))),
                        surprises);
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void anythingMayStandInAPath() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            for (var parameter : operation.placeParameters()) {
                for (var word : Bad.WORDS) {
                    var path = operation.path().replace("{" + parameter + "}", word);
                    look(
                            operation,
                            path,
                            send(request(operation, path, operation.query(), content(operation))),
                            surprises);
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void anythingMayBeSaidInAHeader() {
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            Bad.HEADERS.forEach((name, values) -> values.forEach(value -> look(
                    operation,
                    name + ": " + value,
                    send(request(operation, operation.path(), operation.query(), content(operation))
                            .setHeader(name, value)),
                    surprises)));
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void anyMethodMayBeTried() {
        var surprises = new ArrayList<String>();
        operations.stream()
                .sorted(Comparator.comparing(Operation::path))
                .forEach(operation -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")
                        .filter(method -> operations.stream()
                                .noneMatch(other -> other.method().equals(method)
                                        && other.path().equals(operation.path())))
                        .forEach(method -> look(
                                operation,
                                method,
                                send(request(operation, operation.path(), operation.query(), content(operation))
                                        .method(method, BodyPublishers.noBody())),
                                surprises)));

        assertThat(surprises).isEmpty();
    }

    private static Stream<SpoiltBody> spoilt(Operation operation) {
        if (operation.takesPatch()) {
            return SpoiltBody.asObject(operation);
        }
        return operation.takesJson() ? SpoiltBody.asWhole(operation) : SpoiltBody.asText();
    }

    private void tryBody(Operation operation, SpoiltBody body, List<String> surprises) {
        var answer = ask(operation, body.content());
        var fault = answer.fault();
        if (fault == null && body.refused()) {
            fault = !answer.isAboutForm()
                    ? "not refused"
                    : body.pointer() != null && answer.status() == 400 && !answer.pointsAt(body.pointer())
                            ? "refused elsewhere"
                            : null;
        }
        if (fault != null) {
            surprises.add(surprise(operation, body, fault, answer));
        }
    }

    private static void look(Operation operation, String what, Answer answer, List<String> surprises) {
        var fault = answer.fault();
        if (fault != null) {
            surprises.add(surprise(operation, what, fault, answer));
        }
    }

    private static String surprise(Operation operation, Object what, @Nullable String fault, Answer answer) {
        return "%n%s with %s: %s: %s".formatted(operation, what, fault, answer);
    }

    private Answer ask(Operation operation, BodyPublisher content) {
        return send(request(operation, operation.path(), operation.query(), content));
    }

    private static BodyPublisher content(Operation operation) {
        return BodyPublishers.ofString(operation.shown(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(Operation operation, String path, String query, BodyPublisher content) {
        return as(callerOf(operation), operation, path, query, content);
    }

    /** The first who may; if there are several, the first for whom something is there. */
    private String callerOf(Operation operation) {
        return callers.computeIfAbsent(operation, unknown -> {
            var known = people().stream()
                    .map(person -> Map.entry(
                            person,
                            send(as(person, operation, operation.path(), operation.query(), content(operation)))))
                    .filter(tried -> !tried.getValue().isAboutTheCaller())
                    .toList();
            return known.stream()
                    .filter(tried -> tried.getValue().status() != 404)
                    .findFirst()
                    .or(() -> known.stream().findFirst())
                    .map(Map.Entry::getKey)
                    .orElseGet(() -> people().getFirst());
        });
    }

    private HttpRequest.Builder as(
            String person, Operation operation, String path, String query, BodyPublisher content) {
        var request = HttpRequest.newBuilder(Objects.requireNonNull(address).resolve(filled(operation, path) + query))
                .timeout(PATIENCE)
                .method(operation.method(), content)
                .setHeader("Accept", "*/*")
                .setHeader(
                        "Authorization",
                        "Bearer " + Objects.requireNonNull(tokens).ofPerson(person));
        if (operation.mediaType() != null) {
            request.setHeader(CONTENT_TYPE, operation.mediaType());
        }
        if (!operation.method().equals("GET") && !operation.placeParameters().isEmpty()) {
            request.setHeader(IF_MATCH, "\"0\"");
        }
        return request;
    }

    /** With what exists in the places that are still open; something that does not exist in the others. */
    private String filled(Operation operation, String path) {
        var filled = path;
        for (var place : placesOf(operation).entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private Map<String, String> placesOf(Operation operation) {
        var places = new HashMap<String, String>();
        things.entrySet().stream()
                .filter(thing -> operation.path().equals(thing.getKey())
                        || operation.path().startsWith(thing.getKey() + "/"))
                .max(Comparator.comparingInt(thing -> thing.getKey().length()))
                .ifPresent(thing -> {
                    var names = thing.getKey().split("/", -1);
                    var values = thing.getValue().split("/", -1);
                    for (var i = 0; i < names.length; i++) {
                        if (names[i].startsWith("{")) {
                            places.put(names[i], values[i]);
                        }
                    }
                });
        return places;
    }

    private Answer send(HttpRequest.Builder request) {
        var built = request.build();
        try {
            var response = client.send(built, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue(CONTENT_TYPE).orElse(""),
                    response.body());
        } catch (IOException e) {
            return Answer.none(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
