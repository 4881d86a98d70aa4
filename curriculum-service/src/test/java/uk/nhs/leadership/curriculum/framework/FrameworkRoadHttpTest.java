package uk.nhs.leadership.curriculum.framework;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.VersionRoadOfSeveral;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "curriculum"))
class FrameworkRoadHttpTest extends VersionRoadOfSeveral {
    FrameworkRoadHttpTest() {
        super("/v1/frameworks");
    }

    @Override
    protected Map<String, Object> complete(String code, String version) {
        return Api.framework(code, version);
    }

    @Override
    protected Map<String, Object> incomplete(String code, String version) {
        return Api.with(
                Api.framework(code, version),
                "areas",
                List.of(Map.of(
                        "code",
                        "1",
                        "title",
                        "Developing self",
                        "standards",
                        List.of(Map.of(
                                "code",
                                "1.1",
                                "title",
                                "Productivity",
                                "competencies",
                                List.of(Map.of(
                                        "code",
                                        "1.1.1",
                                        "title",
                                        "Prioritise",
                                        "statements",
                                        List.of(Api.statement("F", "Keeps a list")))))))));
    }

    @Override
    protected String missingIn() {
        return "/areas/0/standards/0/competencies/0/statements";
    }
}
