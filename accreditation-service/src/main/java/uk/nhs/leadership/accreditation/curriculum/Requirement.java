package uk.nhs.leadership.accreditation.curriculum;

import java.util.List;

/**
 * What the delivery of a course must be like.
 *
 * @param essential whether no course is accredited without it
 * @param findings what an assessor may find of it
 */
public record Requirement(String code, boolean essential, List<FindingResult> findings) {

    public Requirement {
        findings = List.copyOf(findings);
    }
}
