package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.curriculum.CrosswalkExamples.FIRST;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.CrosswalkExamples;
import uk.nhs.leadership.curriculum.VersionRoad;

@QuarkusTest
class CrosswalkRoadHttpTest extends VersionRoad {
    private record Between(Response from, Response to) {}

    private static @Nullable Between between;

    CrosswalkRoadHttpTest() {
        super(CrosswalkExamples.CROSSWALKS);
    }

    private static Between between() {
        if (between == null) {
            between = new Between(CrosswalkExamples.framework(), CrosswalkExamples.framework());
        }
        return between;
    }

    @Override
    protected Map<String, Object> complete(String code, String version) {
        return crosswalk(code, version, between().from(), between().to());
    }

    @Override
    protected Map<String, Object> incomplete(String code, String version) {
        var from = between().from();
        var to = between().to();
        return crosswalk(
                code,
                version,
                from,
                to,
                List.of(Map.of("from", id(from, FIRST), "to", id(to, FIRST), "relation", "RELATED")));
    }

    @Override
    protected String missingIn() {
        return "/entries/0/rationale";
    }
}
