/**
 * Authorisation by table: every operation of a service, for everybody there is, against the table that says who may.
 * A service extends {@link uk.nhs.leadership.chassis.testing.access.AccessMatrix}.
 */
@NullMarked
package uk.nhs.leadership.chassis.testing.access;

import org.jspecify.annotations.NullMarked;
