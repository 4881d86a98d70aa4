package uk.nhs.leadership.curriculum.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignpostChangeTest {
    private static final Signpost REST = signpost("Rest");
    private static final Signpost PLAY = signpost("Play");
    private static final Signpost WORK = signpost("Work");

    @Test
    void whatIsAddedRemovedAndUnchangedIsCounted() {
        var change = new SignpostChange(List.of(REST, PLAY), List.of(PLAY, WORK, signpost("Sleep")));

        assertThat(change.isNone()).isFalse();
        assertThat(change.added()).isEqualTo(2);
        assertThat(change.removed()).isEqualTo(1);
        assertThat(change.unchanged()).isEqualTo(1);
    }

    @Test
    void theSameInAnotherOrderIsAChange() {
        assertThat(new SignpostChange(List.of(REST, PLAY), List.of(PLAY, REST)).isNone())
                .isFalse();
        assertThat(new SignpostChange(List.of(REST, PLAY), List.of(REST, PLAY)).isNone())
                .isTrue();
    }

    private static Signpost signpost(String title) {
        return new Signpost(
                new UUID(0, 1), "S1", 1, 2, title, "https://a.example.org", "Somebody", SignpostKind.BOOK, null);
    }
}
