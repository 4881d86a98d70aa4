package uk.nhs.leadership.enrolment.certificate;

import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * A form in which awards are issued. Each bean of this type is one: what it is asked for by is its media type, and nothing else has
 * to know of it.
 */
public interface AwardForm {
    /** By which it is asked for. */
    String mediaType();

    /**
     * The award in this form.
     *
     * @throws RuleBroken if the award is not issued in this form as it is now
     */
    Issued of(Award award);
}
