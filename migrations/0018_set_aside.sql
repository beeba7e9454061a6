-- A statement that proved wrong stays in the history and counts no longer. Who set it aside, when and why is kept, also after
-- it was lifted again; a statement has one open row at most.
create table sites.set_aside (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  fact_id bigint not null references sites.fact on delete cascade,
  reason text not null check (reason <> '' and length(reason) <= 500),
  set_by bigint not null references accounts.account,
  set_at timestamptz not null,
  lifted_by bigint references accounts.account,
  lifted_at timestamptz,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index set_aside_open on sites.set_aside (fact_id) where lifted_at is null;
create index set_aside_of_site on sites.set_aside (city, site_id);

select platform.guard_city('sites.set_aside');
select audit.guard('sites.set_aside');
create trigger revision after insert or update or delete on sites.set_aside for each statement execute function places.bump_revision();
create trigger listing_insert after insert on sites.set_aside referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_update after update on sites.set_aside referencing new table as changed for each statement execute function sites.mark_of_site();
