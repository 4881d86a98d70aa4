package uk.nhs.leadership.enrolment.erasure;

/** Why somebody is erased. A constant's name is the public code. */
public enum ErasureReason {
    /** The person asked for it, and nothing obliges anybody to keep what is held. */
    PERSON_ASKED,
    /** Nobody needs it for what it was gathered for. */
    NO_LONGER_NEEDED,
    /** It should never have been here. */
    UNLAWFUL
}
