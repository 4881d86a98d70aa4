package uk.nhs.leadership.chassis.publicread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/**
 * Answers with what anyone may read, as JSON. The bytes are kept under what they show and its version, so that a caller
 * who knows which version there is now has it read and written once. Nothing kept can be out of date: what shows another
 * state has another version.
 */
@Singleton
public class PublicAnswers {
    static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final ObjectMapper json;
    private final RecentAnswers recent;
    private final Cache<Key, byte[]> kept;

    PublicAnswers(ObjectMapper json, RecentAnswers recent, PublicReadConfig config) {
        this.json = json;
        this.recent = recent;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.kept().asLongValue())
                .weigher((Key key, byte[] bytes) -> bytes.length)
                .build();
    }

    /** Something as it was read, and the version that it then had. */
    public record Shown(Object view, long version) {}

    /** @param what tells it from everything else that is answered with; equal for the same thing */
    private record Key(Object what, long version) {}

    /**
     * 200 with it and its version, or 304 without it if {@code ifNoneMatch} names that version.
     *
     * @param what tells it from everything else that is shown, by {@code equals}
     * @param version the one there is now
     * @param read reads it; called only for a version of which nothing is kept
     */
    public Response found(@Nullable String ifNoneMatch, Object what, long version, Supplier<Shown> read) {
        return found(ifNoneMatch, what, version, read, recent::keep);
    }

    /** The same for what may change without an event, a while after one: its version is asked for each time. */
    public Response foundEachTime(@Nullable String ifNoneMatch, Object what, long version, Supplier<Shown> read) {
        return found(ifNoneMatch, what, version, read, (answered, bytes) -> {});
    }

    /** What is answered; without bytes to those who have them. */
    @FunctionalInterface
    private interface Answered {
        void with(Version version, byte @Nullable [] bytes);
    }

    private Response found(
            @Nullable String ifNoneMatch, Object what, long version, Supplier<Shown> read, Answered answered) {
        if (new Version(version).isNamedIn(ifNoneMatch)) {
            return answer(Response.notModified(), new Version(version), null, answered);
        }
        var bytes = kept.getIfPresent(new Key(what, version));
        if (bytes != null) {
            return answer(Response.ok(bytes, JSON), new Version(version), bytes, answered);
        }
        // It may have changed since the caller asked for its version: it is kept under the one that was read with it.
        var shown = read.get();
        var written = written(shown.view());
        kept.put(new Key(what, shown.version()), written);
        return answer(Response.ok(written, JSON), new Version(shown.version()), written, answered);
    }

    private static Response answer(
            Response.ResponseBuilder response, Version version, byte @Nullable [] bytes, Answered answered) {
        answered.with(version, bytes);
        return response.header(HttpHeaders.ETAG, version.etag())
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
