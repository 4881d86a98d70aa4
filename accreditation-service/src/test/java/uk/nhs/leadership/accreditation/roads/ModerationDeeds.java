package uk.nhs.leadership.accreditation.roads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.leadership.accreditation.roads.Picture.Allocation;
import uk.nhs.leadership.accreditation.roads.Picture.Case;

/** What is done where those who judge a submission differ. */
final class ModerationDeeds {
    private static final String IN_ASSESSMENT = "IN_ASSESSMENT";

    private ModerationDeeds() {}

    static List<Deed> all() {
        return List.of(
                Deeds.deed("ask a lead assessor", 60, ModerationDeeds::lead, IN_ASSESSMENT),
                Deeds.deed("say what counts", 60, ModerationDeeds::word, IN_ASSESSMENT));
    }

    private static Optional<Sent> lead(Attempt attempt) {
        return attempt.assessor()
                .filter(assessor -> !attempt.sober()
                        || (attempt.isJudged() && leadOf(attempt.about()).isEmpty()))
                .map(assessor -> attempt.by(
                        attempt.panelMember(),
                        "POST",
                        attempt.about().path() + "/assessors",
                        Map.of("assessor", assessor.id(), "role", "LEAD")));
    }

    private static Optional<Sent> word(Attempt attempt) {
        return leadOf(attempt.about())
                .filter(lead -> !attempt.sober() || (attempt.isJudged() && lead.declared()))
                .map(lead -> attempt.by(
                        People.withAccount(lead.account()),
                        "POST",
                        attempt.about().path() + "/moderation/"
                                + attempt.oneOf(attempt.about().criteria()),
                        Map.of("result", "MET", "rationale", "Two of the three see it met.")));
    }

    private static Optional<Allocation> leadOf(Case one) {
        return one.allocations().stream()
                .filter(allocation -> allocation.live() && allocation.role().equals("LEAD"))
                .findFirst();
    }
}
