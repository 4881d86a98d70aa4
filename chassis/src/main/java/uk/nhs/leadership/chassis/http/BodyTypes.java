package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body whose type cannot be read. Where several operations at one address take different types, one is chosen by
 * it, and the choice would otherwise fail as if the fault were ours.
 */
class BodyTypes {
    @ServerRequestFilter(preMatching = true)
    public void refuseUnlessReadable(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        try {
            MediaType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException("not the name of a type", e);
        }
    }
}
