/**
 * How enrolment goes, in numbers: {@link uk.nhs.leadership.enrolment.insight.Counts}, kept up to date from the event log by {@link
 * uk.nhs.leadership.enrolment.insight.InsightChore}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.insight;

import org.jspecify.annotations.NullMarked;
