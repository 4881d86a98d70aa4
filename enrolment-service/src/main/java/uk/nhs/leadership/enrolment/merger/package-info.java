/**
 * How one trust becomes part of another: see {@link uk.nhs.leadership.enrolment.merger.Merger}, its status, rules and events.
 * What goes over, each {@link uk.nhs.leadership.enrolment.merger.GoingOver} says, and what is settled before that, each
 * {@link uk.nhs.leadership.enrolment.merger.AtTheStart}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.merger;

import org.jspecify.annotations.NullMarked;
