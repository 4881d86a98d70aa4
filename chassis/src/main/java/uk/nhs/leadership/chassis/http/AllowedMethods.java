package uk.nhs.leadership.chassis.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Knows which methods a path has: a 405 must say so, and Quarkus does not. */
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    private volatile List<Endpoint> endpoints = List.of();

    /** The value of the Allow header of this path. */
    String of(String path) {
        var methods = new TreeSet<String>();
        for (var endpoint : endpoints()) {
            if (endpoint.path().matcher(path).matches()) {
                methods.add(endpoint.method());
            }
        }
        return String.join(", ", methods);
    }

    /** Read when first asked: the endpoints are not there yet when beans are made. */
    private List<Endpoint> endpoints() {
        if (endpoints.isEmpty()) {
            var found = new ArrayList<Endpoint>();
            RuntimeResourceVisitor.visitRuntimeResources(
                    "",
                    ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
                    new RuntimeResourceVisitor() {
                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            found.add(new Endpoint(method, pattern(path)));
                        }
                    });
            endpoints = List.copyOf(found);
        }
        return endpoints;
    }

    private static Pattern pattern(String template) {
        var literals = PARAMETER.split(template, -1);
        var regex = new StringBuilder();
        for (var i = 0; i < literals.length; i++) {
            regex.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(literals[i]));
        }
        return Pattern.compile(regex + "/?");
    }

    private record Endpoint(String method, Pattern path) {}
}
