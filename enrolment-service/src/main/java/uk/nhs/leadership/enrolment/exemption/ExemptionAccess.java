package uk.nhs.leadership.enrolment.exemption;

/** Who exempts: a trust's learning leads, their own staff. */
final class ExemptionAccess {
    static final String LEARNING_LEAD = "learning-lead";

    private ExemptionAccess() {}
}
