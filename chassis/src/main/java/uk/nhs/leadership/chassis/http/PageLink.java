package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where the next page is, for callers that follow links and read no body for it. */
class PageLink {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Paged page && page.next() != null) {
            var here = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            answer.getHeaders()
                    .add(HttpHeaders.LINK, "<" + here.getRawPath() + "?" + here.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
