package uk.nhs.leadership.enrolment.participant;

import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** What participants may say is wrong about them. A constant's name is the public code. */
public enum Correctable {
    GIVEN_NAME("givenName", StaffColumn.GIVEN_NAME),
    FAMILY_NAME("familyName", StaffColumn.FAMILY_NAME),
    EMAIL("email", StaffColumn.EMAIL),
    JOB_TITLE("jobTitle", StaffColumn.JOB_TITLE),
    SITE("site", StaffColumn.SITE);

    private final String field;
    private final StaffColumn column;

    Correctable(String field, StaffColumn column) {
        this.field = field;
        this.column = column;
    }

    /**
     * Refuses what a staff file could not say either.
     *
     * @param pointer where in the request it stands
     */
    public void mustFit(String value, String pointer) {
        column.faultIn(value).ifPresent(fault -> {
            throw new InvalidInput(new Fault(pointer, fault.code(), fault.detail()));
        });
    }

    /** As the record and its events have it. */
    String field() {
        return field;
    }
}
