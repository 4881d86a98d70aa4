package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.JsonLimit;

/** Takes bodies and parameters and gives them back. */
@Path("/v1/forms")
@Tag(name = "probe")
@PermitAll
@RunOnVirtualThread
class FormResource {
    static final long LARGE = 3 * 1024 * 1024;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "echoForm", summary = "Gives a form back")
    public FormJson echo(@Valid FormJson form) {
        return form;
    }

    @POST
    @Path("/list")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "echoParts", summary = "Gives parts back")
    public List<FormJson.Part> echoAll(List<FormJson.@Valid @NotNull Part> parts) {
        return parts;
    }

    @POST
    @Path("/long-list")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @JsonLimit(tokens = 200_000, elements = 20_000)
    @Operation(operationId = "countParts", summary = "Counts the parts of a long list")
    public String count(List<List<Integer>> lists) {
        return Integer.toString(lists.stream().mapToInt(List::size).sum());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "formById", summary = "Gives an id back")
    public String byId(@PathParam("id") UUID id, @QueryParam("size") @Max(9) @Nullable Integer size) {
        return id + " " + size;
    }

    @GET
    @Path("/header")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "formHeader", summary = "Gives a header back")
    public String header(@HeaderParam("X-Probe") @NotNull String header) {
        return header;
    }

    @POST
    @Path("/lines")
    @Consumes("text/csv")
    @Produces(MediaType.TEXT_PLAIN)
    @BodyLimit(LARGE)
    @Operation(operationId = "countLarge", summary = "Counts the bytes of a large body")
    public String large(InputStream body) throws IOException {
        return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
    }

    @POST
    @Path("/few-lines")
    @Consumes("text/csv")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "countSmall", summary = "Counts the bytes of a body")
    public String small(InputStream body) throws IOException {
        return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
    }
}
