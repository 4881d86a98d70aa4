package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;

/** Shows notices, which anyone may read, and counts how often it had to. */
@Path("/probe/notices/{name}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class NoticeResource {
    /** The versions of notices as they are told before one is read; 1 where nothing is said. */
    public static final Map<String, Long> TOLD = new ConcurrentHashMap<>();

    /** The versions that notices have once they are read; what was told where nothing is said. */
    public static final Map<String, Long> READ = new ConcurrentHashMap<>();

    private static final Map<String, AtomicInteger> REQUESTS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> READINGS = new ConcurrentHashMap<>();

    private final PublicAnswers answers;

    NoticeResource(PublicAnswers answers) {
        this.answers = answers;
    }

    /** A notice as shown. */
    public record Notice(String name, long version) {}

    /** How often this endpoint was asked for a notice. */
    public static int requests(String name) {
        return REQUESTS.computeIfAbsent(name, none -> new AtomicInteger()).get();
    }

    /** How often a notice was read. */
    public static int readings(String name) {
        return READINGS.computeIfAbsent(name, none -> new AtomicInteger()).get();
    }

    @GET
    @Operation(operationId = "readNotice", summary = "Shows a notice")
    public Response find(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        REQUESTS.computeIfAbsent(name, none -> new AtomicInteger()).incrementAndGet();
        var told = TOLD.getOrDefault(name, 1L);
        return answers.found(ifNoneMatch, name, told, () -> {
            READINGS.computeIfAbsent(name, none -> new AtomicInteger()).incrementAndGet();
            var version = READ.getOrDefault(name, told);
            return new Shown(new Notice(name, version), version);
        });
    }
}
