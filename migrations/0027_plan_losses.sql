-- A provision that a data set no longer has stays, doubted, until a person of the desk takes it out; a command that brought the data set in has no account.
alter table plans.provision drop constraint provision_doubted_is_unchecked;
alter table plans.provision add constraint provision_doubted_is_unchecked
  check ((withdrawn_by is null) = (withdrawn_why is null) and (withdrawn_account is null or withdrawn_why is not null)
    and (withdrawn_why is null or checked_on is null));
-- On which side of each building line, in the direction in which it is drawn, the strip before it stays free; null: nobody has stated it (ADR 22).
alter table plans.provision add column free_side text[]
  check (free_side is null or kind in ('obligatory-line','no-cross-line') and free_side <@ '{left,right}'::text[] and array_position(free_side, null) is null
    and cardinality(free_side) = jsonb_array_length(line));
-- Who stated it, where a person did so of a line that somebody else had coded: he does not check it.
alter table plans.provision add column sided_by text;
alter table plans.provision add column sided_account bigint;
alter table plans.provision add check (checked_account is null or checked_account is distinct from sided_account);
-- A person confirmed it although the data set no longer had it: that is asked once.
alter table plans.provision add column stands_beside boolean not null default false;
-- Columns of zones and meanings of lines are mapped by names of their own.
alter table plans.source_mapping add column kind text not null default 'zones' check (kind in ('zones','lines'));
update plans.source_mapping set kind = 'lines' where content ? 'values';
alter table plans.source_mapping drop constraint source_mapping_city_name_key;
alter table plans.source_mapping add unique (city, kind, name);
