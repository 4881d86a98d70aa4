package uk.nhs.leadership.enrolment.careerconversation;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who comes near career conversations: participants to the own ones, of every employer; line managers to those of their staff, and
 * learning leads to those of their trust's.
 */
final class CareerConversationAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String LINE_MANAGER = "line-manager";

    private CareerConversationAccess() {}
}
