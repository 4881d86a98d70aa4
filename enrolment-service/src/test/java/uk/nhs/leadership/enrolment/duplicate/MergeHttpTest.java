package uk.nhs.leadership.enrolment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.BOTH_ENROLLED_ON_A_COURSE;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.MERGE_WITH_ITSELF;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.RECORDS_DO_NOT_FIT;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.HEADING;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.etagOf;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.find;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.idOf;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.merge;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.newEmail;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.person;
import static uk.nhs.leadership.enrolment.duplicate.Duplicates.send;
import static uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;

/** Two records that are made one. */
@QuarkusTest
class MergeHttpTest {
    private static final String OPERATOR = "operator.one";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USER")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String ownerPassword;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String app;

    @Test
    void everythingOfOneRecordGoesToTheOtherAndTheOldIdLeadsThereForEver() {
        var accreditation = Accreditation.granted();
        var survivor = person(LEAD_RJ1, "Mary", "Seacole", newEmail(), "2020-01-01");
        var oldNumber = newEmployeeNumber();
        send(
                LEAD_RJ1,
                HEADING + ",esr_person_id\n" + oldNumber + ",Mary,Seacole," + newEmail() + ",Nurse,5,F,2018-01-01,"
                        + oldNumber + "\n");
        var merged = idOf(LEAD_RJ1, oldNumber);
        var passed = Given.enrolment(LEAD_RJ1, merged, Given.openCohort(accreditation, 5));
        Given.finished(passed, "PASSED");
        var live = Given.enrolment(LEAD_RJ1, survivor, Given.openCohort(Accreditation.granted(), 5));

        merge(LEAD_RJ1, survivor, merged, "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(survivor))
                .body("formerId", equalTo(merged));

        find(LEAD_RJ1, merged)
                .statusCode(200)
                .body("id", equalTo(survivor))
                .body("identifiers.value", hasItem(oldNumber));
        as(LEAD_RJ1)
                .queryParam("participant", survivor)
                .get("/v1/enrolments")
                .then()
                .body("items.id", hasItems(passed, live));
        as(LEAD_RJ1)
                .queryParam("participant", survivor)
                .get("/v1/certificates")
                .then()
                .body("items.enrolmentId", equalTo(List.of(passed)));
        as(LEAD_RJ1)
                .get("/v1/participants/" + survivor + "/former-ids")
                .then()
                .body("items.id", equalTo(List.of(merged)));
        as(LEAD_RJ1).get("/v1/participants/" + survivor + "/employments").then().body("items", hasSize(2));
        assertThat(Log.typesOf(survivor)).endsWith("participant.merged.v1");
        assertProblem(find(LEAD_RJZ, merged), 404, "NOT_FOUND");

        // A file that still has the number of the record given up changes nothing and makes nobody new.
        send(LEAD_RJ1, HEADING + "\n" + oldNumber + ",Mary,Seacole," + newEmail() + ",Nurse,5,F,2018-01-01\n")
                .body("created", equalTo(0))
                .body("elsewhere", equalTo(1));
        // What was merged before goes along with the next merge.
        var third = person(LEAD_RJ1, "Mary", "Seacole", newEmail(), "2022-01-01");
        merge(LEAD_RJ1, third, survivor, "\"0\"").statusCode(200);
        find(LEAD_RJ1, merged).body("id", equalTo(third));
        find(LEAD_RJ1, survivor).body("id", equalTo(third));
    }

    @Test
    void recordsOfTwoTrustsAreMergedByTheNationalBodyAndThePersonIsWhereTheyBeganLast() {
        var before = person(LEAD_RJ1, "Edith", "Cavell", newEmail(), "2019-01-01");
        var after = person(LEAD_RJZ, "Edith", "Cavell", newEmail(), "2025-01-01");

        assertProblem(merge(LEAD_RJ1, before, after, "\"0\""), 404, "NOT_FOUND");
        assertProblem(merge(LEAD_RJZ, before, after, "\"0\""), 404, "NOT_FOUND");
        merge(OPERATOR, before, after, "\"0\"").statusCode(200).body("employer", equalTo("RJZ"));

        find(LEAD_RJZ, after).body("id", equalTo(before)).body("employer", equalTo("RJZ"));
        find(LEAD_RJZ, before).statusCode(200).body("employedFrom", equalTo("2025-01-01"));
        assertProblem(find(LEAD_RJ1, before), 404, "NOT_FOUND");
        as(LEAD_RJ1)
                .get("/v1/participants/" + before + "/employments")
                .then()
                .statusCode(200)
                .body("items.endedOn", equalTo(List.of("2024-12-31")))
                .body("items.endedAs", equalTo(List.of("MOVED")));
    }

    @Test
    void whenTheSurvivorBeganLastTheOtherPeriodEnds() {
        var before = person(LEAD_RJ1, "Elsie", "Inglis", newEmail(), "2019-01-01");
        var after = person(LEAD_RJZ, "Elsie", "Inglis", newEmail(), "2025-01-01");

        merge(OPERATOR, after, before, "\"0\"").statusCode(200).body("employer", equalTo("RJZ"));

        as(LEAD_RJ1)
                .get("/v1/participants/" + after + "/employments")
                .then()
                .statusCode(200)
                .body("items.endedOn", equalTo(List.of("2024-12-31")));
        assertProblem(find(LEAD_RJ1, before), 404, "NOT_FOUND");
    }

    @Test
    void twoLiveEnrolmentsOnOneCourseAreNotMerged() {
        var accreditation = Accreditation.granted();
        var survivor = person(LEAD_RJ1, "Ethel", "Bedford", newEmail(), "2020-01-01");
        var merged = person(LEAD_RJ1, "Ethel", "Bedford", newEmail(), "2020-01-01");
        Given.enrolment(LEAD_RJ1, survivor, Given.openCohort(accreditation, 5));
        Given.enrolment(LEAD_RJ1, merged, Given.openCohort(accreditation, 5));

        assertRefused(merge(LEAD_RJ1, survivor, merged, "\"0\""), BOTH_ENROLLED_ON_A_COURSE);

        find(LEAD_RJ1, merged).statusCode(200).body("id", equalTo(merged));
        find(LEAD_RJ1, survivor).header("ETag", "\"0\"");
        assertThat(Log.typesOf(survivor)).doesNotContain("participant.merged.v1");
    }

    @Test
    void ofTwoAttainmentsUnderWayForTheSameTheFirstGoesOnAndTheOtherIsClosed() {
        var merging = MergeApi.twoWithAnAttainmentEach();

        merge(LEAD_RJ1, merging.survivor(), merging.merged(), etagOf(merging.survivor()))
                .statusCode(200);

        assertThat(MergeApi.statusOfAttainment(merging.first())).isEqualTo("DRAFT");
        assertThat(MergeApi.statusOfAttainment(merging.second())).isEqualTo("MERGED");
        assertThat(Log.typesOf(merging.second())).endsWith("attainment.merged.v1");
        assertThat(Log.typesOf(merging.first())).doesNotContain("attainment.merged.v1");
        as("participant.two.rj1")
                .get("/v1/attainments/" + merging.second())
                .then()
                .statusCode(200)
                .body("attainment.status", equalTo("MERGED"));
        // What was never submitted stays the participant's own.
        assertProblem(as(LEAD_RJ1).get("/v1/attainments/" + merging.second()).then(), 404, "NOT_FOUND");
        assertThat(as(LEAD_RJ1)
                        .get("/v1/attainments?limit=200&participant=" + merging.survivor())
                        .asString())
                .doesNotContain(merging.second());
        assertProblem(
                Given.act("participant.two.rj1", "/v1/attainments/" + merging.second(), "submit", ""),
                409,
                "ATTAINMENT_MOVE_NOT_ALLOWED");
    }

    @Test
    void ofTwoLateEntriesOnACohortOneGoesOn() {
        var cohort = Given.closedCohort(Accreditation.granted());
        var survivor = Given.participant(LEAD_RJ1);
        var merged = Given.participant(LEAD_RJ1);
        var asked = Given.lateEntry(LEAD_RJ1, survivor, cohort);
        var granted = Given.lateEntry(LEAD_RJ1, merged, cohort);
        Given.act(LEAD_P0001, "/v1/late-entries/" + granted, "grant", "{\"until\": \"" + Given.today() + "\"}")
                .statusCode(200);

        merge(LEAD_RJ1, survivor, merged, etagOf(survivor)).statusCode(200);

        as(LEAD_RJ1)
                .get("/v1/late-entries/" + granted)
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("participantId", equalTo(survivor));
        as(LEAD_P0001).get("/v1/late-entries/" + asked).then().statusCode(200).body("status", equalTo("MERGED"));
        assertThat(Log.typesOf(cohort)).endsWith("cohort.late-entry-merged.v1");
        Given.enrolment(LEAD_RJ1, survivor, cohort);
    }

    @Test
    void whatIsRefusedHasClosedNothing() {
        var accreditation = Accreditation.granted();
        var merging = MergeApi.twoWithAnAttainmentEach();
        Given.enrolment(LEAD_RJ1, merging.survivor(), Given.openCohort(accreditation, 5));
        Given.enrolment(LEAD_RJ1, merging.merged(), Given.openCohort(accreditation, 5));

        assertRefused(
                merge(LEAD_RJ1, merging.survivor(), merging.merged(), etagOf(merging.survivor())),
                BOTH_ENROLLED_ON_A_COURSE);

        assertThat(MergeApi.statusOfAttainment(merging.second())).isEqualTo("DRAFT");
        assertThat(Log.typesOf(merging.second())).doesNotContain("attainment.merged.v1");
    }

    @Test
    void aRecordIsNotMergedWithItself() {
        var one = person(LEAD_RJ1, "Agnes", "Hunt", newEmail(), "2020-01-01");

        assertRefused(merge(LEAD_RJ1, one, one, "\"0\""), MERGE_WITH_ITSELF);
        assertProblem(merge(LEAD_RJ1, one, UUID.randomUUID().toString(), "\"0\""), 404, "NOT_FOUND");
        assertProblem(merge(LEAD_RJ1, one, one, "\"7\""), 412, "VERSION_STALE");
        assertFault(
                as(LEAD_RJ1)
                        .header("If-Match", "\"0\"")
                        .body("{}")
                        .post("/v1/participants/" + one + "/merge")
                        .then(),
                "/mergedId");
        find(LEAD_RJ1, one).header("ETag", "\"0\"");
    }

    /** What a merge cannot make one is refused by name: here a table that allows a person one row. */
    @Test
    void whatAPersonCanHaveOnceOnlyRefusesTheMerge() throws SQLException {
        var one = person(LEAD_RJ1, "Sarah", "Swift", newEmail(), "2020-01-01");
        var another = person(LEAD_RJ1, "Sarah", "Swift", newEmail(), "2020-01-01");
        asOwner("create table only_once (participant_id uuid primary key references participant)");
        try {
            asOwner("grant select, update on only_once to " + app);
            asOwner("insert into only_once values ('" + one + "'), ('" + another + "')");

            assertRefused(merge(LEAD_RJ1, one, another, "\"0\""), RECORDS_DO_NOT_FIT);
        } finally {
            asOwner("drop table only_once");
        }
        find(LEAD_RJ1, another).body("id", equalTo(another));
    }

    /** A table that refers to participants and cannot be turned would refuse every merge. */
    @Test
    void aMergeReachesEveryTableThatRefersToParticipants() throws SQLException {
        var left = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.prepareStatement("""
                        select c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.confrelid = 'participant'::regclass and c.contype = 'f'
                          and not (has_column_privilege(?, c.conrelid, a.attname, 'update')
                            and (not t.relrowsecurity or exists (
                              select 1 from pg_policy p
                              where p.polrelid = t.oid and p.polname = 'merged_with_its_participant')))""")) {
            statement.setString(1, app);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    left.add(row.getString(1));
                }
            }
        }
        assertThat(left).isEmpty();
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
