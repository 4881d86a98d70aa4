package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Puts together what was found and said on a challenge. */
@ApplicationScoped
class SecondLooks {
    private final Challenges challenges;
    private final Submissions submissions;

    SecondLooks(Challenges challenges, Submissions submissions) {
        this.challenges = challenges;
        this.submissions = submissions;
    }

    /** For an act, at the version that whoever acts has seen. */
    Challenge seen(UUID id, Reader reader, Version seen) {
        var challenge = challenges.lockedFor(reader, id);
        seen.mustBe(challenge.version());
        return challenge;
    }

    Submission submissionOf(Challenge challenge) {
        return submissions.findByIdOptional(challenge.submissionId()).orElseThrow(NotFound::new);
    }

    SecondLook of(Challenge challenge) {
        return new SecondLook(
                challenges.whole(challenge), submissionOf(challenge).criteria(), challenges.findingsOf(challenge));
    }

    ChallengeShown shown(Challenge challenge, Reader reader) {
        return of(challenge).shownTo(reader);
    }

    /** The same, after a change. */
    ChallengeShown saved(Challenge challenge, Reader reader) {
        challenges.flush();
        return shown(challenge, reader);
    }
}
