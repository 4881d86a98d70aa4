package uk.nhs.leadership.accreditation.provider;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.MERGER;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.PROBATION;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.PROBATION_ENDED;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.REMOVAL;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.SUSPENSION;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.SUSPENSION_LIFTED;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.TRUST_GRANTED;
import static uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind.VERIFIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Kind;
import uk.nhs.leadership.accreditation.provider.ProviderStanding.TrustTerms;

class ProviderStandingTest {
    private static final Provider PROVIDER = ProviderFixtures.approved(new UUID(0, 1), "P0001");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final TrustTerms TERMS = new TrustTerms(2, 3);

    /** Each way to come to a status from which something can be recorded. */
    private static final List<List<Kind>> ROADS = List.of(
            List.of(),
            List.of(VERIFIED),
            List.of(VERIFIED, TRUST_GRANTED),
            List.of(VERIFIED, PROBATION),
            List.of(VERIFIED, TRUST_GRANTED, SUSPENSION),
            List.of(VERIFIED, PROBATION, SUSPENSION),
            List.of(VERIFIED, SUSPENSION, REMOVAL),
            List.of(VERIFIED, MERGER));

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ProviderStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        APPLICANT -> [REGISTERED]
                        REGISTERED -> [APPLICANT, APPROVED]
                        APPROVED -> [TRUSTED, PROBATION, SUSPENDED, MERGED]
                        TRUSTED -> [APPROVED, PROBATION, SUSPENDED, MERGED]
                        PROBATION -> [APPROVED, SUSPENDED, MERGED]
                        SUSPENDED -> [APPROVED, PROBATION, REMOVED]
                        REMOVED -> []
                        MERGED -> []""");
    }

    @Test
    void everyRecordAndWhatItMakesOfAProvider() {
        assertThat(ROADS.stream().map(ProviderStandingTest::steps).collect(joining("\n")))
                .isEqualTo("""
                        REGISTERED: VERIFIED -> APPROVED
                        APPROVED: TRUST_GRANTED -> TRUSTED, PROBATION -> PROBATION, SUSPENSION -> SUSPENDED, MERGER -> MERGED
                        TRUSTED: TRUST_LOST -> APPROVED, PROBATION -> PROBATION, SUSPENSION -> SUSPENDED, MERGER -> MERGED
                        PROBATION: PROBATION_ENDED -> APPROVED, SUSPENSION -> SUSPENDED, MERGER -> MERGED
                        SUSPENDED: SUSPENSION_LIFTED -> APPROVED, REMOVAL -> REMOVED
                        SUSPENDED: SUSPENSION_LIFTED -> PROBATION, REMOVAL -> REMOVED
                        REMOVED:\s
                        MERGED:\s""");
    }

    @Test
    void recordsLeadEverywhereTheStateMachineSaysAndNowhereElse() {
        for (var status : ProviderStatus.values()) {
            var reached = ROADS.stream()
                    .filter(road -> status(road) == status)
                    .flatMap(road -> possible(road).map(kind -> status(then(road, kind))))
                    .collect(toSet());

            assertThat(reached)
                    .as("from " + status)
                    .isEqualTo(status.next().stream()
                            .filter(next -> next != ProviderStatus.APPLICANT && next != ProviderStatus.REGISTERED)
                            .collect(toSet()));
        }
    }

    @Test
    void withoutARecordTheFileDecides() {
        assertThat(ProviderStanding.of(false, List.of()).status()).isEqualTo(ProviderStatus.APPLICANT);
        assertThat(ProviderStanding.of(true, List.of()).status()).isEqualTo(ProviderStatus.REGISTERED);
        assertThat(ProviderStanding.of(true, List.of()).since()).isNull();
    }

    @Test
    void itIsWhatItIsSinceItsLastRecord() {
        var standing =
                ProviderStanding.of(true, List.of(record(0, VERIFIED, DAY), record(1, PROBATION, DAY.plusDays(7))));

        assertThat(standing.since()).isEqualTo(DAY.plusDays(7));
        assertThat(standing.verifiedOn()).isEqualTo(DAY);
    }

    @Test
    void trustIsEarnedByYearsOfApproval() {
        var standing = ProviderStanding.of(true, List.of(record(0, VERIFIED, DAY)));

        assertThat(standing.hasEarnedTrustBy(LocalDate.of(2026, 2, 27), TERMS)).isFalse();
        assertThat(standing.hasEarnedTrustBy(LocalDate.of(2026, 2, 28), TERMS)).isTrue();
        assertThat(ProviderStanding.ofFile(true).hasEarnedTrustBy(DAY, TERMS)).isFalse();
    }

    @Test
    void whatWentWrongIsRememberedFromItsEnd() {
        var ended = DAY.plusYears(4);
        for (var trouble : List.of(List.of(PROBATION, PROBATION_ENDED), List.of(SUSPENSION, SUSPENSION_LIFTED))) {
            var standing = ProviderStanding.of(
                    true,
                    List.of(
                            record(0, VERIFIED, DAY),
                            record(1, trouble.getFirst(), DAY.plusYears(1)),
                            record(2, trouble.getLast(), ended)));

            assertThat(standing.hasEarnedTrustBy(ended.plusYears(3).minusDays(1), TERMS))
                    .isFalse();
            assertThat(standing.hasEarnedTrustBy(ended.plusYears(3), TERMS)).isTrue();
        }
    }

    private static String steps(List<Kind> road) {
        return status(road) + ": "
                + possible(road)
                        .map(kind -> kind + " -> " + status(then(road, kind)))
                        .collect(joining(", "));
    }

    private static Stream<Kind> possible(List<Kind> road) {
        return Stream.of(Kind.values()).filter(kind -> kind.mayFollow(status(road)));
    }

    private static List<Kind> then(List<Kind> road, Kind kind) {
        return Stream.concat(road.stream(), Stream.of(kind)).toList();
    }

    private static ProviderStatus status(List<Kind> road) {
        var records = new ArrayList<ProviderRecord>();
        for (var kind : road) {
            records.add(record(records.size(), kind, DAY));
        }
        return ProviderStanding.of(true, records).status();
    }

    private static ProviderRecord record(int ordinal, Kind kind, LocalDate day) {
        return new ProviderRecord(PROVIDER, ordinal, kind, day, null, ProviderFixtures.signed("ratifier"));
    }
}
