/** How a service refuses: by the name of a rule, with the field at fault, or because there is nothing there. */
@NullMarked
package uk.nhs.leadership.chassis.rule;

import org.jspecify.annotations.NullMarked;
