/** What the tests of every service share: real servers, assertions on refusals, and the rules of structure. */
@NullMarked
package uk.nhs.leadership.chassis.testing;

import org.jspecify.annotations.NullMarked;
