package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * What a provider tells of a year. Null is not said yet.
 *
 * @param participants by the provider's own count
 * @param complaintThemes what complaints were about; said if there were any
 * @param signedBy the name of the person who answers for it
 */
@Embeddable
record Told(
        @Nullable Integer cohortsRun,
        @Nullable Integer participants,
        @Nullable String changes,
        @Nullable String improvements,
        @Nullable Integer complaints,
        @Nullable String complaintThemes,
        @Nullable String equalityActions,
        @Nullable String signedBy) {
    static final Told NOTHING = new Told(null, null, null, null, null, null, null, null);

    /** Everything that is missing. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        mustBeSaid("cohortsRun", cohortsRun, faults);
        mustBeSaid("participants", participants, faults);
        mustBeSaid("changes", changes, faults);
        mustBeSaid("improvements", improvements, faults);
        mustBeSaid("complaints", complaints, faults);
        mustBeSaid("equalityActions", equalityActions, faults);
        mustBeSaid("signedBy", signedBy, faults);
        if (complaints != null && complaints > 0) {
            mustBeSaid("complaintThemes", complaintThemes, faults);
        }
        return faults;
    }

    private static void mustBeSaid(String member, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(new Fault("/" + member, "REQUIRED", "It is not said yet"));
        }
    }
}
