package uk.nhs.leadership.curriculum.curriculum;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** What an assessor can find of a requirement. A constant's name is the public code. */
enum Finding {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** What can be found where nothing narrower is said: an essential requirement applies to every course. */
    static List<Finding> usual(boolean essential) {
        return essential ? List.of(MET, PARTLY_MET, NOT_MET) : List.of(values());
    }

    static String joined(List<Finding> findings) {
        return findings.stream().map(Finding::name).collect(joining(","));
    }

    static List<Finding> split(String joined) {
        return Arrays.stream(joined.split(",")).map(Finding::valueOf).toList();
    }
}
