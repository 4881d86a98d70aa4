package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** Makes the tables once: the row, what an event row costs, what the record of an answer costs, and what is only read. */
@ApplicationScoped
class BareTables {

    void make(@Observes StartupEvent start, AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists bare_cohort (
                      id uuid primary key, provider text not null, code text not null, accreditation_number text not null,
                      course_id uuid not null, course_title text not null, stage text not null, award text not null, starts_on date not null,
                      ends_on date not null, capacity int not null, places_taken int not null, delivery text not null,
                      status text not null, planned_at timestamptz not null, updated_at timestamptz not null, version bigint not null,
                      unique (provider, code));
                    create index if not exists bare_cohort_of_provider on bare_cohort (provider, id);
                    create table if not exists bare_event (
                      entry bigint generated always as identity primary key, id uuid not null unique, subject uuid not null,
                      sequence bigint not null, type text not null, actor text not null, organisation text not null,
                      correlation_id text not null, data text not null, unique (subject, sequence));
                    create table if not exists bare_answer (
                      organisation text not null, actor text not null, key text not null, request_hash bytea not null,
                      status int not null, body text not null, created_at timestamptz not null,
                      primary key (organisation, actor, key));
                    create table if not exists bare_places (cohort_id uuid primary key, taken int not null);
                    create table if not exists bare_enrolment (
                      id uuid primary key, participant_id uuid not null, cohort_id uuid not null, course_id uuid not null,
                      employer text not null, provider text not null, attempt int not null, place text not null, training text not null,
                      asked_at timestamptz not null, passed_on_at timestamptz not null, enrolled_at timestamptz not null,
                      updated_at timestamptz not null, version bigint not null, unique (participant_id, course_id));
                    create index if not exists bare_enrolment_of_participant on bare_enrolment (participant_id, course_id, id);
                    create index if not exists bare_enrolment_of_cohort on bare_enrolment (cohort_id, id);
                    create index if not exists bare_enrolment_of_employer on bare_enrolment (employer, id);
                    create index if not exists bare_enrolment_of_provider on bare_enrolment (provider, id);
                    create index if not exists bare_enrolment_of_employer_changed on bare_enrolment (employer, updated_at, id);
                    create index if not exists bare_enrolment_of_provider_changed on bare_enrolment (provider, updated_at, id);
                    create table if not exists bare_document (id uuid primary key, document bytea not null);
                    create table if not exists bare_accreditation (
                      id uuid primary key, number text not null, provider text not null, provider_name text not null, region text not null,
                      course_id uuid not null, course_version int not null, course_title text not null, course_summary text not null,
                      audience text not null, stage text not null, award text not null, learning_hours int not null, delivery text not null,
                      curriculum_version_id uuid not null, valid_from date not null, valid_to date not null, decision text not null,
                      updated_at timestamptz not null, search tsvector not null);
                    create index if not exists bare_accreditation_of_provider on bare_accreditation (provider, id);
                    create index if not exists bare_accreditation_of_stage on bare_accreditation (stage, id);
                    create index if not exists bare_accreditation_of_delivery on bare_accreditation (delivery, id);
                    create index if not exists bare_accreditation_text on bare_accreditation using gin (search);
                    create table if not exists bare_standing (
                      accreditation_id uuid not null, status text not null, holds_from date not null, holds_until date,
                      primary key (accreditation_id, holds_from));
                    create table if not exists bare_count (
                      employer text not null, course_id uuid not null, status text not null, enrolments bigint not null,
                      primary key (employer, course_id, status));
                    create table if not exists bare_duty_count (
                      employer text not null, part text not null, status text not null, duties bigint not null,
                      primary key (employer, part, status));
                    """);
        }
    }
}
