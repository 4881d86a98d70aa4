package uk.nhs.leadership.enrolment.developmentplan;

/** Who comes near plans: each participant to the own one, and line managers, who read those of their staff. */
final class DevelopmentPlanAccess {
    static final String PARTICIPANT = "participant";
    static final String LINE_MANAGER = "line-manager";

    private DevelopmentPlanAccess() {}
}
