package uk.nhs.leadership.enrolment.esrtemplate;

import java.util.Set;

/** What a column of the file says. */
public enum EsrField {
    /** Ours for the row, by which the answer names it. */
    REFERENCE,
    EMPLOYEE_NUMBER,
    ASSIGNMENT_NUMBER,
    COMPETENCE_NAME,
    DATE_ACHIEVED,
    /** Empty for what does not expire. */
    EXPIRY_DATE,
    /** {@code ADD}, or {@code REMOVE} for what was sent and does not count any more. */
    ACTION,
    CERTIFICATE_NUMBER,
    AWARD,
    STAGE,
    PROVIDER;

    /** Without them nobody knows whose competence it is, or which row an answer is about. */
    static final Set<EsrField> REQUIRED =
            Set.of(REFERENCE, EMPLOYEE_NUMBER, ASSIGNMENT_NUMBER, COMPETENCE_NAME, DATE_ACHIEVED);
}
