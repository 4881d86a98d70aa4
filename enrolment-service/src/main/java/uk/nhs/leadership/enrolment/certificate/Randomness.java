package uk.nhs.leadership.enrolment.certificate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Where numbers that nobody may guess come from. */
class Randomness {

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
