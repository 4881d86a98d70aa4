package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers that are saved as a file. */
public final class Attached {
    private Attached() {}

    /**
     * What is for the caller alone, and kept by nobody on the way.
     *
     * @param name of letters, digits, points and hyphens
     */
    public static Response privately(String name, String type, StreamingOutput file) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
