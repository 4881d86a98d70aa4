package uk.nhs.leadership.enrolment.esr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.esrtemplate.DateForm;
import uk.nhs.leadership.enrolment.esrtemplate.Encoding;
import uk.nhs.leadership.enrolment.esrtemplate.EsrForm;
import uk.nhs.leadership.enrolment.esrtemplate.LineEnd;
import uk.nhs.leadership.enrolment.esrtemplate.Separator;

class EsrExportTest {
    private static final Moment NOW = new Moment(Instant.parse("2026-11-23T10:00:00Z"), LocalDate.of(2026, 11, 23));
    private static final String DIGEST = "0".repeat(64);
    private static final EsrForm FORM = new EsrForm(
            List.of(),
            true,
            DateForm.DAY_MONTH_NAME,
            Separator.COMMA,
            LineEnd.CRLF,
            Encoding.UTF_8,
            "<Title>",
            null,
            "MLF",
            null,
            false);

    @Test
    void whatCountsIsAddedUpPieceByPiece() {
        var export = requested();
        var last = UUID.randomUUID();

        export.advanced(new EsrPiece(5, last, 3, 1, 2), NOW);
        export.advanced(new EsrPiece(0, null, 0, 0, 0), NOW);

        assertThat(export.lookedTo()).isEqualTo(last);
        assertThat(export.lastRow()).isEqualTo(5);
        assertThat(export.rowsSent()).isEqualTo(3);
        assertThat(export.leftOut()).isEqualTo(2);
    }

    @Test
    void itIsAnsweredOnceEachOfItsRowsIs() {
        var export = made(3);

        var some = export.answered(1, 1, NOW);
        assertThat(some.waiting()).isEqualTo(1);
        assertThat(export.status()).isEqualTo(EsrExportStatus.MADE);

        export.answered(1, 0, NOW);
        assertThat(export.status()).isEqualTo(EsrExportStatus.ANSWERED);
    }

    @Test
    void whatIsNotMadeHasNoAnswerAndTakesNoneThatChangesIt() {
        var export = requested();

        assertBroken(() -> export.answered(1, 0, NOW), EsrRule.ESR_EXPORT_NOT_MADE);
        assertThat(export.accepted()).isZero();
        assertBroken(export::mustBeMade, EsrRule.ESR_EXPORT_NOT_MADE);
    }

    @Test
    void whatIsMadeIsNotMadeAgain() {
        var export = made(1);

        assertBroken(
                () -> export.advanced(new EsrPiece(1, UUID.randomUUID(), 1, 0, 0), NOW), EsrRule.ESR_EXPORT_NOT_MADE);
        assertBroken(() -> export.made(DIGEST, 1, NOW), EsrRule.ESR_EXPORT_NOT_MADE);
        assertThat(export.rowsSent()).isEqualTo(1);
    }

    @Test
    void workThatFailsEachTimeIsGivenUp() {
        var export = requested();
        for (var each = 0; each < 5; each++) {
            assertThat(export.stumbled(NOW)).isTrue();
        }
        assertThat(export.stumbled(NOW)).isFalse();

        export.fail(NOW);

        assertThat(export.status()).isEqualTo(EsrExportStatus.FAILED);
        assertThat(export.isMade()).isFalse();
    }

    @Test
    void nothingIsPutRightWhereNothingIsRejected() {
        var export = made(1);

        assertBroken(() -> export.corrected(0, NOW), EsrRule.ESR_NOTHING_TO_PUT_RIGHT);
    }

    private static EsrExport requested() {
        var lead = new Caller("someone", Caller.Kind.PERSON, "RJ1", Caller.Reach.OWN, Set.of());
        return new EsrExport(UUID.randomUUID(), 12, new EsrOrder(null, null, false), FORM, lead, NOW);
    }

    private static EsrExport made(int rows) {
        var export = requested();
        export.advanced(new EsrPiece(rows, UUID.randomUUID(), rows, 0, 0), NOW);
        export.made(DIGEST, 100, NOW);
        return export;
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, EsrRule rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
