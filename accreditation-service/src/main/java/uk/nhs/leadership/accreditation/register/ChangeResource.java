package uk.nhs.leadership.accreditation.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.PageRequest;

/** The feed of the register's changes over HTTP. */
@Path("/v1/register/changes")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangeResource {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final RegisterChangeService service;

    ChangeResource(RegisterChangeService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "followRegister",
            summary = "Follow what changes on the register",
            description =
                    "Which accreditations were changed, in order. Keep `next` and send it as `after`; nothing ever appears"
                            + " behind it. What was accredited or changed stands here a moment later. That a term begins or"
                            + " ends by the calendar is said by the dates of the entry.")
    public RestResponse<RegisterJson.Changes> follow(@BeanParam PageRequest page) {
        var after = page.after().map(ChangeResource::number).orElse(0L);
        return RestResponse.ResponseBuilder.ok(RegisterJson.Changes.of(service.after(after, page.limit()), after))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static long number(Cursor end) {
        var keys = end.keys();
        if (keys.size() != 1 || !NUMBER.matcher(keys.getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return Long.parseLong(keys.getFirst());
    }
}
