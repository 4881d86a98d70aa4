package uk.nhs.leadership.accreditation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.letter.Letter.Award;
import uk.nhs.leadership.accreditation.letter.Letter.Condition;
import uk.nhs.leadership.print.PageTemplate;
import uk.nhs.leadership.print.Pdf;

/** A letter keeps the standards, and says what people wrote as they wrote it. */
class LetterPageTest {
    private static final Letter ACCREDITED = new Letter(
            "LMS-000042-U",
            "Northern & Sons",
            "P0001",
            "First steps in leading a team",
            "Stage 1",
            2,
            "The course is accredited.",
            "20 November 2026",
            null,
            List.of(
                    "Written by <script>alert(1)</script> & \"others\", in"
                            + " \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac and \u65e5\u672c \ud83d\ude00",
                    "Neither \ufffe nor half a \ud83d is a character",
                    "<img src=\"http://127.0.0.1:9/picture.png\"/>",
                    "{page.number} is a word like others".repeat(300)),
            List.of("Ratified as recommended."),
            new Award("LMA-000123-1", "20 November 2026", "19 November 2029"),
            List.of(
                    new Condition("Write <b>this</b> down.", "R-GOV-1", "31 March 2027", "The procedure, signed."),
                    new Condition("Measure it.", "R-EDI-1", "30 June 2027", "A year's figures.")),
            List.of("Ask earlier participants."));

    @Test
    void itIsPdfForArchivesAndForScreenReaders() {
        assertThat(Pdf.breachesIn(printed(ACCREDITED))).isEmpty();
    }

    @Test
    void whatPeopleWroteIsTextWhateverItLooksLike() throws IOException {
        assertThat(Pdf.textOf(printed(ACCREDITED)))
                .containsSubsequence(
                        "Decision on submission LMS-000042-U",
                        "To Northern & Sons (P0001)",
                        "The course is accredited.",
                        "LMA-000123-1",
                        "19 November 2029",
                        "Reasons",
                        "Written by <script>alert(1)</script> & \"others\", in"
                                + " \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
                        "is a character",
                        "<img src=\"http://127.0.0.1:9/picture.png\"/>",
                        "{page.number} is a word",
                        "Conditions",
                        "Write <b>this</b> down.",
                        "31 March 2027",
                        "Measure it.",
                        "Advice",
                        "Ask earlier participants.",
                        "Remark on the decision",
                        "Ratified as recommended.");
    }

    @Test
    void whatThereIsNotIsLeftOut() throws IOException {
        var refused = new Letter(
                "LMS-000042-U",
                "Northern & Sons",
                "P0001",
                "First steps",
                "Fundamental",
                1,
                "The course is not accredited.",
                "20 November 2026",
                "Criteria are not met.",
                List.of("Two criteria are not met."),
                List.of(),
                null,
                List.of(),
                List.of());

        assertThat(Pdf.textOf(printed(refused)))
                .containsSubsequence("The course is not accredited.", "Criteria are not met.", "Two criteria")
                .doesNotContain("public register")
                .doesNotContain("Conditions")
                .doesNotContain("Advice")
                .doesNotContain("Remark");
    }

    private static byte[] printed(Letter letter) {
        return new PageTemplate(Letter.class, "/letter/decision.html")
                .filledWith(letter)
                .print();
    }
}
