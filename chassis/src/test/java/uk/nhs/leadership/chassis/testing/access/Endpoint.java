package uk.nhs.leadership.chassis.testing.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.Project;

/** A method and a path that the code answers, whether its OpenAPI document says so or not. */
record Endpoint(String method, String path) {
    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /** How many methods of the chassis and of the service under test there are for each. */
    static Map<Endpoint, Long> ofThisService() {
        var compiled = Stream.of(
                Project.root().resolve("chassis/target/classes"),
                Path.of("target/classes").toAbsolutePath());
        return new ClassFileImporter()
                .importPaths(compiled.toList()).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(Endpoint::of)
                        .collect(Collectors.groupingBy(endpoint -> endpoint, Collectors.counting()));
    }

    boolean is(Row row) {
        return method.equals(row.method()) && path.equals(row.path());
    }

    private static Stream<Endpoint> of(JavaMethod method) {
        return METHODS.stream()
                .filter(verb -> method.isAnnotatedWith(JAX_RS + verb))
                .map(verb -> new Endpoint(verb, pathOf(method.getOwner(), method)));
    }

    private static String pathOf(JavaClass resource, JavaMethod method) {
        var path = "/" + pathOf(resource) + "/" + pathOf(method);
        var tidy = path.replaceAll("/+", "/");
        return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
    }

    private static String pathOf(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(JAX_RS + "Path")
                .flatMap((JavaAnnotation<?> path) -> path.get("value"))
                .map(Object::toString)
                .orElse("");
    }
}
