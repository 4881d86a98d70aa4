/** What the national body asks a provider while a submission is judged, and what it is answered. Start at Question and QuestionService. */
@NullMarked
package uk.nhs.leadership.accreditation.question;

import org.jspecify.annotations.NullMarked;
