create schema plans;

create table plans.act (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- APP idIIP: namespace/localId; ours for plans typed in by hand.
  identifier text not null,
  version text,
  kind text not null check (kind in ('mpzp','planOgolny','studium','planWojewodztwa','mpo','mpr','zpi')),
  title text not null,
  resolution text,
  journal text,
  url text,
  -- inspire ProcessStepGeneralValue
  status text not null check (status in ('obsolete','legalForce','elaboration','adoption')),
  in_force_from date,
  in_force_to date,
  geometry jsonb,
  bounds box,
  source text not null,
  source_date date,
  synthetic boolean not null default false,
  unique (city, identifier)
);

create table plans.zone (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  act_id bigint not null references plans.act on delete cascade,
  identifier text not null,
  -- "2P/U", "1SP": as drawn in the plan
  designation text not null,
  symbol_raw text not null,
  -- normalised classes live in the `use` provision
  name_pl text not null,
  name_en text not null,
  geometry jsonb not null,
  bounds box not null,
  area_m2 double precision not null,
  in_force_from date,
  in_force_to date,
  synthetic boolean not null default false,
  unique (city, act_id, identifier)
);
create index zone_bounds on plans.zone using gist (bounds);

create table plans.provision (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  zone_id bigint not null references plans.zone on delete cascade,
  kind text not null check (kind in ('use','max-cover','min-intensity','max-intensity','max-height','min-green','building-line')),
  limit_value double precision,
  classes text[] not null default '{}',
  additional_classes text[] not null default '{}',
  act text not null,
  article text,
  page int,
  url text,
  valid_from date,
  valid_to date,
  coded_by text not null,
  coded_on date not null,
  checked_by text,
  checked_on date,
  synthetic boolean not null default false,
  -- two people: who codes does not check
  check (checked_by is null or checked_by <> coded_by),
  check ((checked_by is null) = (checked_on is null))
);
create index provision_zone on plans.provision (zone_id);
-- One clause of a kind holds from a day: of two that differ nobody could say which.
create unique index provision_once on plans.provision (zone_id, kind, valid_from) nulls not distinct;

-- Exact share of a parcel in a zone, computed when either side changes.
create table plans.parcel_zone (
  city text not null references places.municipality,
  parcel_id text not null,
  zone_id bigint not null references plans.zone on delete cascade,
  area_m2 double precision not null,
  primary key (city, parcel_id, zone_id),
  foreign key (city, parcel_id) references places.parcel (city, id) on delete cascade
);
create index parcel_zone_zone on plans.parcel_zone (zone_id);

select platform.guard_city('plans.act');
select platform.guard_city('plans.zone');
select platform.guard_city('plans.provision');
select platform.guard_city('plans.parcel_zone');
select audit.guard('plans.act');
create trigger revision after insert or update or delete on plans.zone for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on plans.provision for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on plans.parcel_zone for each statement execute function places.bump_revision();
