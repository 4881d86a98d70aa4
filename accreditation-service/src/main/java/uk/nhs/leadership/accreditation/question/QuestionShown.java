package uk.nhs.leadership.accreditation.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody may know it.
 *
 * @param assessor who asked it; null if the reader may not know, or the panel asked
 */
record QuestionShown(Question question, @Nullable UUID assessor) {}
