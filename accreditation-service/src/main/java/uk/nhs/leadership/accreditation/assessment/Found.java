package uk.nhs.leadership.accreditation.assessment;

import java.util.List;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Pointer;

/** What an assessor says of a criterion, why, and where in the evidence they saw it. */
record Found(FindingResult result, String rationale, List<Pointer.Place> places) {
    Found {
        places = List.copyOf(places);
    }
}
