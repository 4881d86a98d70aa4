package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.calendar.Moment;

class ParticipantTest {
    private static final Moment MONDAY = new Moment(Instant.parse("2026-11-23T09:00:00Z"), LocalDate.of(2026, 11, 23));
    private static final Moment TUESDAY = new Moment(Instant.parse("2026-11-24T09:00:00Z"), LocalDate.of(2026, 11, 24));
    private static final UUID ACCOUNT = UUID.fromString("5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11");

    @Test
    void linkingAnAccountTellsItsEmployerOnlyAndCountsAsAChange() {
        var participant = ParticipantFixtures.registered(MONDAY);

        var linked = participant.linkAccount(ACCOUNT, TUESDAY);

        assertThat(participant.accountId()).isEqualTo(ACCOUNT);
        assertThat(participant.updatedAt()).isEqualTo(TUESDAY.instant());
        assertThat(participant.registeredAt()).isEqualTo(MONDAY.instant());
        assertThat(linked.audience()).isEqualTo(Audience.only("RJ1"));
    }

    @Test
    void everyPayBandHasItsCode() {
        assertThat(PayBand.values())
                .allSatisfy(band -> assertThat(PayBand.withCode(band.code())).contains(band));
        assertThat(PayBand.withCode("1")).isEmpty();
    }

    @Test
    void aPayBandIsReadInTheWordsOfTheElectronicStaffRecord() {
        assertThat(PayBand.asWritten("NHS|XN07|Review Body Band 7")).contains(PayBand.BAND_7);
        assertThat(PayBand.asWritten("NHS|XR11|Review Body Band 8 - Range D")).contains(PayBand.BAND_8D);
        assertThat(PayBand.asWritten("8C")).contains(PayBand.BAND_8C);
        assertThat(PayBand.asWritten("NHS|XR08|Review Body Band 8")).isEmpty();
        assertThat(PayBand.asWritten("Band 7")).isEmpty();
    }

    @Test
    void somebodyIsEmployedUpToTheDayBeforeTheLast() {
        var participant = ParticipantFixtures.registered(ParticipantFixtures.row(null, TUESDAY.date()), MONDAY);

        assertThat(participant.employedFrom()).isEqualTo(MONDAY.date());
        assertThat(participant.isEmployedOn(MONDAY.date())).isTrue();
        assertThat(participant.isEmployedOn(TUESDAY.date())).isFalse();
        assertThat(ParticipantFixtures.registered(MONDAY).isEmployedOn(TUESDAY.date()))
                .isTrue();
    }
}
