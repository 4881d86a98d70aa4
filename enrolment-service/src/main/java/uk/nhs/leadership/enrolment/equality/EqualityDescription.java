package uk.nhs.leadership.enrolment.equality;

import org.jspecify.annotations.Nullable;

/**
 * What a participant says of themselves. Null is what they never said, or took back.
 *
 * @param version how often they said something, or took it back
 */
record EqualityDescription(
        @Nullable EthnicCategory ethnicCategory, @Nullable Disability disability, long version) {
    static final EqualityDescription NOTHING = new EqualityDescription(null, null, 0);
}
