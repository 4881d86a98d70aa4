package uk.nhs.leadership.accreditation.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;

/** The words of a submission: what it wants accredited, and by which curriculum. */
public record Wording(UUID curriculumVersionId, Proposal proposal) {
    static final int MOST_ANSWERS = 500;

    /** With this answer in place of the one to the same requirement, or after all others. */
    Wording with(Answer answer) {
        var answers = new ArrayList<>(proposal.answers());
        var place = placeOf(answer.requirement());
        if (place < 0) {
            if (answers.size() == MOST_ANSWERS) {
                throw new InvalidInput(
                        new Fault("?requirement", "LIST_TOO_LONG", "There are " + answers.size() + " answers already"));
            }
            answers.add(answer);
        } else {
            answers.set(place, answer);
        }
        return answering(answers);
    }

    /** Without the answer to a requirement. */
    Wording without(String requirement) {
        var place = placeOf(requirement);
        if (place < 0) {
            throw new NotFound();
        }
        var answers = new ArrayList<>(proposal.answers());
        answers.remove(place);
        return answering(answers);
    }

    private int placeOf(String requirement) {
        var requirements = proposal.answers().stream().map(Answer::requirement).toList();
        return requirements.indexOf(requirement);
    }

    private Wording answering(List<Answer> answers) {
        return new Wording(
                curriculumVersionId,
                new Proposal(proposal.course(), proposal.offer(), proposal.mapping(), answers, proposal.faculty()));
    }
}
