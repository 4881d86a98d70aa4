package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** What stands in answers. */
final class Texts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Texts() {}

    /** The value of a field in each item of a page, in their order. */
    static List<String> in(String page, String field) {
        try {
            return JSON.readTree(page)
                    .required("items")
                    .valueStream()
                    .map(item -> item.required(field).asText())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no page of a list: " + page, e);
        }
    }
}
