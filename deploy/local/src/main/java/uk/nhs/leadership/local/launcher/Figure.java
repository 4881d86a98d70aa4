package uk.nhs.leadership.local.launcher;

import java.util.Locale;

/** What {@code ./platform bench} can measure; the names are those of its command line. */
public enum Figure {
    READ("reading one thing by its id, against the bare endpoint"),
    WRITE("creating one thing with event, idempotency and tenancy, against the bare INSERTs"),
    TOKEN("the same read with and without a token"),
    PUBLISHED(
            "reading what anyone may read at 64 connections, against the same bytes, one SELECT and the empty endpoint"),
    REGISTER("an entry of a register of 200,000 by its number at 64 connections, and far pages of a search"),
    SEARCH("searching a register of 200,000 at 64 connections, against one SELECT of the same rows"),
    EXPORT("a register of a million entries as a sheet, against COPY, and the memory that it takes"),
    CHECK("the check of a submission of 2,000 mappings"),
    ALLOCATE("the plan of who judges 500 submissions, out of 2,000 assessors"),
    UPLOAD("taking in evidence of 50 MiB, against copying the file, and the memory that many at once take"),
    COMPARE("comparing two versions of a framework of 2,000 competencies"),
    COVERAGE("what 500 programmes cover of a curriculum"),
    IMPORT(
            "taking in a framework of 5,000 competencies, from JSON and from a package of CASE, against keeping its bytes"),
    BULK(
            "importing 20,000 staff and enrolling them by one request, against keeping the same rows, and the same list again"),
    ELIGIBILITY("whether each of 20,000 would be enrolled, and if not, every reason"),
    SINGLE("one enrolment after the other at 64 connections, against its bare SQL"),
    DELIVERY("from the commit of an event until another service has applied it"),
    RELAY("how fast the log gets to Kafka"),
    BACKLOG("catching up after an hour without Kafka"),
    REBUILD("filling a read model anew"),
    START("from the start of a service to its first authorised answer, and its memory when idle"),
    EXPECTATION("what becomes of 100,000 people when something new is expected, against inserting the same rows"),
    INSIGHT("reports of a nation of a million people and five million enrolments, against counts that lie ready"),
    SHEET("a trust's million enrolments as a sheet, against COPY of the same rows, and the memory that it takes"),
    SCALE("one enrolment, eligibility and pages of a list, with 10,000 enrolments and with ten million");

    private final String what;

    Figure(String what) {
        this.what = what;
    }

    /** In words. */
    public String what() {
        return what;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
