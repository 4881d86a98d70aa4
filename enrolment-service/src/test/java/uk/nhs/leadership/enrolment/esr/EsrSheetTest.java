package uk.nhs.leadership.enrolment.esr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.esrtemplate.DateForm;
import uk.nhs.leadership.enrolment.esrtemplate.Encoding;
import uk.nhs.leadership.enrolment.esrtemplate.EsrField;
import uk.nhs.leadership.enrolment.esrtemplate.EsrForm;
import uk.nhs.leadership.enrolment.esrtemplate.LineEnd;
import uk.nhs.leadership.enrolment.esrtemplate.Separator;

class EsrSheetTest {
    private static final LocalDate ACHIEVED = LocalDate.of(2026, 9, 5);

    @Test
    void columnsComeInTheirOrderAndDatesAsTheTemplateSays() {
        var sheet = new EsrSheet(12, form(Separator.COMMA, LineEnd.CRLF, Encoding.UTF_8, DateForm.DAY_MONTH_NAME));

        assertThat(text(sheet, StandardCharsets.UTF_8, line("Leading Care", ACHIEVED.plusYears(3), 3)))
                .isEqualTo("""
                        Competence Name,Reference,Start Date,End Date\r
                        NHS|MLF|Leading Care - 3 Years|,E12R345,05-SEP-2026,05-SEP-2029\r
                        """);
    }

    @Test
    void whatDoesNotExpireHasANameOfItsOwnAndAnEmptyDate() {
        var sheet = new EsrSheet(12, form(Separator.PIPE, LineEnd.LF, Encoding.UTF_8, DateForm.YEAR_MONTH_DAY));

        assertThat(text(sheet, StandardCharsets.UTF_8, line("Leading Care", null, null)))
                .isEqualTo("""
                        Competence Name|Reference|Start Date|End Date
                        "NHS|MLF|Leading Care|"|E12R345|2026-09-05|
                        """);
    }

    @Test
    void whatTheEncodingHasNotIsWrittenWithoutItsAccent() {
        var windows = Charset.forName("windows-1252");
        var sheet =
                new EsrSheet(12, form(Separator.SEMICOLON, LineEnd.LF, Encoding.WINDOWS_1252, DateForm.DAY_MONTH_YEAR));

        assertThat(text(sheet, windows, line("Arwain tîm ŵyl – 学", null, null)))
                .contains("NHS|MLF|Arwain tîm wyl – ?|;E12R345;05/09/2026;");
    }

    @Test
    void aMarkIsBeforeTheFirstCharacterIfTheTemplateSaysSo() {
        var sheet =
                new EsrSheet(12, form(Separator.TAB, LineEnd.LF, Encoding.UTF_8_WITH_MARK, DateForm.DAY_MONTH_YEAR));

        assertThat(new String(sheet.beginning(), StandardCharsets.UTF_8))
                .startsWith("\ufeffCompetence Name\tReference");
    }

    @Test
    void noTitleIsAFormulaOrPartsAName() {
        var form = new EsrForm(
                List.of(new EsrForm.Column(EsrField.COMPETENCE_NAME, "=cmd")),
                true,
                DateForm.DAY_MONTH_NAME,
                Separator.COMMA,
                LineEnd.LF,
                Encoding.UTF_8,
                "<Title>",
                null,
                "MLF",
                null,
                false);

        assertThat(text(new EsrSheet(12, form), StandardCharsets.UTF_8, line("=1+1|\"x\",", null, null)))
                .isEqualTo("'=cmd\n\"'=1+1/\"\"x\"\",\"\n");
    }

    @Test
    void aReferenceIsReadAsItWasWritten() {
        assertThat(EsrReference.of("E12R345")).isEqualTo(new EsrReference(12, 345));
        assertThat(new EsrReference(12, 345).text()).isEqualTo("E12R345").matches(EsrReference.FORM);
    }

    private static String text(EsrSheet sheet, Charset charset, EsrLine line) {
        return new String(sheet.beginning(), charset) + new String(sheet.lines(List.of(line)), charset);
    }

    private static EsrForm form(Separator separator, LineEnd lineEnd, Encoding encoding, DateForm dateForm) {
        return new EsrForm(
                List.of(
                        new EsrForm.Column(EsrField.COMPETENCE_NAME, "Competence Name"),
                        new EsrForm.Column(EsrField.REFERENCE, "Reference"),
                        new EsrForm.Column(EsrField.DATE_ACHIEVED, "Start Date"),
                        new EsrForm.Column(EsrField.EXPIRY_DATE, "End Date")),
                true,
                dateForm,
                separator,
                lineEnd,
                encoding,
                "NHS|<SCHEME>|<Title> - <n> Years|",
                "NHS|<SCHEME>|<Title>|",
                "MLF",
                null,
                false);
    }

    private static EsrLine line(String title, @Nullable LocalDate expiresOn, @Nullable Integer years) {
        return new EsrLine(
                345,
                "ADD",
                "20417733",
                "20417733-2",
                title,
                "Award in Leading Care",
                "S1",
                "LMC-7K3Q-M2ZD-9XAB-4",
                "P0001",
                ACHIEVED,
                expiresOn,
                years);
    }
}
