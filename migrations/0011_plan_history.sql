-- Plans: what held on a day, provisions of every kind, vector sources with a saved mapping.

-- The drawing of the plan (a raster, a portal's page), where there is one.
alter table plans.act add column drawing_url text;

-- A zone that a later version of its act ended stays, with its last day in in_force_to; no later import touches it.
alter table plans.zone add column ended_by text;
alter table plans.zone drop constraint zone_city_act_id_identifier_key;
create unique index zone_current on plans.zone (city, act_id, identifier) where ended_by is null;

alter table plans.provision drop constraint provision_kind_check;
alter table plans.provision add constraint provision_kind_check check (kind in (
  'use','max-cover','min-intensity','max-intensity','max-height','min-green','building-line',
  'parking','setback','obligatory-line','no-cross-line','other'));
-- What a number can't hold: "1 miejsce na 50 m² powierzchni użytkowej".
alter table plans.provision add column words text check (length(words) <= 4000);
-- MultiLineString coordinates, metres in the municipality's zone: building lines as drawn.
alter table plans.provision add column line jsonb;
alter table plans.provision add column coded_account bigint;
alter table plans.provision add column checked_account bigint;
-- who brought in the file, and the mapping, that it comes from: he does not check it
alter table plans.provision add column brought_account bigint;
-- Names may be alike, accounts are not.
alter table plans.provision add check (checked_account is null
  or (checked_account is distinct from coded_account and checked_account is distinct from brought_account));
drop index plans.provision_once;
create unique index provision_once on plans.provision (zone_id, kind, valid_from) nulls not distinct
  where kind in ('use','max-cover','min-intensity','max-intensity','max-height','min-green','building-line');
select audit.guard('plans.provision');

-- What stood here before a correction: the row as it was, a zone's with its provisions.
create table plans.earlier (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  object text not null check (object in ('act','zone','provision')),
  -- of the act or of the zone
  identifier text not null,
  act_id bigint not null references plans.act on delete cascade,
  content jsonb not null,
  replaced_on date not null
);
create index earlier_act on plans.earlier (act_id, identifier);
select platform.guard_city('plans.earlier');

-- Which column of a sender's file holds what.
create table plans.source_mapping (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  name text not null check (length(name) between 1 and 80),
  content jsonb not null,
  unique (city, name)
);
select platform.guard_city('plans.source_mapping');
select audit.guard('plans.source_mapping');
