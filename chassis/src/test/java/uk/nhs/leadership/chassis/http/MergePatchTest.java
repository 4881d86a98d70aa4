package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class MergePatchTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final Body BODY =
            new Body("Leading", 100, LocalDate.of(2027, 1, 11), List.of("en", "cy"), new Part("a", "b"));

    private final MergePatch patches;

    MergePatchTest() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            patches = new MergePatch(JSON, factory.getValidator());
        }
    }

    record Part(
            @Nullable String one, @Size(max = 3) @Nullable String other) {}

    record Body(
            @Size(max = 10) String title,
            @Nullable Integer hours,
            @Nullable LocalDate startsOn,
            @Nullable List<String> languages,
            @Valid @Nullable Part part) {}

    /** Appendix A of RFC 7396. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":"b"}               | {"a":"c"}                     | {"a":"c"}
            {"a":"b"}               | {"b":"c"}                     | {"a":"b","b":"c"}
            {"a":"b"}               | {"a":null}                    | {}
            {"a":"b","b":"c"}       | {"a":null}                    | {"b":"c"}
            {"a":["b"]}             | {"a":"c"}                     | {"a":"c"}
            {"a":"c"}               | {"a":["b"]}                   | {"a":["b"]}
            {"a":{"b":"c"}}         | {"a":{"b":"d","c":null}}      | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}       | {"a":[1]}                     | {"a":[1]}
            ["a","b"]               | ["c","d"]                     | ["c","d"]
            {"a":"b"}               | ["c"]                         | ["c"]
            {"a":"foo"}             | null                          | null
            {"a":"foo"}             | "bar"                         | "bar"
            {"e":null}              | {"a":1}                       | {"e":null,"a":1}
            [1,2]                   | {"a":"b","c":null}            | {"a":"b"}
            {}                      | {"a":{"bb":{"ccc":null}}}     | {"a":{"bb":{}}}
            """)
    void whatIsNotSentStaysAndNullTakesAway(String original, String patch, String result) {
        assertThat(MergePatch.merged(json(original), json(patch))).isEqualTo(json(result));
    }

    @Test
    void anEmptyPatchLeavesEverythingAsItIs() {
        assertThat(applied("{}")).isEqualTo(BODY);
    }

    @Test
    void aPartOfAPartIsChanged() {
        assertThat(applied("{\"part\":{\"one\":\"c\"},\"languages\":[\"fr\"],\"hours\":null}"))
                .isEqualTo(new Body("Leading", null, BODY.startsOn(), List.of("fr"), new Part("c", "b")));
    }

    @Test
    void whatComesOfItMustBeFitToBeSentWhole() {
        assertRefused("{\"hours\":\"100\"}", "/hours TYPE_WRONG");
        assertRefused("{\"startsOn\":\"2027-02-30\"}", "/startsOn DATE_INVALID");
        assertRefused("{\"part\":{\"third\":1}}", "/part/third FIELD_UNKNOWN");
        assertRefused("{\"languages\":[1]}", "/languages/0 TYPE_WRONG");
        assertRefused("{\"title\":\"Leading a team of many\"}", "/title SIZE");
        assertRefused("{\"part\":{\"other\":\"four\"}}", "/part/other SIZE");
    }

    private void assertRefused(String patch, String fault) {
        ThrowingCallable applying = () -> applied(patch);
        assertThatThrownBy(applying)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(each -> each.pointer() + " " + each.code())
                                .containsExactly(fault));
    }

    private Body applied(String patch) {
        return patches.applied((ObjectNode) json(patch), BODY, Body.class);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
