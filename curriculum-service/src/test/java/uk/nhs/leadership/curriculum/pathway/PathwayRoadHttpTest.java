package uk.nhs.leadership.curriculum.pathway;

import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.PathwayExamples;
import uk.nhs.leadership.curriculum.VersionRoad;

@QuarkusTest
class PathwayRoadHttpTest extends VersionRoad {
    private record Ground(String framework, String programme) {}

    private static @Nullable Ground ground;

    PathwayRoadHttpTest() {
        super(PathwayExamples.PATHWAYS);
    }

    @Override
    protected Map<String, Object> complete(String code, String version) {
        if (ground == null) {
            var framework =
                    published("/v1/frameworks", Api.framework(newCode(), "1.0")).<String>path("id");
            var curriculum = published("/v1/curricula", Api.curriculum(newCode(), "1.0", framework));
            var programme = published("/v1/programmes", Api.programme(newCode(), "1.0", curriculum.path("id")));
            ground = new Ground(framework, programme.path("code"));
        }
        return PathwayExamples.pathway(code, version, ground.framework(), ground.programme());
    }

    @Override
    protected Map<String, Object> incomplete(String code, String version) {
        return with(complete(code, version), "steps", List.of(PathwayExamples.step("ONLY", List.of())));
    }

    @Override
    protected String missingIn() {
        return "/steps/0/programmes";
    }
}
