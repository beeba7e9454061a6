create schema places;

-- A city is a row.
create table places.municipality (
  teryt text primary key check (teryt ~ '^\d{7}$'),
  slug text not null unique,
  name_pl text not null,
  name_en text not null,
  office_pl text not null,
  office_en text not null,
  address text not null,
  opening_hours text not null,
  email text not null,
  phone text not null,
  -- PL-2000 zone in which its geometry is stored and computed.
  epsg int not null check (epsg between 2176 and 2179),
  host text unique,
  case_prefix text not null,
  synthetic boolean not null default false,
  -- Grows with every change of its land, plans, sites and facts: caches compare it.
  revision bigint not null default 1
);

create function places.bump_revision() returns trigger language plpgsql as $$
begin
  update places.municipality set revision = revision + 1 where teryt = platform.city();
  return null;
end $$;

create table places.parcel_import (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  file_name text not null,
  file_sha256 text not null,
  format text not null,
  source text not null,
  imported_at timestamptz not null default now(),
  report jsonb not null
);

create table places.parcel (
  city text not null references places.municipality,
  id text not null,
  precinct text not null,
  precinct_name text,
  number text not null,
  -- GeoJSON MultiPolygon coordinates, metres, easting northing, in the municipality's zone.
  geometry jsonb not null,
  bounds box not null,
  area_m2 double precision not null,
  register_area_m2 double precision,
  land_use text,
  repaired text,
  source text not null,
  source_date date,
  synthetic boolean not null default false,
  import_id bigint references places.parcel_import,
  primary key (city, id)
);
create index parcel_bounds on places.parcel using gist (bounds);

-- Lines, surfaces and names that make a map legible. Drawn for orientation, not for measuring.
create table places.base_feature (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  kind text not null check (kind in ('border','built','green','water','river','rail','road','station','label','zone-label','shield')),
  rank int not null default 0,
  name text,
  -- GeoJSON geometry, longitude latitude.
  geometry jsonb not null,
  source text not null,
  synthetic boolean not null
);

select platform.guard_city('places.parcel_import');
select platform.guard_city('places.parcel');
select platform.guard_city('places.base_feature');
create trigger revision after insert or update or delete on places.parcel for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on places.base_feature for each statement execute function places.bump_revision();
