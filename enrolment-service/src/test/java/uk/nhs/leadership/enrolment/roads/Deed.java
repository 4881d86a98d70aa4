package uk.nhs.leadership.enrolment.roads;

import java.util.Set;

/**
 * Something that can be done about an enrolment.
 *
 * @param weight how often it is done compared with others
 * @param places where an enrolment stands when it makes sense
 * @param part whose it is to do
 * @param versioned whether they say which version they have seen
 * @param body what is sent with it
 */
record Deed(String act, int weight, Set<String> places, Part part, boolean versioned, Body body) {
    /** What somebody is to an enrolment. */
    enum Part {
        TRUST,
        TRUST_OR_MANAGER,
        TRUST_OR_PARTICIPANT,
        PROVIDER,
        TRUST_OR_PROVIDER
    }

    /** What is sent, given another cohort of the course. */
    @FunctionalInterface
    interface Body {
        String with(String cohort);
    }
}
