/**
 * How one trust becomes part of another: see {@link uk.nhs.leadership.enrolment.merger.Merger}, its status, rules and events.
 * What goes over, each {@link uk.nhs.leadership.enrolment.merger.GoingOver} says.
 */
@NullMarked
package uk.nhs.leadership.enrolment.merger;

import org.jspecify.annotations.NullMarked;
