-- How many pages a PDF has, counted when it comes; null for what came before, and for what cannot be counted.
alter table evidence
    add column pages integer,
    add constraint evidence_pages check (pages between 1 and 100000 and (status = 'STORED' or pages is null));
