package uk.nhs.leadership.enrolment.roads;

import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.staffOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.unlinked;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** One course with its cohorts, and those who might take it. */
record World(String course, List<String> cohorts, List<Person> people) {
    static final String MANAGER = "manager.rj1";
    static final String PARTICIPANT = "participant.one.rj1";

    /** Everybody who might do anything, whether it is theirs to do or not. */
    static final List<String> EVERYBODY =
            List.of(LEAD_RJ1, LEAD_RJZ, MANAGER, PARTICIPANT, LEAD_P0001, LEAD_P0002, "analyst.one", "author.p0001");

    /**
     * Somebody who might take the course.
     *
     * @param id of the participant
     * @param lead who answers for them at their trust
     * @param ofManager whether they are the manager's staff
     * @param self the account they sign in with; empty if they have none
     */
    record Person(String id, String lead, boolean ofManager, String self) {}

    /** Three cohorts that start today and one that starts in some weeks, each with a place or a few. */
    static World with(Random chance) {
        var accreditation = Accreditation.granted();
        var cohorts = IntStream.range(0, 4)
                .mapToObj(each -> each < 3
                        ? openCohort(accreditation, 1 + chance.nextInt(3))
                        : openCohort(accreditation, 1 + chance.nextInt(2), today().plusDays(30)))
                .toList();
        // Another test may have made them somebody else.
        unlinked(PARTICIPANT, LEAD_RJ1);
        unlinked(MANAGER, LEAD_RJ1);
        var people = new ArrayList<Person>();
        people.add(new Person(participantOf(PARTICIPANT, LEAD_RJ1), LEAD_RJ1, false, PARTICIPANT));
        for (var each = 0; each < 3; each++) {
            people.add(new Person(staffOf(MANAGER, LEAD_RJ1), LEAD_RJ1, true, ""));
            people.add(new Person(participant(LEAD_RJZ), LEAD_RJZ, false, ""));
        }
        return new World(accreditation.courseId().toString(), cohorts, people);
    }

    Person person(String participant) {
        return people.stream()
                .filter(person -> person.id().equals(participant))
                .findFirst()
                .orElseThrow();
    }
}
