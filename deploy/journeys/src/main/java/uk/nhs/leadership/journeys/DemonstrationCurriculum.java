package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The framework, one curriculum on it, programmes on that, pathways over them, and older frameworks with what answers to
 * them: written by an author, published by someone else; and signposts to learning resources.
 */
final class DemonstrationCurriculum {
    /** The file of each older framework; that of its crosswalk has a name that begins with it. */
    private static final List<String> OLDER_FRAMEWORKS = List.of("leadership-model", "board-framework");

    /** The entity tag of those of a version for which nobody has written any. */
    private static final String NO_SIGNPOSTS = "\"0\"";

    private final PlatformClient platform;
    private final Demonstration.Progress progress;
    private final LocalDate today;
    private final Actor author;
    private final Actor publisher;

    DemonstrationCurriculum(PlatformClient platform, Demonstration.Progress progress, LocalDate today) {
        this.platform = platform;
        this.progress = progress;
        this.today = today;
        author = platform.as("author.one");
        publisher = platform.as("publisher.one");
    }

    /** The published curriculum, as the service shows it to everyone. */
    JsonNode published() {
        var framework = published("/v1/frameworks", DemonstrationFile.json("framework.json"));
        var draft = (ObjectNode) DemonstrationFile.json("curriculum.json");
        draft.put("frameworkVersionId", framework.at("/id").textValue());
        // Whatever day this machine believes it is, courses can be submitted from then on.
        draft.put("validFrom", today.withDayOfYear(1).toString());
        return published("/v1/curricula", draft);
    }

    /** Programmes that lead to its outcomes, each after those that it asks for. */
    void taughtBy(JsonNode curriculum) {
        for (var programme : DemonstrationFile.json("programmes.json").at("/programmes")) {
            published(
                    "/v1/programmes",
                    ((ObjectNode) programme)
                            .put("curriculumVersionId", curriculum.at("/id").textValue()));
        }
    }

    /** Older frameworks, each as one of its own, and what of the framework of the curriculum answers to them. */
    void mappedFromOlderFrameworks(JsonNode curriculum) {
        var framework = platform.anyone()
                .get("/v1/frameworks/" + curriculum.at("/frameworkVersionId").textValue())
                .expect(200)
                .json();
        OLDER_FRAMEWORKS.forEach(older -> mapped(older, framework));
    }

    private void mapped(String older, JsonNode framework) {
        var origin = published("/v1/frameworks", DemonstrationFile.json(older + ".json"));
        var draft = (ObjectNode) DemonstrationFile.json(older + "-crosswalk.json");
        draft.put("fromFrameworkVersionId", origin.at("/id").textValue());
        draft.put("toFrameworkVersionId", framework.at("/id").textValue());
        var origins = idsByCode(origin);
        var destinations = idsByCode(framework);
        for (var entry : draft.at("/entries")) {
            nameById((ObjectNode) entry, "from", origins);
            nameById((ObjectNode) entry, "to", destinations);
        }
        published("/v1/crosswalks", draft);
    }

    /** The file names parts by their codes, which stay readable; the service wants the ids that it gave them. */
    private static void nameById(ObjectNode entry, String end, Map<String, String> ids) {
        var code = entry.at("/" + end).textValue();
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("the demonstration crosswalk names a part that is not there: " + code);
        }
        entry.put(end, id);
    }

    private static Map<String, String> idsByCode(JsonNode framework) {
        var ids = new HashMap<String, String>();
        for (var area : framework.at("/areas")) {
            ids.put(area.at("/code").textValue(), area.at("/id").textValue());
            for (var standard : area.at("/standards")) {
                ids.put(standard.at("/code").textValue(), standard.at("/id").textValue());
                for (var competency : standard.at("/competencies")) {
                    ids.put(
                            competency.at("/code").textValue(),
                            competency.at("/id").textValue());
                }
            }
        }
        return ids;
    }

    /** Where one can learn what the framework of the curriculum asks for. Whoever has put others there keeps them. */
    void signposted(JsonNode curriculum) {
        var path = "/v1/frameworks/" + curriculum.at("/frameworkVersionId").textValue() + "/signposts";
        var etag = platform.anyone().get(path).expect(200).etag();
        if (etag.equals(NO_SIGNPOSTS)) {
            author.to("PUT", path)
                    .ifMatch(etag)
                    .csv(DemonstrationFile.text("signposts.csv"))
                    .send()
                    .expect(200);
            progress.did("Signposts put up");
        } else {
            progress.found("Signposts");
        }
    }

    /** Pathways over these programmes, through the stages of the framework behind the curriculum. */
    void ledToBy(JsonNode curriculum) {
        for (var pathway : DemonstrationFile.json("pathways.json").at("/pathways")) {
            published(
                    "/v1/pathways",
                    ((ObjectNode) pathway)
                            .put(
                                    "frameworkVersionId",
                                    curriculum.at("/frameworkVersionId").textValue()));
        }
    }

    private JsonNode published(String list, JsonNode content) {
        var name =
                content.at("/title").textValue() + " " + content.at("/version").textValue();
        var path = list + "/" + idOf(list, content);
        if (author.get(path).expect(200).at("/status").textValue().equals("DRAFT")) {
            author.act(path, "submit-for-review", Map.of()).expect(200);
        }
        if (author.get(path).expect(200).at("/status").textValue().equals("IN_REVIEW")) {
            publisher.act(path, "publish", Map.of()).expect(200);
            progress.did(name + " published");
        } else {
            progress.found(name);
        }
        return platform.anyone().get(path).expect(200).json();
    }

    private String idOf(String list, JsonNode content) {
        return author.first(list, version -> same(version, content, "/code") && same(version, content, "/version"))
                .map(version -> version.at("/id").textValue())
                .orElseGet(() -> author.post(list, content).expect(201).id().toString());
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        return one.at(field).equals(other.at(field));
    }
}
