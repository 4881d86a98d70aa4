package uk.nhs.leadership.curriculum.caseprovider;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.nhs.leadership.chassis.testing.Project;

/**
 * The standard's own schemas. They are 1EdTech's and no part of this project: they are read from the folder that {@code
 * CASE_SCHEMAS} names or from that of shared material beside the project.
 */
final class CaseSchemas {
    private static final Path FOLDER = Optional.ofNullable(System.getenv("CASE_SCHEMAS"))
            .map(Path::of)
            .orElseGet(() ->
                    Project.root().resolveSibling(Path.of("shared", "standards", "case-1.1", "schemas-normalised")));

    private static final String REFUSED = "400-401-403-404-429-500-default";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Path, Schema> READ = new ConcurrentHashMap<>();

    private CaseSchemas() {}

    /** Passes over a test that needs them where they are not. */
    static void mustBeThere() {
        assumeTrue(Files.isDirectory(FOLDER), "the schemas of CASE 1.1 are not in " + FOLDER);
    }

    /**
     * Where the body of an answer does not fit.
     *
     * @param operation as the names of the schemas have it
     */
    static List<Error> faults(String operation, int status, String body) {
        // By itself the format of an address or a time would not be looked at.
        return schema(operation, status == 200 ? "200" : REFUSED)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema(String operation, String status) {
        var file = FOLDER.resolve("caseservicegroupv1p1-%s-%s-responsepayload-schemav1p0p0.json"
                .formatted(operation.toLowerCase(Locale.ROOT), status));
        return READ.computeIfAbsent(file, unread -> REGISTRY.getSchema(Project.read(unread), InputFormat.JSON));
    }
}
