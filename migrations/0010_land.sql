-- Precincts (obręby), uses and soil classes of the register, and answers of ULDK.
create table places.precinct (
  city text not null references places.municipality,
  -- four digits: '0033'
  code text not null check (code ~ '^\d{4}$'),
  name text,
  -- MultiPolygon coordinates, metres, in the municipality's zone; null when only its name is known
  geometry jsonb,
  bounds box,
  source text not null,
  primary key (city, code)
);

-- Contours of use (użytek gruntowy) and of soil class (klasyfikacyjny), as the register draws them.
create table places.contour (
  city text not null references places.municipality,
  kind text not null check (kind in ('use','class')),
  id text not null,
  use_symbol text not null,
  -- '' where the use has none
  soil_class text not null default '',
  geometry jsonb not null,
  bounds box not null,
  area_m2 double precision not null,
  source text not null,
  primary key (city, kind, id)
);
create index contour_bounds on places.contour using gist (bounds);

-- What a parcel is used as, by use and class. 'register': as its entry states it; the others: measured against the contours.
create table places.land_use (
  city text not null references places.municipality,
  parcel_id text not null,
  origin text not null check (origin in ('register','use-contour','class-contour')),
  use_symbol text not null,
  soil_class text not null default '',
  -- null: the source names the use without its area
  area_m2 double precision check (area_m2 > 0),
  primary key (city, parcel_id, origin, use_symbol, soil_class),
  foreign key (city, parcel_id) references places.parcel (city, id) on delete cascade
);

-- Answers of the national parcel locator, so that it is asked once for each question.
create table places.uldk_answer (
  city text not null references places.municipality,
  question text not null,
  answer text not null,
  asked_at timestamptz not null,
  primary key (city, question)
);

select platform.guard_city('places.precinct');
select platform.guard_city('places.contour');
select platform.guard_city('places.land_use');
select platform.guard_city('places.uldk_answer');

-- A writer of many rows counts its transaction once, at its end: else the city's row would stay locked for as long as it writes.
create or replace function places.bump_revision() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('calisia.bulk', true), '') = 'on' then return null; end if;
  update places.municipality set revision = revision + 1 where teryt = platform.city();
  return null;
end $$;

create trigger revision after insert or update or delete on places.precinct for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on places.contour for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on places.land_use for each statement execute function places.bump_revision();

-- Two checks of references cost a bulk import as much as everything else of a row (measured: 20 of 50 µs). Row-level security, forced,
-- already holds `city` to the connection's own; that such a city exists is asked once for each statement. An import's number is
-- written by the import alone, in the transaction that made it.
alter table places.parcel drop constraint parcel_city_fkey, drop constraint parcel_import_id_fkey;
create function places.city_exists() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from places.municipality where teryt = platform.city()) then
    raise foreign_key_violation using message = 'land of a city that is not here';
  end if;
  return null;
end $$;
create trigger city_exists after insert or update on places.parcel for each statement execute function places.city_exists();
