package uk.nhs.leadership.enrolment.organisation;

import java.util.List;

/** A code that was met although no file has had it, and as what. */
record UnknownCode(String code, List<String> metAs) {
    UnknownCode {
        metAs = List.copyOf(metAs);
    }
}
