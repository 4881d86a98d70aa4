package uk.nhs.leadership.enrolment.merger;

import uk.nhs.leadership.enrolment.calendar.Moment;

/** What becomes of something when the day of a merger has come, before anybody goes over. Every bean of this type is asked. */
public interface AtTheStart {
    /** In the transaction in which the merger begins. */
    void begins(GoingOver.Succeeded merger, Moment now);
}
