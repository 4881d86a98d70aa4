package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.FROM;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.TO;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final MappedFramework MAPPED = MappedFramework.of(TO);

    @Test
    void whileTheMappedVersionIsTheNewestNothingIsGone() {
        var succession = Succession.of(MAPPED, MappedPart.of(FROM.content()), TO);

        assertThat(succession.newest()).isNull();
        assertThat(succession.gone()).isEmpty();
    }

    @Test
    void ofAnotherVersionItIsSaidOnceWhatItNoLongerHas() {
        var gone = MappedPart.of(TO.content()).findFirst().orElseThrow();
        var kept = MappedPart.of(FROM.content()).findFirst().orElseThrow();

        var succession = Succession.of(MAPPED, Stream.of(gone, kept, gone), FROM);

        assertThat(succession.newest()).isEqualTo(MappedFramework.of(FROM));
        assertThat(succession.gone()).containsExactly(gone);
    }
}
