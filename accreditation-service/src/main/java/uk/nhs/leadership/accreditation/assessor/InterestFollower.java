package uk.nhs.leadership.accreditation.assessor;

/** Whoever has let assessors work on something that an interest keeps them from. */
public interface InterestFollower {

    /** An assessor has declared anew: what they may no longer work on is taken from them within the same transaction. */
    void interestsDeclared(Assessor assessor);
}
