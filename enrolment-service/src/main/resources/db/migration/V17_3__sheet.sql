-- How values stand in a sheet that the database writes itself, as the package export writes them where Java does.

-- A text that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with = + - @, a tab, the end of
-- a line, the first four as wide letters, or the guard itself.
create function sheet_text(value text) returns text language sql immutable parallel safe
  return case when ascii(value) in (61, 43, 45, 64, 9, 13, 10, 65309, 65291, 65293, 65312, 39) then '''' || value else value end;

-- A time as it is in JSON, to the second.
create function sheet_time(value timestamptz) returns text language sql stable parallel safe
  return to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');

-- A reason's name as its public code.
create function sheet_code(name text) returns text language sql immutable parallel safe
  return lower(replace(name, '_', '-'));
