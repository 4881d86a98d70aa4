package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The few shapes of a successful answer. */
public final class Answers {
    /** Caches may keep it for a minute before they ask whether it has changed. */
    public static final String CACHEABLE = "public, max-age=60";

    private Answers() {}

    /** 201 with the new resource, where it lives and its version. */
    public static Response created(String path, Object view, long version) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, new Version(version).etag())
                .entity(view)
                .build();
    }

    /** 200 with the resource and its version, or 304 without it if {@code ifNoneMatch} names that version. */
    public static Response found(@Nullable String ifNoneMatch, Object view, long version) {
        var there = new Version(version);
        return there.isNamedIn(ifNoneMatch)
                ? Response.notModified().header(HttpHeaders.ETAG, there.etag()).build()
                : changed(view, version);
    }

    /** As found, for what anyone may read. */
    public static Response foundByAnyone(@Nullable String ifNoneMatch, Object view, long version) {
        return Response.fromResponse(found(ifNoneMatch, view, version))
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                .build();
    }

    /** 304 to somebody who named this version of what anyone may read. */
    public static Response unchangedForAnyone(long version) {
        return Response.notModified()
                .header(HttpHeaders.ETAG, new Version(version).etag())
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                .build();
    }

    /** 200 with the resource as a change left it, and its new version. */
    public static Response changed(Object view, long version) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, new Version(version).etag())
                .build();
    }
}
