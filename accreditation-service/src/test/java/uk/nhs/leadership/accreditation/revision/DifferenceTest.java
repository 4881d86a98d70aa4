package uk.nhs.leadership.accreditation.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.CourseFixtures;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.accreditation.submission.Wording;

class DifferenceTest {
    private static final UUID FILE = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90");
    private static final Proposal COMPLETE = CourseFixtures.complete();

    @Test
    void whatSaysTheSameDiffersInNothing() {
        assertThat(between(COMPLETE, COMPLETE)).isEmpty();
    }

    @Test
    void rowsAreComparedByWhatTheyAreAboutNotByTheirPlace() {
        var turned = new ArrayList<>(COMPLETE.mapping()).reversed();

        assertThat(between(COMPLETE, with(turned, COMPLETE.answers(), COMPLETE.faculty())))
                .isEmpty();
    }

    @Test
    void eachThingSaidOtherwiseIsNamedWithBeforeAndAfter() {
        var mapping =
                List.of(COMPLETE.mapping().getFirst(), new OutcomeMapping("Module 2/b", "1.1.2-S1", Depth.DEVELOPED));
        var answers = List.of(new Answer("R-GOV-1", "A board meets each month.", null, List.of(FILE)));
        var faculty = List.of(new FacultyMember("Rowan Exampleford", "Tutor", "Teaching certificate", null, "rowan"));

        assertThat(between(COMPLETE, with(mapping, answers, faculty)))
                .containsExactly(
                        new Difference("/mapping/Module 2~1b/1.1.2-S1", null, "DEVELOPED"),
                        new Difference(
                                "/answers/R-GOV-1/answer",
                                "A steering group meets each quarter.",
                                "A board meets each month."),
                        new Difference("/answers/R-GOV-1/evidenceFiles", null, FILE.toString()),
                        new Difference("/faculty/Rowan Exampleford/role", "Lead facilitator", "Tutor"),
                        new Difference("/mapping/Module 2/1.1.2-S1", "ASSESSED", null),
                        new Difference("/answers/R-GOV-1/evidence", "Minutes of March", null));
    }

    @Test
    void aFileWithOtherContentIsAnotherFile() {
        var before = revision(COMPLETE, List.of(new ShownFile(FILE, "minutes.pdf", "aa")));
        var after = revision(COMPLETE, List.of(new ShownFile(FILE, "minutes.pdf", "bb")));

        assertThat(Difference.between(before, after))
                .containsExactly(
                        new Difference("/evidence/" + FILE, "minutes.pdf, SHA-256 aa", "minutes.pdf, SHA-256 bb"));
    }

    @Test
    void twoPeopleOfOneNameAreBothCompared() {
        var one = new FacultyMember("Alex Exampleford", "Tutor", "Certificate", null, null);
        var other = new FacultyMember("Alex Exampleford", "Mentor", "Diploma", null, null);
        var before = with(COMPLETE.mapping(), COMPLETE.answers(), List.of(one, other));
        var after = with(COMPLETE.mapping(), COMPLETE.answers(), List.of(one));

        assertThat(between(before, after))
                .containsExactly(
                        new Difference("/faculty/Alex Exampleford/role", "Tutor\nMentor", "Tutor"),
                        new Difference("/faculty/Alex Exampleford/credentials", "Certificate\nDiploma", "Certificate"));
    }

    private static List<Difference> between(Proposal before, Proposal after) {
        return Difference.between(revision(before, List.of()), revision(after, List.of()));
    }

    private static Proposal with(List<OutcomeMapping> mapping, List<Answer> answers, List<FacultyMember> faculty) {
        return new Proposal(COMPLETE.course(), COMPLETE.offer(), mapping, answers, faculty);
    }

    private static Revision revision(Proposal proposal, List<ShownFile> evidence) {
        var submission = SubmissionFixtures.saying(new Wording(CurriculumFixtures.ID, proposal));
        return new Revision(FILE, submission, evidence, "lead", NOW);
    }
}
