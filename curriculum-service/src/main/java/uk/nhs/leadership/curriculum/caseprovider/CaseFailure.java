package uk.nhs.leadership.curriculum.caseprovider;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.ErrorsOfStandard;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;

/** Errors as CASE has them, wherever one of its addresses fails. */
@Singleton
class CaseFailure implements ErrorsOfStandard {
    /** The codes of faults about the order of a list. */
    static final String SORT_UNKNOWN = "SORT_FIELD_UNKNOWN";

    static final String ORDER_UNKNOWN = "ORDER_UNKNOWN";

    private static final String ADDRESSES = "/ims/case";
    private static final Pattern ONE_THING = Pattern.compile(CaseSite.PATH + "/CF[A-Za-z]+/([^/]+)/?");

    @Override
    public boolean own(String path) {
        return path.equals(ADDRESSES) || path.startsWith(ADDRESSES + "/");
    }

    @Override
    public Object body(Failure failure) {
        return CaseJson.Status.failed(description(failure), minor(failure));
    }

    /** Our code stands first, so that a machine can act on it here too. */
    private static String description(Failure failure) {
        var faults = failure.faults().stream()
                .map(fault -> fault.pointer() + ": " + fault.detail())
                .collect(Collectors.joining("; "));
        return failure.code() + ": " + failure.title() + (faults.isEmpty() ? "" : " (" + faults + ")") + "; occurrence "
                + failure.id();
    }

    /** The standard has a word for most of what happens, not for all. */
    private static @Nullable String minor(Failure failure) {
        return switch (failure.status()) {
            case 400 -> ofInput(failure.faults());
            case 401 -> "unauthorised_request";
            case 403 -> "forbidden";
            case 404 -> asksByIdentifier(failure.path()) ? "unknownobject" : "invalid_uuid";
            case 429, 503 -> "server_busy";
            case 500 -> "internal_server_error";
            default -> null;
        };
    }

    private static @Nullable String ofInput(List<Fault> faults) {
        if (faults.isEmpty()) {
            return null;
        }
        return faults.stream()
                        .map(Fault::code)
                        .allMatch(code -> code.equals(SORT_UNKNOWN) || code.equals(ORDER_UNKNOWN))
                ? "invalid_sort_field"
                : "invalid_selection_field";
    }

    /** Whether it is not a malformed identifier that was asked for. */
    private static boolean asksByIdentifier(String path) {
        var thing = ONE_THING.matcher(path);
        return !thing.matches() || CaseIdentifier.read(thing.group(1)).isPresent();
    }
}
