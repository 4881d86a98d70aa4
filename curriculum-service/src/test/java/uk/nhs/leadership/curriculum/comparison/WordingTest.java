package uk.nhs.leadership.curriculum.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.ADDED;
import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.REMOVED;
import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.SAME;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final List<String> PIECES = List.of(
            "plan", "plans", "the", "week", " ", " ", " ", "  ", "\n", ".", ",", "team's", "é", "e\u0301", "👩🏽‍⚕️",
            "\u202E", "قيادة", "שלום", "12", "<b>", "\\", "\t");

    /** What is removed stands in square brackets, what is added in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Plans the week             | Plans the month            | Plans the [week]{month}
                    Plans the week             | Plans the week ahead       | Plans the week{ ahead}
                    Plans the whole week       | Plans the week             | Plans the [whole ]week
                    Plans the week             | Plans the week.            | Plans the week{.}
                    Plans the week             | Always plans the week      | [Plans]{Always plans} the week
                    Keeps a list               | Plans the week             | [Keeps a list]{Plans the week}
                    Uses old red forms daily   | Uses new blue forms daily  | Uses [old red]{new blue} forms daily
                    The team's week            | The team’s week            | The [team's]{team’s} week
                    one two three              | three two one              | [one]{three} two [three]{one}
                    naïve plan                 | naive plan                 | [naïve]{naive} plan
                    Lead 👩🏽‍⚕️ well           | Lead 👨🏽‍⚕️ well           | Lead [👩🏽‍⚕️]{👨🏽‍⚕️} well
                    same                       | same                       | same
                    """)
    void wordsThatDifferAreTold(String before, String after, String told) {
        assertThat(told(Wording.differences(before, after))).isEqualTo(told);
    }

    private static String told(List<Passage> passages) {
        return passages.stream()
                .map(passage -> switch (passage.fate()) {
                    case SAME -> passage.text();
                    case REMOVED -> "[" + passage.text() + "]";
                    case ADDED -> "{" + passage.text() + "}";
                })
                .collect(joining());
    }

    @Test
    void nothingAtAllIsNoPassage() {
        assertThat(Wording.differences("", "")).isEmpty();
        assertThat(Wording.differences("", "New")).containsExactly(new Passage(ADDED, "New"));
        assertThat(Wording.differences("Old", "")).containsExactly(new Passage(REMOVED, "Old"));
    }

    @Test
    void aLineBreakIsADifference() {
        assertThat(Wording.differences("one two", "one\ntwo"))
                .containsExactly(
                        new Passage(SAME, "one"),
                        new Passage(REMOVED, " "),
                        new Passage(ADDED, "\n"),
                        new Passage(SAME, "two"));
    }

    @Test
    void whateverTheTextsAreBothCanBePutTogetherAgain() {
        var random = new Random(20_261_122);
        for (var i = 0; i < 3_000; i++) {
            var before = text(random, 14);
            var after = random.nextInt(3) == 0 ? text(random, 14) : reworded(random, before);

            var passages = Wording.differences(before, after);

            assertThat(without(ADDED, passages)).isEqualTo(before);
            assertThat(without(REMOVED, passages)).isEqualTo(after);
            assertThat(passages).extracting(Passage::text).doesNotContain("");
            assertThat(IntStream.range(1, passages.size())
                            .filter(at -> passages.get(at).fate()
                                    == passages.get(at - 1).fate()))
                    .isEmpty();
        }
    }

    @Test
    void aTextThatWasReplacedIsNotSearchedForWords() {
        var before = "a ".repeat(5_000);
        var after = "b ".repeat(5_000);

        assertThat(Wording.differences("Begin. " + before + "End.", "Begin. " + after + "End."))
                .containsExactly(
                        new Passage(SAME, "Begin. "),
                        new Passage(REMOVED, before.strip()),
                        new Passage(ADDED, after.strip()),
                        new Passage(SAME, " End."));
    }

    private static String text(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(joining());
    }

    private static String reworded(Random random, String text) {
        var at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        return text.substring(0, at) + text(random, 3) + text.substring(at);
    }

    private static String without(Passage.Fate fate, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.fate() != fate)
                .map(Passage::text)
                .collect(joining());
    }
}
