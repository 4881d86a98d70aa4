package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.http.ErrorsOfStandard.Failure;
import uk.nhs.leadership.chassis.rule.Fault;

class CaseFailureTest {
    private static final String THING = "/ims/case/v1p1/CFItems/41ee1cd6-d9b1-5ac6-b932-b99645d731f5";
    private final CaseFailure errors = new CaseFailure();

    @ParameterizedTest
    @CsvSource({
        "/ims/case, true",
        "/ims/case/v1p1/CFItems/x, true",
        "/ims/case/v1p0/CFItems/x, true",
        "/ims/casebook, false",
        "/ims, false",
        "/v1/frameworks, false",
        "*, false"
    })
    void itsAddressesAreTheStandards(String path, boolean own) {
        assertThat(errors.own(path)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "401, unauthorised_request",
        "403, forbidden",
        "404, unknownobject",
        "429, server_busy",
        "500, internal_server_error",
        "503, server_busy",
        "400,",
        "405,",
        "406,",
        "414,"
    })
    void aStatusHasTheStandardsWordForItWhereThereIsOne(int status, @Nullable String word) {
        assertThat(word(new Failure(status, "CODE", "Title", THING, "id", List.of())))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "/ims/case/v1p1/CFItems/x, invalid_uuid",
        "/ims/case/v1p1/CFItems/41EE1CD6-D9B1-5AC6-B932-B99645D731F5, invalid_uuid",
        "/ims/case/v1p1/CFItems/0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00/, invalid_uuid",
        "/ims/case/v1p1/CFItems/41ee1cd6-d9b1-5ac6-b932-b99645d731f5, unknownobject",
        "/ims/case/v1p1/CFDocuments, unknownobject",
        "/ims/case/v1p1/nothing/x, unknownobject",
        "/ims/case/v1p1/CFItems/x/y, unknownobject"
    })
    void whatIsNotThereIsUnknownUnlessItsIdentifierIsNone(String path, String word) {
        assertThat(word(new Failure(404, "NOT_FOUND", "There is nothing here", path, "id", List.of())))
                .isEqualTo(word);
    }

    @Test
    void aFaultOfTheOrderIsToldFromOneOfTheSelection() {
        var order = new Fault("?sort", "SORT_FIELD_UNKNOWN", "No such field");
        var limit = new Fault("?limit", "OUT_OF_RANGE", "From 1 to 500");

        assertThat(word(new Failure(400, "INVALID_INPUT", "Title", THING, "id", List.of(order))))
                .isEqualTo("invalid_sort_field");
        assertThat(word(new Failure(400, "INVALID_INPUT", "Title", THING, "id", List.of(order, limit))))
                .isEqualTo("invalid_selection_field");
    }

    @Test
    void itSaysWhyWhereAndUnderWhichNumberWeKnowIt() {
        var fault = new Fault("?limit", "OUT_OF_RANGE", "From 1 to 500");

        assertThat(status(new Failure(400, "INVALID_INPUT", "It does not fit", THING, "17", List.of(fault)))
                        .description())
                .isEqualTo("INVALID_INPUT: It does not fit (?limit: From 1 to 500); occurrence 17");
    }

    private @Nullable String word(Failure failure) {
        var minor = status(failure).minor();
        return minor == null ? null : minor.fields().getFirst().value();
    }

    private CaseJson.Status status(Failure failure) {
        return (CaseJson.Status) errors.body(failure);
    }
}
