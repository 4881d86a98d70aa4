package uk.nhs.leadership.enrolment.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.leadership.enrolment.roads.Picture.Declared;
import uk.nhs.leadership.enrolment.roads.Picture.Logged;
import uk.nhs.leadership.enrolment.roads.Picture.Place;

/** What must hold whatever anybody does. It remembers what it saw, since nothing that was done may ever be undone in silence. */
final class Invariants {
    private static final Set<String> TAKE_A_PLACE = Set.of("OFFERED", "ENROLLED");
    private static final Set<String> UNDECIDED = Set.of("NOMINATED", "EMPLOYER_APPROVED", "WAITLISTED", "OFFERED");
    private static final Set<String> IN_TRAINING = Set.of("ENROLLED", "IN_PROGRESS", "DEFERRED", "AWAITING_OUTCOME");

    private final History history = new History();
    private final Map<String, Place> before = new HashMap<>();

    /** Looks at everything. Returns what the log says that had not been looked at before. */
    List<Logged> hold(Picture picture) {
        var news = picture.events().stream().filter(history::isNew).toList();
        news.forEach(history::goesOn);
        capacityIsKept(picture);
        nobodyIsOnTheCourseTwice(picture);
        for (var place : picture.places()) {
            logAndTablesTellTheSame(place);
            statusIsWhatWasDeclaredAndFound(place);
            nothingIsReset(place);
            before.put(place.id(), place);
        }
        return news;
    }

    private static void capacityIsKept(Picture picture) {
        for (var cohort : picture.cohorts()) {
            var holders = picture.places().stream()
                    .filter(place -> place.cohort().equals(cohort.id()) && TAKE_A_PLACE.contains(place.place()))
                    .filter(place -> place.training() == null || IN_TRAINING.contains(place.training()))
                    .count();
            assertThat(cohort.taken())
                    .as("places taken of " + cohort)
                    .isLessThanOrEqualTo(cohort.capacity())
                    .isGreaterThanOrEqualTo((int) holders);
        }
    }

    private static void nobodyIsOnTheCourseTwice(Picture picture) {
        var people = new HashSet<String>();
        var attempts = new HashSet<String>();
        for (var place : picture.places()) {
            if (UNDECIDED.contains(place.place())
                    || (place.place().equals("ENROLLED") && IN_TRAINING.contains(String.valueOf(place.training())))) {
                assertThat(people.add(place.participant()))
                        .as("that nobody is on the course twice: " + place)
                        .isTrue();
            }
            assertThat(attempts.add(place.participant() + " " + place.attempt()))
                    .as("that each attempt is one: " + place)
                    .isTrue();
        }
    }

    private void logAndTablesTellTheSame(Place place) {
        assertThat(place.status()).as("where the log says %s is", place).isEqualTo(history.statusOf(place.id()));
        assertThat(place.waits() != null)
                .as("that who waits has a number: " + place)
                .isEqualTo(place.place().equals("WAITLISTED"));
    }

    /** What is in force of the declarations, and the outcomes, say alone where the training is. */
    private static void statusIsWhatWasDeclaredAndFound(Place place) {
        var kinds = place.declarations().stream()
                .filter(declared -> !declared.voided())
                .map(Declared::kind)
                .toList();
        assertThat(kinds).as("what is declared of " + place).doesNotHaveDuplicates();
        if (kinds.contains("COMPLETED")) {
            assertThat(kinds).as("what was declared before completed").contains("STARTED");
        }
        if (!place.outcomes().isEmpty()) {
            assertThat(kinds).as("what an outcome of %s rests on", place).contains("COMPLETED");
        }
        var passed = place.outcomes().stream().anyMatch(outcome -> outcome.startsWith("PASSED"));
        assertThat(place.certificates()).as("certificates of " + place).isEqualTo(passed ? 1 : 0);
        assertThat(place.status().equals("PASSED")).as("that %s passed", place).isEqualTo(passed);
        assertThat(place.outcomes()).as("outcomes of " + place).hasSizeLessThanOrEqualTo(3);
    }

    private void nothingIsReset(Place place) {
        var earlier = before.get(place.id());
        if (earlier == null) {
            return;
        }
        assertThat(place.version()).as("version of " + place).isGreaterThanOrEqualTo(earlier.version());
        assertThat(place.outcomes()).as("outcomes of " + place).containsAll(earlier.outcomes());
        assertThat(place.attempt()).isEqualTo(earlier.attempt());
        assertThat(place.participant()).isEqualTo(earlier.participant());
        for (var declared : earlier.declarations()) {
            assertThat(place.declarations())
                    .as("what becomes of %s", declared)
                    .anyMatch(now -> now.id().equals(declared.id())
                            && now.kind().equals(declared.kind())
                            && now.on().equals(declared.on())
                            && (now.voided() || !declared.voided()));
        }
    }
}
