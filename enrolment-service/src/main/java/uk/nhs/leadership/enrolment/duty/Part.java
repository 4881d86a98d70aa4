package uk.nhs.leadership.enrolment.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what duties are counted. A constant's name is the public code. */
@Schema(name = "DutyPart")
enum Part {
    EXPECTATION("cast(d.expectation_id as text)"),
    TRUST("d.employer"),
    SITE("coalesce(d.site, '')"),
    STAGE("d.stage"),
    PROFESSION("coalesce(d.profession, '')");

    private final String column;

    Part(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
