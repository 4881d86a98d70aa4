package uk.nhs.leadership.enrolment.priorlearning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who judges for the provider.
 *
 * @param account that they sign in with
 * @param participantId the participant that they are; null if they are none
 */
record Judge(String account, @Nullable UUID participantId) {}
