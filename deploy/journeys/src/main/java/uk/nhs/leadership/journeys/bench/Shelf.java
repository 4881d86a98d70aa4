package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import uk.nhs.leadership.journeys.Actor;

/** Frameworks, curricula and programmes of any size, made through the service as authors and publishers make them. */
final class Shelf {
    /** Begins every code of this run. */
    private static final String RUN =
            "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private static final int HOURS = 10;
    private static final int MODULES = 10;
    /** How far each module takes its outcomes, one after the other. */
    private static final List<String> DEPTHS = List.of("INTRODUCED", "DEVELOPED", "ASSESSED");

    private final Actor author;
    private final Actor publisher;

    Shelf(Stand stand) {
        this.author = stand.client().as("author.one");
        this.publisher = stand.client().as("publisher.one");
    }

    /**
     * How large a framework is.
     *
     * @param standards in each area
     * @param competencies in each standard
     * @param stages for each of which a competency has a statement
     */
    record Shape(int areas, int standards, int competencies, int stages) {
        /** As large as the national one. */
        static final Shape NATIONAL = new Shape(3, 3, 3, 5);

        int all() {
            return areas * standards * competencies;
        }
    }

    /** A code that nothing else on this platform has. */
    static String code(String name) {
        return RUN + "-" + name;
    }

    /** @param wording how the statements of the competency with this number begin */
    static Map<String, Object> framework(String code, String version, Shape shape, IntFunction<String> wording) {
        return Map.of(
                "code",
                code,
                "title",
                "A framework of " + shape.all() + " competencies",
                "version",
                version,
                "stages",
                list(shape.stages(), stage -> Map.of("code", "S" + stage, "title", "Stage " + stage)),
                "codePrinciples",
                List.of(Map.of("title", "Compassion"), Map.of("title", "Integrity")),
                "ratingScale",
                list(5, value -> Map.of("value", value, "label", "Rating " + value)),
                "areas",
                list(
                        shape.areas(),
                        area -> Map.of(
                                "code",
                                "" + area,
                                "title",
                                "Area " + area,
                                "standards",
                                list(shape.standards(), standard -> standard(area, standard, shape, wording)))));
    }

    private static Map<String, Object> standard(int area, int standard, Shape shape, IntFunction<String> wording) {
        var code = area + "." + standard;
        var before = ((area - 1) * shape.standards() + standard - 1) * shape.competencies();
        return Map.of(
                "code",
                code,
                "title",
                "Standard " + code,
                "competencies",
                list(
                        shape.competencies(),
                        competency -> competency(code + "." + competency, shape, wording.apply(before + competency))));
    }

    private static Map<String, Object> competency(String code, Shape shape, String wording) {
        return Map.of(
                "code",
                code,
                "title",
                "Competency " + code,
                "statements",
                list(
                        shape.stages(),
                        stage -> Map.of(
                                "stage",
                                "S" + stage,
                                "text",
                                wording + " so that those around them can do what matters most to patients, at stage "
                                        + stage)));
    }

    /** An outcome for each competency at each stage, one requirement. */
    static Map<String, Object> curriculum(String code, JsonNode framework) {
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("title", "A curriculum"),
                Map.entry("version", "1.0"),
                Map.entry("frameworkVersionId", framework.at("/id").textValue()),
                Map.entry("minimumHours", HOURS),
                Map.entry("termYears", 3),
                Map.entry("validFrom", "2026-01-01"),
                Map.entry("assessmentMethods", List.of("WORK_BASED_PROJECT")),
                Map.entry("learningAssessors", List.of("FACULTY")),
                Map.entry("outcomes", outcomes(framework)),
                Map.entry(
                        "requirements",
                        List.of(Map.of(
                                "code", "R-GOV-1",
                                "group", "governance",
                                "text", "Somebody answers for the quality of the course.",
                                "evidenceExpected", "The name and the role's description.",
                                "essential", true))));
    }

    private static List<Map<String, Object>> outcomes(JsonNode framework) {
        return framework.findValues("competencies").stream()
                .flatMap(competencies -> IntStream.range(0, competencies.size()).mapToObj(competencies::get))
                .flatMap(competency -> competency.at("/statements").findValuesAsText("stage").stream()
                        .map(stage -> outcome(competency.at("/code").textValue(), stage)))
                .toList();
    }

    private static Map<String, Object> outcome(String competency, String stage) {
        return Map.of(
                "code",
                competency + "-" + stage,
                "verb",
                "Plan",
                "text",
                "the week around what matters most",
                "competency",
                competency,
                "stage",
                stage,
                "required",
                true);
    }

    /**
     * A programme of ten modules, each of which takes three outcomes, one to each depth.
     *
     * @param number which outcomes, so that not all programmes take the same
     */
    static Map<String, Object> programme(int number, JsonNode curriculum) {
        var outcomes = curriculum.at("/outcomes").findValuesAsText("code");
        return Map.ofEntries(
                Map.entry("code", code("P" + number)),
                Map.entry("title", "Programme " + number),
                Map.entry("version", "1.0"),
                Map.entry("audience", "First-time leaders"),
                Map.entry("stage", "S1"),
                Map.entry("strand", "MANAGEMENT_AND_LEADERSHIP"),
                Map.entry("owner", "X26"),
                Map.entry("curriculumVersionId", curriculum.at("/id").textValue()),
                Map.entry("structure", Map.of("kind", "ALL_IN_ORDER")),
                Map.entry("entryRequirements", List.of()),
                Map.entry("prerequisites", List.of()),
                Map.entry("modules", list(MODULES, module -> module(module, number, outcomes))));
    }

    private static Map<String, Object> module(int module, int number, List<String> outcomes) {
        return Map.of(
                "code",
                "M" + module,
                "title",
                "Module " + module,
                "hours",
                HOURS,
                "points",
                2,
                "delivery",
                "BLENDED",
                "outcomes",
                list(
                        DEPTHS.size(),
                        claim -> Map.of(
                                "outcome",
                                outcomes.get(((number * MODULES + module) * DEPTHS.size() + claim) % outcomes.size()),
                                "depth",
                                DEPTHS.get(claim - 1))));
    }

    private static <T> List<T> list(int size, IntFunction<T> item) {
        return IntStream.rangeClosed(1, size).mapToObj(item).toList();
    }

    /** A draft as the service shows it. */
    JsonNode drafted(String collection, Map<String, Object> body) {
        return author.post(collection, body).expect(201).json();
    }

    /** A published version as the service shows it. */
    JsonNode published(String collection, Map<String, Object> body) {
        var draft = author.post(collection, body).expect(201);
        var path = collection + "/" + draft.id();
        var submitted =
                author.act(path, draft.etag(), "submit-for-review", Map.of()).expect(200);
        return publisher
                .act(path, submitted.etag(), "publish", Map.of())
                .expect(200)
                .json();
    }
}
