package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;

/**
 * An author brings in a whole framework as one file, which begins a draft of it. Against the bare application, which keeps the
 * same bytes by one INSERT and looks at none of them.
 */
final class Imports implements Bench.Measurement {
    private static final Shape LARGE = new Shape(10, 10, 50, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public List<Line> measure(Stand stand, Effort effort) {
        return List.of(
                line(
                        "a framework of %,d competencies, %,d bytes of JSON, imported",
                        "/v1/frameworks/import",
                        code -> Shelf.framework(code, "1.0", LARGE, competency -> "Plans the week"),
                        stand,
                        effort),
                line(
                        "a framework of %,d competencies, a CASE package of %,d bytes, imported",
                        "/v1/frameworks/import-case", code -> CasePackage.of(code, LARGE), stand, effort));
    }

    /** @param file with this code, since a framework has one draft at a time */
    private static Line line(
            String what, String path, Function<String, Map<String, Object>> file, Stand stand, Effort effort) {
        var author = stand.client().as("author.one").holdingItsToken();
        var bytes = json(file.apply(Shelf.code("I"))).length();
        var seen = Timed.beside(
                effort,
                number -> {
                    var code = Shelf.code((path.endsWith("case") ? "C" : "J") + number);
                    var request = author.to("POST", path)
                            .header("Idempotency-Key", code)
                            .json(file.apply(code));
                    return () -> request.send().expect(201);
                },
                number -> {
                    var body = json(file.apply(Shelf.code("I" + number)));
                    var token = stand.tokens().ofPerson(Stand.PROVIDER);
                    return () -> mustBeKept(stand.bare().post("/bare/documents/" + UUID.randomUUID(), token, body));
                });
        return Line.figureAtMost(
                String.format(Locale.UK, what, LARGE.all(), bytes),
                "ms",
                seen.ours(),
                seen.baseline(),
                seen.ratio(),
                1_000);
    }

    private static void mustBeKept(int status) {
        if (status != 201) {
            throw new IllegalStateException("the bare application answered " + status);
        }
    }

    private static String json(Map<String, Object> file) {
        try {
            return JSON.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
