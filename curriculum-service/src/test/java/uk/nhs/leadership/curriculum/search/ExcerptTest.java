package uk.nhs.leadership.curriculum.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.search.Excerpt.LONGEST;
import static uk.nhs.leadership.curriculum.search.Marks.END;
import static uk.nhs.leadership.curriculum.search.Marks.START;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.curriculum.search.Excerpt.Segment;

class ExcerptTest {
    private static final String FOUND = START + "found" + END;

    @Test
    void aShortTextIsShownWholeInItsSegments() {
        var excerpt = Excerpt.of("Was " + FOUND + " and " + FOUND + ".");

        assertThat(excerpt.segments())
                .containsExactly(
                        new Segment("Was ", false),
                        new Segment("found", true),
                        new Segment(" and ", false),
                        new Segment("found", true),
                        new Segment(".", false));
        assertThat(excerpt.cutBefore()).isFalse();
        assertThat(excerpt.cutAfter()).isFalse();
    }

    @Test
    void aTextCanBeginAndEndWithWhatWasFound() {
        assertThat(Excerpt.of(FOUND).segments()).containsExactly(new Segment("found", true));
        assertThat(Excerpt.of(FOUND + FOUND).segments())
                .containsExactly(new Segment("found", true), new Segment("found", true));
    }

    @Test
    void aTextInWhichNothingIsMarkedIsOneSegment() {
        assertThat(Excerpt.of("Rest").segments()).containsExactly(new Segment("Rest", false));
    }

    @Test
    void aLongTextIsCutBetweenWordsAroundWhatWasFoundFirst() {
        var excerpt = Excerpt.of("before ".repeat(200) + FOUND + " after".repeat(200) + " " + FOUND);

        assertThat(excerpt.cutBefore()).isTrue();
        assertThat(excerpt.cutAfter()).isTrue();
        assertThat(excerpt.segments()).contains(new Segment("found", true)).hasSize(3);
        assertThat(text(excerpt)).startsWith("before ").endsWith(" after").hasSizeBetween(LONGEST - 70, LONGEST);
    }

    @Test
    void aLongTextThatBeginsWithWhatWasFoundIsCutAfterItOnly() {
        var excerpt = Excerpt.of(FOUND + " after".repeat(200));

        assertThat(excerpt.cutBefore()).isFalse();
        assertThat(excerpt.cutAfter()).isTrue();
    }

    @Test
    void aLongTextThatEndsWithWhatWasFoundIsCutBeforeItOnly() {
        var excerpt = Excerpt.of("before ".repeat(200) + FOUND);

        assertThat(excerpt.cutBefore()).isTrue();
        assertThat(excerpt.cutAfter()).isFalse();
        assertThat(text(excerpt)).endsWith("found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c\udf31", "x\ud83c\udf31"})
    void aTextWithoutSpacesIsCutBetweenCharactersAndNotWithinOne(String character) {
        var excerpt = Excerpt.of(character.repeat(500) + FOUND + character.repeat(500));

        assertThat(text(excerpt)).hasSizeBetween(LONGEST - 2, LONGEST);
        assertThat(excerpt.segments())
                .allSatisfy(segment -> assertThat(segment.text().codePoints())
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private static String text(Excerpt excerpt) {
        return excerpt.segments().stream().map(Segment::text).collect(joining());
    }
}
