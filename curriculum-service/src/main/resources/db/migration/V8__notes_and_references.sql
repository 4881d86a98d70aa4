-- Areas, standards and competencies have notes and rest on official texts, and so does a version as a whole. The defaults
-- are for the previous release, which writes neither.

alter table framework
    add official_texts jsonb not null default '[]'
        constraint framework_official_texts_are_a_short_list
            check (jsonb_typeof(official_texts) = 'array' and jsonb_array_length(official_texts) <= 20);

alter table framework_node
    add note text not null default '' constraint framework_node_note_is_bounded check (char_length(note) <= 10000),
    add official_texts jsonb not null default '[]'
        constraint framework_node_official_texts_are_a_short_list
            check (jsonb_typeof(official_texts) = 'array' and jsonb_array_length(official_texts) <= 20);
