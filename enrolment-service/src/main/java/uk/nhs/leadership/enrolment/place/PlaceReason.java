package uk.nhs.leadership.enrolment.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody does not get a place, or does not want it. The codes are this service's own: no national list was found. */
public enum PlaceReason {
    @JsonProperty("not-released")
    NOT_RELEASED,
    @JsonProperty("not-a-priority")
    NOT_A_PRIORITY,
    @JsonProperty("funding-not-available")
    FUNDING_NOT_AVAILABLE,
    @JsonProperty("not-appropriate-for-role")
    NOT_APPROPRIATE_FOR_ROLE,
    @JsonProperty("prerequisites-not-met")
    PREREQUISITES_NOT_MET,
    @JsonProperty("information-missing")
    INFORMATION_MISSING,
    @JsonProperty("dates-not-suitable")
    DATES_NOT_SUITABLE,
    @JsonProperty("place-found-elsewhere")
    PLACE_FOUND_ELSEWHERE,
    @JsonProperty("no-longer-wanted")
    NO_LONGER_WANTED,
    @JsonProperty("nominated-in-error")
    NOMINATED_IN_ERROR,
    /** Nobody had decided when the cohort started. */
    @JsonProperty("cohort-started")
    COHORT_STARTED,
    @JsonProperty("cohort-cancelled")
    COHORT_CANCELLED,
    @JsonProperty("other")
    OTHER;

    /** As it stands on the wire and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
