-- Who works on a version before it is published, what they say about it, and whose review of it is asked for. One table of
-- each for versions of every kind. Nothing of it is ever public: no policy opens it once the version is published.

create table collaboration (
    id            uuid   primary key,
    revision      bigint not null,
    version_id    uuid   not null,
    kind          text   not null,
    collaborators jsonb  not null constraint collaboration_has_somebody check (jsonb_array_length(collaborators) between 1 and 50),
    constraint collaboration_of_a_version unique (version_id)
);

create table comment (
    id          uuid        primary key,
    revision    bigint      not null,
    version_id  uuid        not null,
    kind        text        not null,
    -- No foreign key: the part may go, and the comment stays.
    part_id     uuid,
    author      text        not null,
    text        text        not null constraint comment_text_is_bounded check (char_length(text) between 1 and 2000),
    status      text        not null constraint comment_status_is_known check (status in ('OPEN', 'RESOLVED')),
    replies     jsonb       not null constraint comment_replies_are_few check (jsonb_array_length(replies) <= 30),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    constraint comment_is_resolved_by_somebody
        check ((status = 'RESOLVED') = (resolved_at is not null) and (resolved_at is null) = (resolved_by is null))
);
-- The comments on a version, in order.
create index comment_by_version on comment (version_id, id);
-- Those about one part.
create index comment_by_part on comment (version_id, part_id, id);
-- Those that nobody has resolved, to be listed and counted.
create index comment_by_status on comment (version_id, status, id);

create table review (
    id          uuid        primary key,
    revision    bigint      not null,
    version_id  uuid        not null,
    kind        text        not null,
    reviewer    text        not null,
    asked_by    text        not null,
    due_on      date        not null,
    of_revision bigint      not null,
    status      text        not null constraint review_status_is_known check (status in (
        'ASKED', 'APPROVED', 'CHANGES_WANTED', 'WITHDRAWN')),
    sign_offs   jsonb       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint review_is_asked_once unique (version_id, reviewer),
    constraint review_is_signed_off check (status not in ('APPROVED', 'CHANGES_WANTED') or jsonb_array_length(sign_offs) > 0)
);
-- The reviews of a version, in order.
create index review_by_version on review (version_id, id);
-- What somebody is asked for.
create index review_by_reviewer on review (reviewer, status, id);

-- A version has its table by its kind. The columns that say so once more are there for the foreign keys alone.
do $$
declare part text;
        kind text;
begin
    foreach part in array array['collaboration', 'comment', 'review'] loop
        foreach kind in array array['framework', 'curriculum', 'programme'] loop
            execute format('alter table %1$I add %2$I uuid
                            generated always as (case kind when %3$L then version_id end) stored references %4$I',
                           part, kind || '_id', upper(kind), kind);
        end loop;
        execute format('alter table %1$I add constraint %2$I
                        check (num_nonnulls(framework_id, curriculum_id, programme_id) = 1)',
                       part, part || '_kind_is_known');
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %1$s_is_the_national_bodys on %1$I to ${app}
                        using ((select current_setting(''app.reach'', true)) = ''ALL'')
                        with check ((select current_setting(''app.reach'', true)) = ''ALL'')', part);
        execute format('grant select, insert, update on %I to ${app}', part);
    end loop;
end $$;
