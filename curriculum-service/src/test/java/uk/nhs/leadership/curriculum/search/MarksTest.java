package uk.nhs.leadership.curriculum.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the examples {@code [} and {@code ]} are the marks, and {@code |} stands between the spellings of two letters. */
class MarksTest {
    @Test
    void whereEachLetterIsSpelledByItselfTheMarksStandWhereTheyStood() {
        assertThat(brought("[Plans] the  week", "Plans the/ week", null)).isEqualTo("[Plans] the/ week");
        assertThat(brought("[Plans] the [week]", "Plans the week", null)).isEqualTo("[Plans] the [week]");
        assertThat(brought("Plans", "Plans", null)).isEqualTo("Plans");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a [u5e9u5dd] b, a \u05e9\u05dd b, a| |u5e9|u5dd| |b, a [\u05e9\u05dd] b",
                "[u5e9u5dd], \u05e9\u05b8\u05dd, u5e9||u5dd, [\u05e9\u05b8\u05dd]",
                "[resume], re\u0301sume\u0301, r|e||s|u|m|e|, [re\u0301sume\u0301]",
                "a[b]c, a\u0301bc, a||b|c, a\u0301[b]c",
                "\" [u5dd] x\", \u202e\u05dd\u202cx, \" |u5dd| |x\", \u202e[\u05dd]\u202cx",
                "\"a [u1f331]  [b]\", a\ud83c\udf31 b, a| u1f331 | |b, a[\ud83c\udf31] [b]",
                "\"[u1f331] \", \ud83c\udf31\ufe0f, \" u1f331 |\", [\ud83c\udf31\ufe0f]",
                "[file], \ufb01le, fi|l|e, [\ufb01le]",
                "[1] [2], \u00bd, 1 2, [\u00bd][]"
            })
    void aMarkStandsWhereTheLetterStandsThatIsSpelledThere(
            String searched, String text, String letters, String marked) {
        assertThat(brought(searched, text, letters)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"[abcdef], abc, a|b|c, [abc]", "a[b], abc, a|b, a[bc]", "[a], '', '', []"})
    void spellingsThatDoNotFitLoseNothingOfTheText(String searched, String text, String letters, String marked) {
        assertThat(brought(searched, text, letters)).isEqualTo(marked);
    }

    private static String brought(String searched, String text, @Nullable String letters) {
        var marks = Marks.brought(
                searched.replace('[', Marks.START).replace(']', Marks.END),
                text,
                letters == null ? null : letters.replace('|', Marks.BETWEEN));
        return marks.replace(Marks.START, '[').replace(Marks.END, ']');
    }
}
