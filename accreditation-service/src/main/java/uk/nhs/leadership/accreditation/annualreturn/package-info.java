/** What providers tell each year of their accredited courses. Start at AnnualReturn. */
@NullMarked
package uk.nhs.leadership.accreditation.annualreturn;

import org.jspecify.annotations.NullMarked;
