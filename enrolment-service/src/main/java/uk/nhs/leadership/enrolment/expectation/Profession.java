package uk.nhs.leadership.enrolment.expectation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is, by the register on which they are: as their identifiers name it. */
@Schema(name = "Profession")
enum Profession {
    /** Doctors. */
    GMC,
    /** Dental staff. */
    GDC,
    /** Opticians. */
    GOC,
    /** Pharmacists. */
    GPHC,
    /** Allied health professions. */
    HCPC,
    /** Nurses and midwives. */
    NMC,
    /** Social workers. */
    SWE
}
