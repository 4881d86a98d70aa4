package uk.nhs.leadership.curriculum.casedocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdentifierTest {

    /** As another implementation of RFC 9562 has them: whatever was given out must be found for ever. */
    @Test
    void anIdentifierIsTheUuid5OfItsName() {
        assertThat(CaseIdentifier.of("document", new UUID(1, 1))).hasToString("41ee1cd6-d9b1-5ac6-b932-b99645d731f5");
        assertThat(CaseIdentifier.of("item-type", "AREA")).hasToString("e5b335af-eaeb-5084-b622-98202e9a8751");
    }

    @Test
    void whatItMintsItReads() {
        for (var place = 0; place < 1_000; place++) {
            var identifier = CaseIdentifier.of("thing", place);

            assertThat(identifier.version()).isEqualTo(5);
            assertThat(CaseIdentifier.read(identifier.toString())).contains(identifier);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.1.1",
                "41EE1CD6-D9B1-5AC6-B932-B99645D731F5",
                "41ee1cd6d9b15ac6b932b99645d731f5",
                "41ee1cd6-d9b1-7ac6-b932-b99645d731f5",
                "41ee1cd6-d9b1-5ac6-c932-b99645d731f5",
                "41ee1cd6-d9b1-5ac6-b932-b99645d731f5 "
            })
    void whatIsNotOfTheStandardsFormIsNoIdentifier(String text) {
        assertThat(CaseIdentifier.read(text)).isEmpty();
    }
}
