/** Who meets to say how submissions should end, and what they said. Start at Panel and PanelRecommendation. */
@NullMarked
package uk.nhs.leadership.accreditation.panel;

import org.jspecify.annotations.NullMarked;
