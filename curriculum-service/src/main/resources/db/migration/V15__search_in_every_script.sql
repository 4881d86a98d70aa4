-- What is searched is spelled in ASCII first, text and question alike. What PostgreSQL takes for a letter beyond it depends on
-- the locale with which the database was made: in the locale C everything, "’", "—" and the marks of right-to-left text too, so
-- that no word beside one of them was ever found. The collation named here is the same in every database.

-- Each character of a text as it is searched. Case, accents and vowel points make no difference; a letter or digit beyond
-- ASCII is spelled by its number, a picture too and as a word of its own; whatever else is beyond ASCII parts words.
create function letters_to_search(content text) returns text[]
    language sql immutable parallel safe
    return (
        select array_agg(
                   case when ascii(written) < 128 then translate(written, '<>/', '   ')
                        else (select coalesce(string_agg(
                                         case when ascii(letter) < 128 then translate(letter, '<>/', '   ')
                                              when letter ~ '[\u201c-\u201f\u00ab\u00bb]' then '"'
                                              when letter ~ '[\u2018-\u201b]' then ''''
                                              when letter ~ '[\u2010\u2011]' then '-'
                                              -- Accents, what Hebrew and Arabic put to letters, and joiners.
                                              when letter ~ '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]'
                                                or letter ~ '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]'
                                                or letter ~ '[\u00ad\u200c\u200d\u2060\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff]'
                                                  then ''
                                              when letter ~ '[[:alnum:]]' then 'u' || to_hex(ascii(letter))
                                              when letter ~ '[\u2190-\u2bff\U0001f000-\U0001fbff]'
                                                  then ' u' || to_hex(ascii(letter)) || ' '
                                              else ' ' end, '' order by part), '')
                              from unnest(string_to_array(lower(normalize(written, nfkd) collate pg_c_utf8), null))
                                  with ordinality as decomposed (letter, part)) end
                   order by place)
        from unnest(string_to_array(lower(content collate pg_c_utf8), null)) with ordinality as character (written, place));

-- Most texts are ASCII as they are.
create function text_to_search(content text) returns text
    language sql immutable parallel safe
    return case when octet_length(content) = char_length(content) then translate(lower(content collate pg_c_utf8), '<>/', '   ')
                else array_to_string(letters_to_search(content), '') end;

create or replace function framework_words(kind text, content text) returns tsvector
    language sql immutable parallel safe
    return setweight(
        to_tsvector('english', text_to_search(content)), (case kind when 'STATEMENT' then 'B' else 'A' end)::"char");

-- The same expression again has the words of what is published already made anew, and their index.
alter table framework_text alter column words set expression as (
    framework_words(kind, content)
    || array_to_tsvector(array_remove(array['VERSION ' || framework_id::text, 'CODE ' || lower(code)], null)));
