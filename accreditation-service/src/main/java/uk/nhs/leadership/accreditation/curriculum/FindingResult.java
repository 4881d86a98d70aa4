package uk.nhs.leadership.accreditation.curriculum;

import java.util.List;

/** What an assessor can find on a criterion. A constant's name is the public code. */
public enum FindingResult {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** What can be found where the curriculum says nothing narrower: what is essential applies to every course. */
    public static List<FindingResult> usual(boolean essential) {
        return essential ? List.of(MET, PARTLY_MET, NOT_MET) : List.of(values());
    }
}
