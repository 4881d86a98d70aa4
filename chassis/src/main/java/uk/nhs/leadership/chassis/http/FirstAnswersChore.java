package uk.nhs.leadership.chassis.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/**
 * Forgets old first answers, a little at a time. Every replica does it: what another has just forgotten is gone, so
 * nobody needs to be elected.
 */
@Singleton
class FirstAnswersChore implements Chore {
    private static final int BATCH = 1000;

    private final FirstAnswers answers;

    FirstAnswersChore(FirstAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "idempotency-clean-up";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return QuarkusTransaction.requiringNew().call(() -> answers.forget(BATCH));
    }
}
