package uk.nhs.leadership.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a log for people: of a service's JSON what matters, every other line as it is. */
final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            return entry.path("level").asText() + " " + entry.path("message").asText()
                    + rootCause(entry.path("exception"));
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    /** The outer exceptions of a start that failed say that it failed; the innermost says why. */
    private static String rootCause(JsonNode exception) {
        if (exception.isMissingNode()) {
            return "";
        }
        var cause = exception.path("causedBy").path("exception");
        return cause.isMissingNode()
                ? "\n  because of " + exception.path("exceptionType").asText() + ": "
                        + exception.path("message").asText()
                : rootCause(cause);
    }
}
