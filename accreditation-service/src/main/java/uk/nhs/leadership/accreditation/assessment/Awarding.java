package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Grant;
import uk.nhs.leadership.accreditation.accreditation.Granting;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Submission;

/** Puts a course on the register by a decision on its submission, for as long as that decision says. */
@ApplicationScoped
public class Awarding {
    private final Procedures procedures;
    private final Providers providers;
    private final Granting granting;

    Awarding(Procedures procedures, Providers providers, Granting granting) {
        this.procedures = procedures;
        this.providers = providers;
        this.granting = granting;
    }

    /**
     * To be called in the transaction of the decision.
     *
     * @param decision one that accredits
     * @param replaceAtOnce whether an accreditation that the course has ends for the new one today
     */
    public Accreditation award(Submission submission, Decision decision, boolean replaceAtOnce, Instant now) {
        var years = decision == Decision.PROVISIONAL ? provisionalYears(submission, now) : submission.termYears();
        var grant = new Grant(decision, decision == Decision.ACCREDITED_WITH_CONDITIONS, years);
        return granting.grant(submission, providerOf(submission), grant, replaceAtOnce, now);
    }

    private int provisionalYears(Submission submission, Instant now) {
        return procedures
                .keptOrInForce(submission.procedureId(), England.dateAt(now))
                .definition()
                .provisionalYears();
    }

    private Provider providerOf(Submission submission) {
        return providers
                .ofOrganisation(submission.provider())
                .orElseThrow(() -> new IllegalStateException("submitted without a provider: " + submission.id()));
    }
}
