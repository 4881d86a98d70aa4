package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of the demonstration data. */
final class DemonstrationFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemonstrationFile() {}

    static JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not JSON", e);
        }
    }

    static String text(String name) {
        try (var file = DemonstrationFile.class.getResourceAsStream("/demonstration/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no demonstration file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The rows of a file without quotes, by heading. */
    static List<Map<String, String>> csv(String name) {
        var lines = text(name).lines().map(line -> line.split(",", -1)).toList();
        var headings = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(cells -> {
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < headings.length; i++) {
                        row.put(headings[i], cells[i]);
                    }
                    return Map.copyOf(row);
                })
                .toList();
    }

    /** What one file says of a thing that another names. */
    static <T> T required(Map<String, T> all, String name) {
        var one = all.get(name);
        if (one == null) {
            throw new IllegalStateException("the demonstration files name no " + name);
        }
        return one;
    }
}
