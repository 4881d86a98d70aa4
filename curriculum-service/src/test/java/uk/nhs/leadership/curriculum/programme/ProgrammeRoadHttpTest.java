package uk.nhs.leadership.curriculum.programme;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.VersionRoadOfSeveral;

@QuarkusTest
class ProgrammeRoadHttpTest extends VersionRoadOfSeveral {
    private static @Nullable String curriculumVersionId;

    ProgrammeRoadHttpTest() {
        super("/v1/programmes");
    }

    @Override
    protected Map<String, Object> complete(String code, String version) {
        if (curriculumVersionId == null) {
            curriculumVersionId = Api.publishedCurriculum();
        }
        return Api.programme(code, version, curriculumVersionId);
    }

    @Override
    protected Map<String, Object> incomplete(String code, String version) {
        return Api.with(complete(code, version), "modules", List.of(Api.module("M1", 60)));
    }

    @Override
    protected String missingIn() {
        return "/modules/0/outcomes";
    }
}
