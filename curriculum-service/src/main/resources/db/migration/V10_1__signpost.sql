-- Learning resources for what a competency asks for at a stage, for those who rate themselves so or so. They stand beside
-- a published version, not in it: the version says the same for ever, while resources come and go.

create table signpost_set (
    id           uuid   primary key,
    framework_id uuid   not null references framework,
    revision     bigint not null constraint signpost_set_has_been_replaced check (revision > 0),
    constraint signpost_set_one_for_each_version unique (framework_id)
);

create table signpost (
    framework_id  uuid not null,
    ordinal       int  not null,
    competency_id uuid not null,
    stage         text not null,
    rating_from   int  not null,
    rating_to     int  not null,
    title         text not null constraint signpost_title_is_short check (char_length(title) between 1 and 200),
    uri           text not null constraint signpost_uri_is_of_the_web check (uri ~ '^https?://[!-~]+$' and char_length(uri) <= 1000),
    source        text not null constraint signpost_source_is_short check (char_length(source) between 1 and 200),
    kind          text not null constraint signpost_kind_is_known check (kind in (
        'ARTICLE', 'AUDIO', 'BOOK', 'COURSE', 'EVENT', 'TOOL', 'VIDEO', 'OTHER')),
    minutes       int  constraint signpost_minutes_are_sensible check (minutes between 1 and 60000),
    primary key (framework_id, ordinal),
    foreign key (framework_id) references signpost_set (framework_id),
    foreign key (framework_id, competency_id, stage)
        references framework_statement (framework_id, competency_id, stage) on delete restrict,
    constraint signpost_ratings_go_up check (rating_from <= rating_to),
    constraint signpost_is_there_once unique (framework_id, competency_id, stage, uri)
);
-- What is signposted for a competency, in order.
create index signpost_by_competency on signpost (framework_id, competency_id, ordinal);

do $$
declare part text;
begin
    foreach part in array array['signpost_set', 'signpost'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %1$s_is_the_national_bodys on %1$I to ${app}
                        using ((select current_setting(''app.reach'', true)) = ''ALL'')
                        with check ((select current_setting(''app.reach'', true)) = ''ALL'')', part);
        execute format('create policy %1$s_is_public_with_its_framework on %1$I for select to ${app}
                        using (exists (select from framework
                                       where framework.id = framework_id and framework.published_at is not null))', part);
    end loop;
end $$;
grant select, insert, update on signpost_set to ${app};
grant select, insert, delete on signpost to ${app};
