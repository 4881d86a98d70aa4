package uk.nhs.leadership.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.numberOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.accreditation.review.ReviewApi;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.local.identity.Tokens;

/** A provider that tries ids learns nothing: neither whether there is something of another's, nor by how long the answer takes. */
@QuarkusTest
class EnumerationHttpTest {
    private static final Tokens TOKENS =
            new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));

    /** Of each address: at random, and beside one that there is. */
    private static final int TRIES = 100;

    private static final int TIMED = 150;
    private static final int SPREAD = 3;

    @TestHTTPResource
    @Nullable
    URI address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void bothProvidersAreThere() {
        Api.approvedProvider(LEAD);
        Api.approvedProvider(OTHER_LEAD);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/submissions/%s",
                "/v1/submissions/%s/check",
                "/v1/submissions/%s/assessment",
                "/v1/submissions/%s/letter",
                "/v1/submissions/%s/questions",
                "/v1/submissions/%s/revisions",
            })
    void whatIsReadOfASubmissionOfAnotherIsWhatIsReadOfNone(String path) throws IOException, InterruptedException {
        onlyOneAnswer(path, idOf(accredited(draft())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/evidence/%s", "/v1/evidence/%s/content"})
    void whatIsReadOfEvidenceOfAnotherIsWhatIsReadOfNone(String path) throws IOException, InterruptedException {
        onlyOneAnswer(path, idOf(EvidenceApi.stored(drafted(draft()), Documents.pdf("minutes"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/providers/%s", "/v1/providers/%s/standing", "/v1/providers/%s/people"})
    void whatIsReadOfAnotherProviderIsWhatIsReadOfNone(String path) throws IOException, InterruptedException {
        onlyOneAnswer(path, as(LEAD).get("/v1/providers").path("items[0].id"));
    }

    @Test
    void whatIsReadOfAChallengeOfAnotherIsWhatIsReadOfNone() throws IOException, InterruptedException {
        onlyOneAnswer("/v1/challenges/%s", idOf(ChallengeApi.requested()));
    }

    @Test
    void whatIsReadOfWhatAnotherWasAskedOrHasNotifiedIsWhatIsReadOfNone() throws IOException, InterruptedException {
        for (var path : List.of(
                ChangeApi.announced(), ReviewApi.asked(), QuestionApi.asked(FIRST_ASSESSOR, inAssessment(draft())))) {
            onlyOneAnswer(path.replaceFirst("[^/]+$", "%s"), idOf(path));
        }
    }

    /** Which numbers there are is public; what belongs to one is its provider's alone. */
    @ParameterizedTest
    @ValueSource(strings = {"conditions", "changes", "acts", "returns", "reviews"})
    void whatIsReadOfAnAccreditationOfAnotherIsWhatIsReadOfNone(String what) throws IOException, InterruptedException {
        var path = "/v1/accreditations/%s/" + what;
        var number = numberOf(accredited(draft()));
        as(LEAD).get(path.formatted(number)).then().statusCode(200);
        var answers = new HashSet<String>();
        for (var each : List.of(
                number, CheckedNumber.next("LMA", () -> 900_001L).text(), "LMA-900001-0", "LMA-900001-1", "none")) {
            answers.add(withoutIds(send(request(path.formatted(each))), each));
        }

        assertThat(answers).hasSize(1);
    }

    /** Neither the version, nor its absence, nor where it is on its road is looked at before whose it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | submit   |
            POST | withdraw | {"reason":"OTHER","reasonText":"To see whether it is there."}
            POST | sign     | {"declarations":["EQUALITY"],"name":"Juniper Exampleford","position":"Lead"}
            PATCH |         | {"course":{"learningHours":99}}
            DELETE | answers/R-GOV-1 |
            """)
    void whatIsDoneToASubmissionOfAnotherIsWhatIsDoneToNone(String method, @Nullable String verb, @Nullable String body)
            throws IOException, InterruptedException {
        var path = "/v1/submissions/%s" + (verb == null ? "" : "/" + verb);
        var answers = new HashSet<String>();
        for (var submission : List.of(drafted(draft()), accredited(draft()), "/" + UUID.randomUUID())) {
            var id = idOf(submission);
            var request = request(path.formatted(id))
                    .header("If-Match", "\"0\"")
                    .header(
                            "Content-Type",
                            method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            answers.add(withoutIds(send(request), id));
        }

        assertThat(answers).hasSize(1).allSatisfy(answer -> assertThat(answer).startsWith("404 "));
    }

    @Test
    void howLongTheAnswerTakesTellsNothing() throws IOException, InterruptedException {
        var real = idOf(accredited(draft()));
        var ofAnother = new ArrayList<Long>();
        var ofNone = new ArrayList<Long>();
        for (var each = 0; each < TIMED; each++) {
            ofAnother.add(nanos(real));
            ofNone.add(nanos(UUID.randomUUID().toString()));
        }

        var one = median(ofAnother);
        var other = median(ofNone);
        assertThat(Math.max(one, other)).isLessThan(SPREAD * Math.min(one, other));
    }

    private long nanos(String id) throws IOException, InterruptedException {
        var request = request("/v1/submissions/" + id);
        var begun = System.nanoTime();
        assertThat(send(request).statusCode()).isEqualTo(404);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    /** Tries the id of what there is, ids at random and ids beside it: by nothing that is answered can it be told which is which. */
    private void onlyOneAnswer(String path, String real) throws IOException, InterruptedException {
        as(LEAD).get(path.formatted(real)).then().statusCode(200);
        var answers = new HashSet<String>();
        for (var id : (Iterable<String>) tried(UUID.fromString(real))::iterator) {
            answers.add(withoutIds(send(request(path.formatted(id))), id));
        }

        assertThat(answers).hasSize(1).allSatisfy(answer -> assertThat(answer).startsWith("404 "));
    }

    private static Stream<String> tried(UUID real) {
        var random = IntStream.range(0, TRIES).mapToObj(each -> UUID.randomUUID());
        var beside = IntStream.rangeClosed(-TRIES / 2, TRIES / 2)
                .mapToObj(step -> new UUID(real.getMostSignificantBits(), real.getLeastSignificantBits() + step));
        return Stream.concat(random, beside).map(UUID::toString);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Objects.requireNonNull(address).resolve(path))
                .header("Authorization", "Bearer " + TOKENS.ofPerson(OTHER_LEAD));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Status, names of headers and body, without the id that was asked for and the one that the answer itself has. */
    private static String withoutIds(HttpResponse<String> answer, String asked) {
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        var body = answer.body().replace(asked, "{}").replaceAll("\"id\":\"[0-9a-f-]{36}\"", "\"id\":{}");
        return answer.statusCode() + " " + headers + " " + body;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
