package uk.nhs.leadership.accreditation.submission;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.signature;
import static uk.nhs.leadership.accreditation.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;

/** Several people of one provider, at one submission at the same moment. */
@QuarkusTest
class AtOnceHttpTest {
    private static final int TIMES = 5;
    private static final Map<String, Object> WHY = Map.of("reason", "OTHER", "reasonText", "We changed our minds.");

    /** Each waits for the one before, and is then told that it has read an older version: none is sent away to try again. */
    @RepeatedTest(TIMES)
    void ofThreeAtOnceOneIsDoneAndTheOthersHaveReadTooLittle() {
        var path = drafted(draft());
        var seen = etag(LEAD, path);
        var acts = List.<Function<String, Response>>of(
                version -> step(LEAD, path, "sign", version, signature()),
                version -> step(LEAD, path, "withdraw", version, WHY),
                version -> as(AUTHOR).header("If-Match", version).body(draft()).put(path));

        var answers = acts.stream().map(act -> supplyAsync(() -> act.apply(seen))).toList().stream()
                .map(answer -> answer.join().statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412);
    }
}
