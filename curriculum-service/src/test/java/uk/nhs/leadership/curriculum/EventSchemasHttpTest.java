package uk.nhs.leadership.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventSchemas;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** What is announced is what the schemas say, in the log and on Kafka, and never says who somebody is. */
@QuarkusTest
class EventSchemasHttpTest {
    private static final EventSchemas SCHEMAS = EventSchemas.of("uk.nhs.leadership.curriculum");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Announced(String type, UUID subject, JsonNode data) {}

    @Test
    void everyStepOfTheRoadIsAnnouncedOnceAndInOrder() throws Exception {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework.toString()));
        var programme = wholeRoad("/v1/programmes", Api.programme(newCode(), "1.0", curriculum.toString()));

        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());

        assertThat(logged(framework))
                .extracting(Announced::type)
                .containsExactly(
                        "framework.drafted.v1",
                        "framework.revised.v1",
                        "framework.review-requested.v1",
                        "framework.changes-requested.v1",
                        "framework.review-requested.v1",
                        "framework.published.v1");
        assertThat(logged(curriculum))
                .extracting(Announced::type)
                .containsExactly(
                        "curriculum.drafted.v1",
                        "curriculum.revised.v1",
                        "curriculum.review-requested.v1",
                        "curriculum.changes-requested.v1",
                        "curriculum.review-requested.v1",
                        "curriculum.published.v1");
        assertThat(logged(programme))
                .extracting(Announced::type)
                .containsExactly(
                        "programme.drafted.v1",
                        "programme.revised.v1",
                        "programme.review-requested.v1",
                        "programme.changes-requested.v1",
                        "programme.review-requested.v1",
                        "programme.published.v1");
        assertThat(logged(crosswalk))
                .extracting(Announced::type)
                .containsExactly(
                        "crosswalk.drafted.v1",
                        "crosswalk.revised.v1",
                        "crosswalk.review-requested.v1",
                        "crosswalk.changes-requested.v1",
                        "crosswalk.review-requested.v1",
                        "crosswalk.published.v1");
    }

    @Test
    void theEndOfAFrameworkIsAnnouncedUndoneAnnouncedAgainAndReached() throws Exception {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));

        end("/v1/frameworks", framework);

        assertThat(logged(framework).subList(6, 10))
                .extracting(Announced::type)
                .containsExactly(
                        "framework.retirement-scheduled.v1",
                        "framework.retirement-undone.v1",
                        "framework.retirement-scheduled.v1",
                        "framework.retired.v1");
    }

    @Test
    void theEndOfAProgrammeIsAnnouncedUndoneAnnouncedAgainAndReached() throws Exception {
        var curriculum = Api.publishedCurriculum();
        var programme = wholeRoad("/v1/programmes", Api.programme(newCode(), "1.0", curriculum));

        end("/v1/programmes", programme);

        assertThat(logged(programme).subList(6, 10))
                .extracting(Announced::type)
                .containsExactly(
                        "programme.retirement-scheduled.v1",
                        "programme.retirement-undone.v1",
                        "programme.retirement-scheduled.v1",
                        "programme.retired.v1");
    }

    @Test
    void theEndOfACurriculumIsAnnouncedUndoneAnnouncedAgainAndReachedWithTheLastDayOfSubmissions() throws Exception {
        var code = newCode();
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(code, "1.0", framework.toString()));
        var successor = wholeRoad("/v1/curricula", Api.curriculum(code, "1.1", framework.toString()));

        end("/v1/curricula", curriculum);
        lastSubmission(successor);

        var announced = logged(curriculum).subList(6, 11);
        assertThat(announced)
                .extracting(Announced::type)
                .containsExactly(
                        "curriculum.succeeded.v1",
                        "curriculum.retirement-scheduled.v1",
                        "curriculum.retirement-undone.v1",
                        "curriculum.retirement-scheduled.v1",
                        "curriculum.retired.v1");
        assertThat(announced.getFirst().data().path("successorId").asText()).isEqualTo(successor.toString());
        assertThat(announced.get(1).data().path("lastSubmissionOn").asText())
                .isEqualTo(Retirements.today().toString());
        assertThat(announced.get(2).data().path("lastSubmissionOn").isNull()).isTrue();
        assertThat(logged(successor).getLast().type()).isEqualTo("curriculum.last-submission-set.v1");
    }

    @Test
    void theEndOfACrosswalkIsAnnouncedUndoneAnnouncedAgainAndReached() throws Exception {
        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());

        end(CrosswalkExamples.CROSSWALKS, crosswalk);

        assertThat(logged(crosswalk).subList(6, 10))
                .extracting(Announced::type)
                .containsExactly(
                        "crosswalk.retirement-scheduled.v1",
                        "crosswalk.retirement-undone.v1",
                        "crosswalk.retirement-scheduled.v1",
                        "crosswalk.retired.v1");
    }

    @Test
    void theRoadAndTheEndOfAPathwayAreAnnounced() throws Exception {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework.toString()));
        var body = PathwayExamples.body(framework.toString(), curriculum.toString());

        var pathway = wholeRoad(PathwayExamples.PATHWAYS, body);
        end(PathwayExamples.PATHWAYS, pathway);

        var announced = logged(pathway);
        assertThat(announced)
                .extracting(Announced::type)
                .containsExactly(
                        "pathway.drafted.v1",
                        "pathway.revised.v1",
                        "pathway.review-requested.v1",
                        "pathway.changes-requested.v1",
                        "pathway.review-requested.v1",
                        "pathway.published.v1",
                        "pathway.retirement-scheduled.v1",
                        "pathway.retirement-undone.v1",
                        "pathway.retirement-scheduled.v1",
                        "pathway.retired.v1");
        var published = announced.get(5).data();
        assertThat(published.path("frameworkVersionId").asText()).isEqualTo(framework.toString());
        assertThat(published.path("steps").findValuesAsText("code")).containsExactly("ONLY");
        assertThat(arrived("leadership.pathway", pathway, 10)).allSatisfy(EventSchemasHttpTest::fitsItsSchema);
    }

    @Test
    void aLinkToACourseIsAnnouncedWhenItIsMadeAndWhenItIsEnded() throws Exception {
        var link = CourseLinkExamples.unlinked();

        assertThat(logged(link))
                .extracting(Announced::type)
                .containsExactly("courselink.linked.v1", "courselink.unlinked.v1");
        assertThat(logged(link).getLast().data().path("reasonCode").asText()).isEqualTo("NO_LONGER_OFFERED");
        assertThat(logged(link).toString()).doesNotContain("last cohort");
        assertThat(arrived("leadership.courselink", link, 2)).allSatisfy(EventSchemasHttpTest::fitsItsSchema);
    }

    /** Or what this service hears in its tests might be something that nobody says. */
    @Test
    void whatTheTestsAnnounceOfAccreditationIsWhatItsOwnerAnnounces() throws Exception {
        var said = new Accreditation(
                UUID.randomUUID(),
                "LMA-000123-1",
                UUID.randomUUID().toString(),
                "S1",
                Retirements.today(),
                Retirements.today());

        assertThat(EventSchemas.faults(
                        "accreditation.granted.v1", said.data().replaceAll(", \"aFieldOfLaterTimes\": true", "")))
                .isEmpty();
        assertThat(EventSchemas.faults("accreditation.withdrawn.v1", said.withdrawal(Retirements.today())))
                .isEmpty();
    }

    @Test
    void ofAVersionThatIsContinuedThisIsAnnouncedOnceItsSuccessorIsInForce() throws Exception {
        var code = newCode();
        var first = wholeRoad("/v1/frameworks", framework(code, "1.0"));
        var second = wholeRoad("/v1/frameworks", framework(code, "1.1"));

        var last = logged(first).getLast();
        assertThat(last.type()).isEqualTo("framework.succeeded.v1");
        assertThat(last.data().path("successorId").asText()).isEqualTo(second.toString());
        assertThat(last.data().path("successorVersion").asText()).isEqualTo("1.1");
        assertThat(logged(second).subList(5, 7))
                .extracting(Announced::type)
                .containsExactly("framework.published.v1", "framework.mapped.v1");
        assertThat(logged(second).getLast().data().path("predecessorId").asText())
                .isEqualTo(first.toString());
        assertThat(logged(second).getLast().data().path("steps").findValuesAsText("became"))
                .containsExactly("SAME", "SAME");
    }

    @Test
    void ofACrosswalkAndAPathwayThatAreContinuedThisIsAnnouncedToo() throws Exception {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0")).toString();
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework))
                .toString();
        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());
        var pathway = wholeRoad(PathwayExamples.PATHWAYS, PathwayExamples.body(framework, curriculum));

        var nextCrosswalk = succeeded(CrosswalkExamples.CROSSWALKS, crosswalk);
        var nextPathway = succeeded(PathwayExamples.PATHWAYS, pathway);

        var last = List.of(logged(crosswalk).getLast(), logged(pathway).getLast());
        assertThat(last).extracting(Announced::type).containsExactly("crosswalk.succeeded.v1", "pathway.succeeded.v1");
        assertThat(last)
                .extracting(event -> event.data().path("successorId").asText())
                .containsExactly(nextCrosswalk.toString(), nextPathway.toString());
    }

    @Test
    void theWorkOnADraftIsAnnouncedBesideItAndNothingOfWhatIsSaid() throws Exception {
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");

        Collaborating.wholeWork(draft);

        assertThat(loggedAround(draft))
                .extracting(Announced::type)
                .containsExactly(
                        "comment.made.v1",
                        "comment.answered.v1",
                        "comment.resolved.v1",
                        "comment.reopened.v1",
                        "collaboration.joined.v1",
                        "review.asked.v1",
                        "review.asked-again.v1",
                        "review.signed-off.v1",
                        "review.withdrawn.v1",
                        "collaboration.left.v1");
        assertThat(loggedAround(draft).toString())
                .doesNotContain("one duty or two")
                .doesNotContain("Read from");
        assertThat(logged(UUID.fromString(draft)))
                .extracting(Announced::type)
                .containsExactly("framework.drafted.v1", "framework.review-requested.v1");
    }

    @Test
    void aRefusalAnnouncesNothing() throws Exception {
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0"));
        var path = "/v1/frameworks/" + draft.path("id");

        step(PUBLISHER, path, "publish", "\"0\"").then().statusCode(409);

        assertThat(logged(UUID.fromString(draft.path("id"))))
                .extracting(Announced::type)
                .containsExactly("framework.drafted.v1");
    }

    @Test
    void everyEventInTheLogFitsItsSchemaAndEveryTypeIsThere() throws Exception {
        var code = newCode();
        var framework = wholeRoad("/v1/frameworks", framework(code, "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework.toString()));
        var successor = wholeRoad("/v1/frameworks", framework(code, "1.1"));
        end("/v1/frameworks", framework);
        var programmeCode = newCode();
        var programme = wholeRoad("/v1/programmes", Api.programme(programmeCode, "1.0", curriculum.toString()));
        wholeRoad("/v1/programmes", Api.programme(programmeCode, "1.1", curriculum.toString()));
        end("/v1/programmes", programme);
        var curriculumCode = newCode();
        var ending = wholeRoad("/v1/curricula", Api.curriculum(curriculumCode, "1.0", successor.toString()));
        var continuing = wholeRoad("/v1/curricula", Api.curriculum(curriculumCode, "1.1", successor.toString()));
        end("/v1/curricula", ending);
        lastSubmission(continuing);
        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());
        succeeded(CrosswalkExamples.CROSSWALKS, crosswalk);
        end(CrosswalkExamples.CROSSWALKS, crosswalk);
        var pathway =
                wholeRoad(PathwayExamples.PATHWAYS, PathwayExamples.body(successor.toString(), curriculum.toString()));
        succeeded(PathwayExamples.PATHWAYS, pathway);
        end(PathwayExamples.PATHWAYS, pathway);
        var announced = new ArrayList<>(logged(framework));
        announced.addAll(logged(crosswalk));
        announced.addAll(logged(pathway));
        announced.addAll(logged(successor));
        announced.addAll(logged(curriculum));
        announced.addAll(logged(programme));
        announced.addAll(logged(ending));
        announced.addAll(logged(continuing));
        var discussed = drafted("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        Collaborating.wholeWork(discussed);
        announced.addAll(loggedAround(discussed));
        announced.addAll(logged(CourseLinkExamples.unlinked()));
        announced.addAll(logged(signposted(published("/v1/frameworks", framework(newCode(), "1.0")))));

        assertThat(announced).allSatisfy(EventSchemasHttpTest::fitsItsSchema);
        assertThat(announced.stream().map(Announced::type).collect(Collectors.toSet()))
                .isEqualTo(SCHEMAS.types());
    }

    @Test
    void whatArrivesOnKafkaFitsTheSchemas() {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework.toString()));

        var programme = wholeRoad("/v1/programmes", Api.programme(newCode(), "1.0", curriculum.toString()));

        var arrived = arrived("leadership.framework", framework, 6);
        arrived.addAll(arrived("leadership.programme", programme, 6));
        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());
        arrived.addAll(arrived("leadership.crosswalk", crosswalk, 6));
        arrived.addAll(arrived("leadership.curriculum", curriculum, 6));

        assertThat(arrived).allSatisfy(EventSchemasHttpTest::fitsItsSchema);
        var published = arrived.getLast().data();
        assertThat(published.path("frameworkVersionId").asText()).isEqualTo(framework.toString());
        assertThat(published.path("outcomes")).hasSize(2);
        assertThat(published.path("requirements").path(0).path("group").asText())
                .isEqualTo("governance");
    }

    @Test
    void whatTheAnnouncementSaysIsWhatTheInterfaceShows() throws Exception {
        var framework = wholeRoad("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = wholeRoad("/v1/curricula", Api.curriculum(newCode(), "1.0", framework.toString()));

        var announced = logged(curriculum).getLast().data();
        var shown = Api.asNobody().get("/v1/curricula/" + curriculum).jsonPath();

        assertThat(announced.path("outcomes").findValuesAsText("id"))
                .isEqualTo(shown.getList("outcomes.id", String.class));
        assertThat(announced.path("requirements").findValuesAsText("id"))
                .isEqualTo(shown.getList("requirements.id", String.class));
        var programme = wholeRoad("/v1/programmes", Api.programme(newCode(), "1.0", curriculum.toString()));
        var modules = logged(programme).getLast().data().path("modules");
        assertThat(modules.findValuesAsText("delivery")).containsExactly("BLENDED", "BLENDED");
        assertThat(modules.path(0).path("id").asText())
                .isEqualTo(Api.asNobody().get("/v1/programmes/" + programme).path("modules[0].id"));
        assertThat(modules.path(0).path("outcomes").path(0).path("id").asText())
                .isEqualTo(shown.getString("outcomes[0].id"));
        var competency = logged(framework)
                .getLast()
                .data()
                .at("/areas/0/standards/0/competencies/0")
                .path("id")
                .asText();
        Api.asNobody().get("/v1/competencies/" + competency).then().statusCode(200);
    }

    @Test
    void theAnnouncementOfACrosswalkIsEnoughToReadItFromEitherEnd() throws Exception {
        var crosswalk = wholeRoad(CrosswalkExamples.CROSSWALKS, crosswalk());

        var announced = logged(crosswalk).getLast().data();
        var shown = Api.asNobody().get("/v1/crosswalks/" + crosswalk).jsonPath();

        for (var end : List.of("from", "to")) {
            assertThat(announced.path(end).path("frameworkVersionId").asText())
                    .isEqualTo(shown.getString(end + ".frameworkVersionId"));
            assertThat(announced.path("entries").findValues(end))
                    .extracting(part -> part.path("id").asText())
                    .isEqualTo(shown.getList("entries." + end + ".id", String.class));
        }
        assertThat(announced.path("entries").findValuesAsText("relation"))
                .isEqualTo(shown.getList("entries.relation", String.class));
    }

    @Test
    void everyTypeHasItsSchemaWithoutAPlaceForPersonalData() {
        assertThat(SCHEMAS.faults()).isEmpty();
    }

    private static Map<String, Object> crosswalk() {
        return CrosswalkExamples.crosswalk(
                newCode(), "1.0", CrosswalkExamples.framework(), CrosswalkExamples.framework());
    }

    /** Gives a version its first signpost; answers the set. */
    private static UUID signposted(Response framework) throws SQLException {
        var id = framework.<String>path("id");
        as(AUTHOR)
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("""
                        competency,stage,rating_from,rating_to,title,uri,source,kind,minutes
                        1.1.1,S1,1,2,Rest,https://learning.example.org/rest,Somebody,BOOK,
                        """)
                .put("/v1/frameworks/" + id + "/signposts")
                .then()
                .statusCode(200);
        return Database.asNationalBody(connection -> {
            try (var statement = connection.prepareStatement(
                            "select id from signpost_set where framework_id = '" + id + "'");
                    var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        });
    }

    /** Drafts, revises, submits, returns, submits again and publishes a version. */
    private static UUID wholeRoad(String collection, Map<String, Object> body) {
        var draft = drafted(collection, body);
        var path = collection + "/" + draft.path("id");
        as(AUTHOR).header("If-Match", "\"0\"").body(body).put(path).then().statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        as(PUBLISHER)
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "UNCLEAR", "text", "Say who decides."))
                .post(path + "/request-changes")
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"3\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"4\"").then().statusCode(200);
        return UUID.fromString(draft.path("id"));
    }

    /** Publishes the version after this one as its copy. */
    private static UUID succeeded(String collection, UUID version) {
        var answer = as(AUTHOR).body(Map.of("version", "1.1")).post(collection + "/" + version + "/draft-successor");
        answer.then().statusCode(201);
        var path = collection + "/" + answer.path("draft.id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);
        return UUID.fromString(answer.path("draft.id"));
    }

    /** Schedules the retirement of a version, undoes that, schedules it for today and reaches it. */
    private static void end(String collection, UUID version) {
        var path = collection + "/" + version;
        var notice = Retirements.notice(Retirements.today(), Retirements.today());
        as(PUBLISHER)
                .header("If-Match", "\"5\"")
                .body(notice)
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(200);
        step(PUBLISHER, path, "undo-retirement", "\"6\"").then().statusCode(200);
        as(PUBLISHER)
                .header("If-Match", "\"7\"")
                .body(notice)
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(200);
        Retirements.retireDue();
    }

    /** Says of a published version until when courses may be submitted under it. */
    private static void lastSubmission(UUID curriculum) {
        as(PUBLISHER)
                .header("If-Match", "\"5\"")
                .body(Map.of(
                        "reason",
                        "OTHER",
                        "text",
                        "It is over.",
                        "lastSubmissionOn",
                        Retirements.today().toString()))
                .post("/v1/curricula/" + curriculum + "/set-last-submission")
                .then()
                .statusCode(200);
    }

    private static void fitsItsSchema(Announced event) {
        assertThat(EventSchemas.faults(event.type(), event.data().toString())).isEmpty();
    }

    private static List<Announced> logged(UUID subject) throws SQLException {
        return logged("subject = ? order by sequence", subject);
    }

    /** What was announced of the work on a version, whose subjects are comments, reviews and collaborations. */
    private static List<Announced> loggedAround(String version) throws SQLException {
        return logged("data::jsonb ->> 'versionId' = ? order by entry", version);
    }

    private static List<Announced> logged(String condition, Object value) throws SQLException {
        return Database.asNationalBody(connection -> {
            try (var statement =
                    connection.prepareStatement("select type, subject, data from event_log where " + condition)) {
                statement.setObject(1, value);
                try (var row = statement.executeQuery()) {
                    var events = new ArrayList<Announced>();
                    while (row.next()) {
                        events.add(
                                new Announced(row.getString(1), row.getObject(2, UUID.class), tree(row.getString(3))));
                    }
                    return events;
                }
            }
        });
    }

    private static List<Announced> arrived(String topic, UUID subject, int many) {
        var config = ConfigProvider.getConfig();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                config.getValue("KAFKA_BOOTSTRAP_SERVERS", String.class),
                "auto.offset.reset",
                "earliest",
                "group.id",
                "schemas-" + UUID.randomUUID(),
                "enable.auto.commit",
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(config.getValue("TOPIC_PREFIX", String.class) + topic));
            var arrived = new ArrayList<Announced>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var sent : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.toString().equals(header(sent, "ce_subject"))) {
                        var type = header(sent, "ce_type").replace("uk.nhs.leadership.", "");
                        arrived.add(new Announced(type, subject, tree(sent.value())));
                    }
                }
                return arrived.size() == many;
            });
            return arrived;
        }
    }

    private static String header(ConsumerRecord<String, String> sent, String name) {
        var header = sent.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
