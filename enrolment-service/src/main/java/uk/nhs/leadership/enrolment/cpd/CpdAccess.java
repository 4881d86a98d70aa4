package uk.nhs.leadership.enrolment.cpd;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who may do what with the ledger: each participant with the own one, nobody with another's. */
final class CpdAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;

    private CpdAccess() {}
}
