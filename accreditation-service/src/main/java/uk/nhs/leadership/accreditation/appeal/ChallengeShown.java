package uk.nhs.leadership.accreditation.appeal;

import java.util.List;
import uk.nhs.leadership.accreditation.appeal.SecondLook.Missing;

/**
 * As much of a challenge as somebody may know.
 *
 * @param findings those that they may know
 * @param missing those of which they may know that they are missing
 */
record ChallengeShown(Challenge challenge, Depth depth, List<ChallengeFinding> findings, List<Missing> missing) {

    ChallengeShown {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** How deep somebody looks into it. */
    enum Depth {
        /** What is told to the provider: never who judged or heard it. */
        PROVIDER,
        /** What a judge knows while others still judge. */
        JUDGE,
        /** All of it. */
        NATIONAL
    }

    /** Whether they may know who judges it again and who hears it. */
    boolean withNames() {
        return depth == Depth.NATIONAL;
    }

    /** Whether they may know what was recommended. */
    boolean withRecommendation() {
        return depth == Depth.NATIONAL || challenge.isDecided();
    }
}
