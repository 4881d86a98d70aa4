package uk.nhs.leadership.accreditation.roads;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that can be done about a submission.
 *
 * @param weight how often it is done compared with others
 * @param places where a submission is when it makes sense
 * @param sent what is sent; empty if there is nothing it could be done with
 */
record Deed(String name, int weight, Set<String> places, Function<Attempt, Optional<Sent>> sent) {
    boolean makesSenseAt(String place) {
        return places.contains(place);
    }
}
