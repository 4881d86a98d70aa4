package uk.nhs.leadership.chassis.testing.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complete request for an operation, to a thing that exists and belongs to somebody: those who may are let in, and the
 * only reason to keep anybody else out is who they are.
 *
 * <pre>{@code
 * Example.of("getThing").at("id", thing).belongingTo("RJ1").showing("A name only this thing has")
 * Example.of("renameThing").at("id", thing).belongingTo("RJ1").sending("{\"name\":\"Another\"}")
 * Example.of("listThings", "a draft").asking("status", "DRAFT").showing("A name only this draft has")
 * }</pre>
 *
 * What belongs to nobody named belongs to those who see all. Writes to an existing thing carry {@code If-Match: "0"}, so
 * that whether the thing is found is decided before the version is compared.
 */
public final class Example {
    private final String operation;
    private final String subject;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> only = new LinkedHashMap<>();
    private Set<String> owners = Set.of();
    private List<String> marks = List.of();
    private String accepted = "application/json, */*;q=0.1";
    private @Nullable String contentType;
    private String body = "";
    private boolean isThere = true;

    private Example(String operation, String subject) {
        this.operation = operation;
        this.subject = subject;
    }

    /** For the only line of an operation. */
    public static Example of(String operation) {
        return new Example(operation, "");
    }

    /** For the line of an operation which says of what. */
    public static Example of(String operation, String subject) {
        return new Example(operation, subject);
    }

    /** The value of a parameter in the path. */
    public Example at(String parameter, Object value) {
        places.put(parameter, value.toString());
        return this;
    }

    /** A parameter of the query. */
    public Example asking(String parameter, Object value) {
        questions.put(parameter, value.toString());
        return this;
    }

    /** The organisations whose it is, besides those that see all. */
    public Example belongingTo(String... organisations) {
        owners = Set.of(organisations);
        return this;
    }

    /** Of those whom only this role opens it to, it belongs to these people alone. */
    public Example amongThoseWith(String role, String... people) {
        only.put(role, Set.of(people));
        return this;
    }

    /** There is nothing of the kind in this service: whoever may is told so. */
    public Example thatIsNotThere() {
        isThere = false;
        return this;
    }

    /** Words that an answer has only if it shows the thing. */
    public Example showing(String... words) {
        marks = List.of(words);
        return this;
    }

    /** A body of JSON. */
    public Example sending(String json) {
        return sending("application/json", json);
    }

    public Example sending(String type, String text) {
        contentType = type;
        body = text;
        return this;
    }

    /** Another form of the answer than JSON. */
    public Example accepting(String type) {
        accepted = type;
        return this;
    }

    boolean isFor(Row row) {
        return operation.equals(row.operation()) && subject.equals(row.subject());
    }

    boolean hasMark() {
        return !marks.isEmpty();
    }

    /** Whether the answer is what such an outcome looks like with this example. */
    boolean shows(Outcome outcome, Answer answer) {
        var met = outcome == Outcome.LET_IN && !isThere ? Outcome.NOT_FOUND : outcome;
        return met.isSaidBy(answer, marks);
    }

    /** Whether it is the bearer's, who has these of the roles that open it. */
    boolean isOf(Bearer bearer, Set<String> opening) {
        if (!bearer.seesAll() && (!bearer.isClear() || !owners.containsAll(bearer.organisations()))) {
            return false;
        }
        return opening.isEmpty()
                || opening.stream().anyMatch(role -> {
                    var people = only.get(role);
                    return people == null || people.contains(bearer.name());
                });
    }

    Request request(Row row) {
        var path = row.path();
        for (var place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("the example of " + row + " leaves a place open: " + path);
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", accepted);
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        if (row.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!row.method().equals("GET")
                && (row.path().contains("{") || !row.method().equals("POST"))) {
            headers.put("If-Match", "\"0\"");
        }
        return new Request(row.method(), path, query(), headers, body);
    }

    private String query() {
        var query = new StringBuilder();
        questions.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    @Override
    public String toString() {
        return operation + (subject.isEmpty() ? "" : " of " + subject);
    }
}
