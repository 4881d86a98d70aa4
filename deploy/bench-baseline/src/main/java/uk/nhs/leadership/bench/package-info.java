/** The other side of every ratio that the benchmark prints: the least that could do the same work. */
@NullMarked
package uk.nhs.leadership.bench;

import org.jspecify.annotations.NullMarked;
