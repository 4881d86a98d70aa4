package uk.nhs.leadership.curriculum.caseimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A framework that is complete and says all sorts of things, each seed others. */
final class RandomFramework {
    private static final List<String> WORDS = List.of(
            "leads",
            " ",
            "<b>people</b>",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u202e",
            "\ud83d\udc69\u200d\u2695\ufe0f",
            "\u00e9",
            "e\u0301",
            "&amp;",
            "\"quoted\"",
            "\\",
            "=1+1",
            "/~1",
            "null",
            "\u65e5\u672c");

    private final Random random;

    private RandomFramework(long seed) {
        this.random = new Random(seed);
    }

    static Map<String, Object> of(String code, long seed) {
        return new RandomFramework(seed).framework(code);
    }

    private Map<String, Object> framework(String code) {
        var stages = some(4, i -> "S" + i);
        return Map.of(
                "code",
                code,
                "title",
                line(200),
                "version",
                "1.0",
                "note",
                text(),
                "references",
                references(),
                "stages",
                stages.stream()
                        .map(stage -> Map.of("code", stage, "title", line(60)))
                        .toList(),
                "codePrinciples",
                some(3, i -> Map.of("title", line(40))),
                "ratingScale",
                some(4, i -> Map.of("value", 7 * i, "label", line(20))),
                "areas",
                some(
                        3,
                        a -> part(
                                Integer.toString(a),
                                "standards",
                                some(
                                        3,
                                        s -> part(
                                                a + "." + s,
                                                "competencies",
                                                some(3, c -> competency(a + "." + s + "." + c, stages)))))));
    }

    private Map<String, Object> competency(String code, List<String> stages) {
        var claimed = stages.subList(random.nextInt(stages.size()), stages.size());
        var competency = part(
                code,
                "statements",
                claimed.stream()
                        .map(stage -> Map.of("stage", stage, "text", "x" + text()))
                        .toList());
        competency.put("stages", claimed);
        return competency;
    }

    private Map<String, Object> part(String code, String below, List<?> parts) {
        var part = new HashMap<String, Object>(Map.of("code", code, "title", line(200), below, parts));
        if (random.nextBoolean()) {
            part.put("note", text());
        }
        if (random.nextBoolean()) {
            part.put("references", references());
        }
        return part;
    }

    private List<Map<String, Object>> references() {
        return some(
                2,
                i -> random.nextBoolean()
                        ? Map.of("title", line(80))
                        : Map.of("title", line(80), "uri", "https://example.org/" + random.nextInt()));
    }

    private String text() {
        return line(300) + "\n\t" + line(300) + (random.nextBoolean() ? " " : "\r\n");
    }

    /** Never blank, and of any length up to the most. */
    private String line(int most) {
        var line = new StringBuilder("y");
        var length = random.nextInt(most);
        while (true) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            if (line.length() + word.length() > length) {
                return line.toString();
            }
            line.append(word);
        }
    }

    private <T> List<T> some(int most, java.util.function.IntFunction<T> make) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(most)).mapToObj(make).toList();
    }
}
