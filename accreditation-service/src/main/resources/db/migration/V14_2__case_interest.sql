-- What an assessor says of the very submission that they were asked to work on, before they find anything. What they write
-- of it is personal and can be erased. Null in what was allocated before, until they say so.
alter table submission_allocation
    add column declared_at timestamptz,
    add column declaration text,
    add column declaration_text text,
    add constraint submission_allocation_declaration_known check (declaration in ('NONE', 'INTEREST')),
    add constraint submission_allocation_declaration_whole check (
        (declared_at is null) = (declaration is null)
        and (declaration is not null or declaration_text is null)),
    add constraint submission_allocation_declaration_length check (length(declaration_text) between 1 and 2000);
