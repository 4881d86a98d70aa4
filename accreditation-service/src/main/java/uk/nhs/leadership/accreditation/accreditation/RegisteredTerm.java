package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * Whose an accreditation is, for which stage and for how long it was granted: what never changes of it.
 *
 * @param provider the code of the provider's organisation
 */
public record RegisteredTerm(
        UUID id, String number, String provider, Stage stage, LocalDate validFrom, LocalDate validTo) {}
