package uk.nhs.leadership.chassis.testing.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.testing.RefusalBody;

/** What a service made of a request. Status 0: there was no answer in time. */
record Answer(int status, String contentType, String body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Integer> OF_FORM = Set.of(400, 406, 413, 414, 415, 422, 431);
    private static final List<String> OURS = List.of(
            "Exception", "uk.nhs.", "org.hibernate", "java.", "jakarta.", "io.quarkus", "PSQL", "SQLSTATE", "\tat ");
    private static final int SHOWN = 300;

    static Answer none(IOException failure) {
        return new Answer(0, "", failure.toString());
    }

    boolean isRefusal() {
        return status >= 400;
    }

    /** Whether the request was not even of the right form. */
    boolean isAboutForm() {
        return isAboutForm(Set.of());
    }

    /**
     * Whether the request was not even of the right form.
     *
     * @param otherwise codes of errors that speak of what is there, not of form
     */
    boolean isAboutForm(Set<String> otherwise) {
        return OF_FORM.contains(status) && !(status == 400 && speaksOnlyOf(otherwise));
    }

    private boolean speaksOnlyOf(Set<String> codes) {
        var errors = problem().path("errors");
        return !errors.isEmpty()
                && errors.valueStream()
                        .map(error -> error.path("code").asText())
                        .allMatch(codes::contains);
    }

    /** Whether who asks is the reason. */
    boolean isAboutTheCaller() {
        return status == 401 || status == 403;
    }

    /** What is wrong with the answer itself, whatever was asked; null if nothing. */
    @Nullable
    String fault() {
        if (status == 0) {
            return "no answer";
        }
        if (status >= 500) {
            return "our fault";
        }
        if (!isRefusal()) {
            return null;
        }
        if (!RefusalBody.isOne(contentType, body)) {
            return "no problem";
        }
        if (OURS.stream().anyMatch(body::contains)) {
            return "it tells what is inside";
        }
        var problem = problem();
        if (RefusalBody.isOfStandard(contentType, body)) {
            return problem.path("imsx_description").asText().isBlank() ? "it does not say why" : null;
        }
        for (var member : List.of("type", "title", "status", "code", "instance", "id")) {
            if (problem.path(member).asText().isBlank()) {
                return "no " + member;
            }
        }
        return problem.path("code").asText().equals("INVALID_INPUT") ? faultOfErrors(problem) : null;
    }

    private static @Nullable String faultOfErrors(JsonNode problem) {
        var errors = problem.path("errors");
        if (errors.isEmpty()) {
            return "it does not say where";
        }
        return errors.valueStream()
                        .allMatch(error -> error.path("pointer").isTextual()
                                && !error.path("code").asText().isBlank()
                                && !error.path("detail").asText().isBlank())
                ? null
                : "an error without pointer, code or detail";
    }

    /** Whether it points there or into what is there. */
    boolean pointsAt(String pointer) {
        return problem()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .anyMatch(where -> where.equals(pointer) || where.startsWith(pointer + "/"));
    }

    private JsonNode problem() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }

    @Override
    public String toString() {
        var shown = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
        return (status + " " + contentType + " " + shown).strip();
    }
}
