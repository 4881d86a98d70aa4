package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The few shapes of a successful answer. */
public final class Answers {
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
        var etag = new Version(version).etag();
        return matches(ifNoneMatch, etag)
                ? Response.notModified().header(HttpHeaders.ETAG, etag).build()
                : changed(view, version);
    }

    /** As found, for what anyone may read: caches may keep it for a minute before they ask whether it has changed. */
    public static Response foundByAnyone(@Nullable String ifNoneMatch, Object view, long version) {
        return Response.fromResponse(found(ifNoneMatch, view, version))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    /** 200 with the resource as a change left it, and its new version. */
    public static Response changed(Object view, long version) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, new Version(version).etag())
                .build();
    }

    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var tag : ifNoneMatch.split(",", -1)) {
            var weak = tag.strip();
            if (weak.equals("*") || (weak.startsWith("W/") ? weak.substring(2) : weak).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
