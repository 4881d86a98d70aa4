package uk.nhs.leadership.curriculum.programme;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;

/** That a module worked towards an outcome which the curriculum of the next version does not have any more. */
record Unfollowed(ProgrammeModule module, Claim claim) {

    /** Every claim of a version that could not follow from one version of the curriculum to another, in order. */
    static List<Unfollowed> of(ProgrammeContent content, CurriculumContent before, CurriculumContent after) {
        var there = after.outcomes().stream().map(Outcome::id).collect(toSet());
        var gone = before.outcomes().stream()
                .filter(outcome -> !there.contains(outcome.id()))
                .map(Outcome::code)
                .collect(toSet());
        return content.modules().stream()
                .flatMap(module -> module.claims().stream()
                        .filter(claim -> gone.contains(claim.outcome()))
                        .map(claim -> new Unfollowed(module, claim)))
                .toList();
    }
}
