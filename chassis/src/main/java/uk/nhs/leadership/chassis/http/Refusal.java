package uk.nhs.leadership.chassis.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * What is answered instead of what was asked for.
 *
 * @param code public and never renamed
 * @param title the code as a sentence for people
 * @param detail what is special about this occurrence
 * @param headers further headers of the answer
 */
record Refusal(
        int status,
        String code,
        String title,
        @Nullable String detail,
        List<Fault> faults,
        Map<String, String> headers) {

    static Refusal of(int status, String code, String title) {
        return new Refusal(status, code, title, null, List.of(), Map.of());
    }

    /** For what may work a little later. */
    static Refusal forNow(int status, String code, String title, int retryAfterSeconds) {
        return of(status, code, title).with("Retry-After", Integer.toString(retryAfterSeconds));
    }

    Refusal with(String header, String value) {
        var more = new java.util.TreeMap<>(headers);
        more.put(header, value);
        return new Refusal(status, code, title, detail, faults, Map.copyOf(more));
    }

    Refusal with(List<Fault> found) {
        return new Refusal(status, code, title, detail, List.copyOf(found), headers);
    }
}
