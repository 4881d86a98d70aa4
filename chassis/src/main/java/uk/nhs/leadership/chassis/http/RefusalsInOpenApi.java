package uk.nhs.leadership.chassis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the OpenAPI document what the chassis does to every operation: with what it refuses, and which headers it wants
 * for a safe repetition and against lost updates. So no resource has to say it, and none can forget it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RefusalsInOpenApi implements OASFilter {
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    /** @param index of every class of the application */
    public RefusalsInOpenApi(IndexView index) {
        for (var operation : index.getAnnotations(DotName.createSimple(Operation.class))) {
            var id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    /** How callers know a refusal: by status, and by a body that is the same everywhere. */
    private enum Refused {
        INVALID_INPUT(400, "What was sent does not fit its form; `errors` says where and why"),
        UNAUTHENTICATED(401, "There is no token, or it is not accepted"),
        FORBIDDEN(403, "The caller may not do this"),
        NOT_FOUND(404, "There is nothing here, or nothing that the caller may see"),
        RULE_BROKEN(409, "A rule refuses it, and `code` is its name; or another change or a first request came before"),
        VERSION_STALE(412, "The resource has changed since it was read"),
        BODY_TOO_LARGE(413, "The body is larger than the operation takes"),
        MEDIA_TYPE_UNSUPPORTED(415, "The body is not of a type that the operation takes"),
        IDEMPOTENCY_KEY_REUSED(422, "The key came with other content before"),
        VERSION_REQUIRED(428, "If-Match is missing"),
        TOO_MANY_REQUESTS(429, "Too many requests in a short time"),
        UNAVAILABLE(503, "Something needed is away or too busy; send it again a little later");

        private final int status;
        private final String description;

        Refused(int status, String description) {
            this.status = status;
            this.description = description;
        }

        private boolean isForNow() {
            return this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
        }

        private APIResponse ofProblem() {
            return response(description, Problem.MEDIA_TYPE, "Problem");
        }

        /** What stands behind a semicolon speaks of the members of a problem, which the body of a standard has not. */
        private APIResponse ofStandard(String schema) {
            return response(description.split(";", 2)[0], MediaType.APPLICATION_JSON, schema);
        }

        private APIResponse response(String description, String mediaType, String schema) {
            var body = OASFactory.createContent()
                    .addMediaType(
                            mediaType,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(schema)));
            var response =
                    OASFactory.createAPIResponse().description(description).content(body);
            if (isForNow()) {
                response.addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("In how many seconds")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
            }
            return response;
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        for (var refused : Refused.values()) {
            components.addResponse(refused.name(), refused.ofProblem());
        }
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
                    var method = operation.getOperationId() == null ? null : methods.get(operation.getOperationId());
                    if (method != null && !path.equals("/_ping")) {
                        new Documented(components, operation, method).complete(path, verb);
                    }
                }));
    }

    /** One operation, its part of the document and its method. */
    private record Documented(
            Components components, org.eclipse.microprofile.openapi.models.Operation operation, MethodInfo method) {

        void complete(String path, HttpMethod verb) {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            var changes = verb != HttpMethod.GET && verb != HttpMethod.HEAD;
            var takesBody = operation.getRequestBody() != null;
            var takesAnything = takesBody
                    || (operation.getParameters() != null
                            && !operation.getParameters().isEmpty());
            mayBe(Refused.INVALID_INPUT, takesAnything);
            mayBe(Refused.UNAUTHENTICATED, isSecured());
            mayBe(Refused.FORBIDDEN, isSecured());
            mayBe(Refused.NOT_FOUND, path.contains("{"));
            mayBe(Refused.RULE_BROKEN, changes);
            mayBe(Refused.BODY_TOO_LARGE, takesBody);
            mayBe(Refused.MEDIA_TYPE_UNSUPPORTED, takesBody);
            mayBe(Refused.TOO_MANY_REQUESTS, true);
            mayBe(Refused.UNAVAILABLE, true);
            describeIdempotency();
            describeVersions();
            operation
                    .getResponses()
                    .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        }

        private void mayBe(Refused refused, boolean so) {
            if (so) {
                operation.getResponses().addAPIResponse(Integer.toString(refused.status), response(refused));
            }
        }

        private APIResponse response(Refused refused) {
            var standard = method.declaringClass().declaredAnnotation(ErrorSchema.class);
            return standard == null
                    ? OASFactory.createAPIResponse().ref(refused.name())
                    : refused.ofStandard(standard.value().asString());
        }

        private boolean isSecured() {
            return !method.hasDeclaredAnnotation(PermitAll.class)
                    && (method.hasDeclaredAnnotation(RolesAllowed.class)
                            || method.declaringClass().hasDeclaredAnnotation(RolesAllowed.class));
        }

        private void describeIdempotency() {
            var idempotent = method.declaredAnnotation(Idempotent.class);
            if (idempotent == null) {
                return;
            }
            var required = idempotent.value("required") != null
                    && idempotent.value("required").asBoolean();
            operation.addParameter(OASFactory.createParameter()
                    .name(IdempotentInterceptor.KEY)
                    .in(Parameter.In.HEADER)
                    .required(required)
                    .description(
                            "Makes the request safe to repeat: the same key and content get the first answer again")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .pattern("^[!-~]{1,255}$"))
                    .example("0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11"));
            mayBe(Refused.IDEMPOTENCY_KEY_REUSED, true);
        }

        private void describeVersions() {
            var seen = header(IF_MATCH);
            if (seen != null) {
                seen.required(true)
                        .description(
                                "The ETag of the resource as it was read; if it has changed since, nothing is done")
                        .example("\"3\"");
                mayBe(Refused.VERSION_STALE, true);
                mayBe(Refused.VERSION_REQUIRED, true);
            }
            var known = header(IF_NONE_MATCH);
            if (known != null) {
                known.description("The ETag of what the caller has already").example("\"3\"");
                operation
                        .getResponses()
                        .addAPIResponse("304", OASFactory.createAPIResponse().description("Nothing has changed"));
            }
        }

        private @Nullable Parameter header(String name) {
            return operation.getParameters() == null
                    ? null
                    : operation.getParameters().stream()
                            .filter(parameter -> parameter.getIn() == Parameter.In.HEADER
                                    && name.equalsIgnoreCase(parameter.getName()))
                            .findAny()
                            .orElse(null);
        }
    }
}
