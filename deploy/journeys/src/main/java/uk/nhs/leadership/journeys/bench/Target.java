package uk.nhs.leadership.journeys.bench;

import java.net.URI;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a load is aimed at: one kind of request.
 *
 * @param name how a failure calls it
 * @param token gives the bearer token of each round; null for calls without one
 * @param request the request with the number that it has in the whole run
 * @param expected the status of every answer; any other is an error, and a run with errors counts for nothing
 */
record Target(String name, URI url, @Nullable Supplier<String> token, IntFunction<Call> request, int expected) {

    /** How to turn a number into the bytes of its request, with the token of now. */
    IntFunction<byte[]> bytes() {
        var bearer = token == null ? null : token.get();
        return number -> request.apply(number).bytes(url, bearer);
    }
}
