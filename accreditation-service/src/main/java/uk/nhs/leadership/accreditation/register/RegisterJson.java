package uk.nhs.leadership.accreditation.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.register.RegisterCount.Facet;
import uk.nhs.leadership.chassis.http.Cursor;

/** What the register says beside its entries, on the wire. */
final class RegisterJson {
    private RegisterJson() {}

    @Schema(name = "FacetValue")
    record ValueView(
            @Schema(examples = "S1", description = "As the parameter of the search takes it")
            String value,

            @Schema(examples = "Harbour Leadership Institute", description = "Of a provider: what it is called")
            @Nullable
            String name,

            @Schema(examples = "312") long count) {}

    @Schema(name = "RegisterFacets", description = "Of each facet the values that some entries have, most first")
    record Facets(
            @Schema(examples = "1843", description = "How many entries are found")
            long count,

            List<ValueView> stage,
            List<ValueView> region,
            List<ValueView> delivery,

            @Schema(description = "On the day asked about, or today")
            List<ValueView> status,

            @Schema(description = "The fifty with most entries")
            List<ValueView> provider) {

        static Facets of(RegisterTally tally) {
            return new Facets(
                    tally.counts().stream()
                            .filter(count -> count.facet() == Facet.ALL)
                            .mapToLong(RegisterCount::count)
                            .sum(),
                    values(tally, Facet.STAGE),
                    values(tally, Facet.REGION),
                    values(tally, Facet.DELIVERY),
                    values(tally, Facet.STATUS),
                    values(tally, Facet.PROVIDER));
        }

        private static List<ValueView> values(RegisterTally tally, Facet facet) {
            return tally.counts().stream()
                    .filter(count -> count.facet() == facet)
                    .map(count -> new ValueView(
                            count.value(),
                            facet == Facet.PROVIDER
                                    ? Objects.requireNonNull(tally.providers().get(count.value()))
                                    : null,
                            count.count()))
                    .toList();
        }
    }

    @Schema(name = "RegisterChange")
    record ChangeView(
            @Schema(examples = "57", description = "Its place among all changes of the register, without gaps")
            long number,

            @Schema(examples = "2027-05-03T09:00:00Z") Instant at,

            @Schema(examples = "LMA-000123-1", description = "The accreditation that was changed: read its entry")
            String accreditation,

            @Schema(examples = "accreditation.suspended.v1", description = "The type of the event that announced it")
            String type) {}

    @Schema(name = "RegisterChanges")
    record Changes(
            List<ChangeView> items,

            @Schema(examples = "NTc", description = "Send it as `after` to go on, also if there was nothing new")
            String next) {

        static Changes of(List<RegisterChange> changes, long after) {
            return new Changes(
                    changes.stream()
                            .map(change ->
                                    new ChangeView(change.number(), change.at(), change.accreditation(), change.type()))
                            .toList(),
                    Cursor.of(changes.isEmpty() ? after : changes.getLast().number())
                            .text());
        }
    }
}
