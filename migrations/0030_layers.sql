-- What beside plans and borders keeps land free, as registers and operators hand it over.
create schema layers;

-- One supply of a layer: who handed it over, for which land, as of which day. One without features says "looked at, there is none".
create table layers.supply (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  kind text not null check (kind in ('road','forest','watercourse','power-line','gas-pipe','easement','flood','heritage','nature')),
  source text not null check (length(source) between 1 and 200),
  -- empty: the whole municipality with 150 m beyond its border; else the name of the area that follows
  area_name text not null default '' check (length(area_name) <= 120),
  -- MultiPolygon coordinates, metres, easting northing, in the municipality's zone
  area jsonb,
  area_bounds box,
  as_of date not null,
  valid_until date not null,
  file_name text not null default '',
  -- of kind, source, area, days and features: the same again changes nothing
  content_sha256 text not null,
  features int not null check (features >= 0),
  -- read off contours of the land register that stand here
  derived boolean not null default false,
  synthetic boolean not null default false,
  imported_at timestamptz not null default now(),
  imported_by bigint references accounts.account,
  -- a later supply of the same source for the same area took its place, or somebody withdrew it and said why
  ended_at timestamptz,
  ended_by bigint references accounts.account,
  end_kind text check (end_kind in ('replaced','withdrawn')),
  end_reason text not null default '',
  check (valid_until >= as_of),
  check ((area_name = '') = (area is null) and (area is null) = (area_bounds is null)),
  check ((ended_at is null) = (end_kind is null)),
  check (end_kind is distinct from 'withdrawn' or end_reason <> '')
);
create unique index supply_current on layers.supply (city, kind, source, area_name) where ended_at is null;
create index supply_history on layers.supply (city, id desc);

create table layers.feature (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  supply_id bigint not null references layers.supply,
  kind text not null,
  -- as the source names it
  name text not null default '',
  -- see layers/core/attributes.ts
  attributes jsonb not null default '{}',
  -- a surface as MultiPolygon coordinates, or axes as lines; metres, easting northing, in the municipality's zone
  shape jsonb,
  lines jsonb,
  bounds box not null,
  -- false once its supply has ended; what stood stays for the record
  current boolean not null default true,
  check ((shape is null) <> (lines is null))
);
create index feature_of_supply on layers.feature (supply_id);
create index feature_bounds on layers.feature using gist (bounds) where current;

-- Which column of a sender's file holds what.
create table layers.mapping (
  city text not null references places.municipality,
  kind text not null,
  name text not null check (length(name) between 1 and 80),
  content jsonb not null,
  primary key (city, kind, name)
);

select platform.guard_city('layers.supply');
select platform.guard_city('layers.feature');
select platform.guard_city('layers.mapping');
select audit.guard('layers.supply');
select audit.guard('layers.mapping');
create trigger revision after insert or update or delete on layers.supply for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on layers.feature for each statement execute function places.bump_revision();

-- Land on offer within 150 m of a box: what a feature or an area there may decide.
create function layers.sites_near(around box) returns setof bigint language sql stable as $$
  with wide as materialized (
    select box(point((around[0])[0] + 150, (around[0])[1] + 150), point((around[1])[0] - 150, (around[1])[1] - 150)) as b
  )
  select sp.site_id from wide join places.parcel p on p.city = platform.city() and p.bounds && wide.b
    join sites.site_parcel sp on sp.city = p.city and sp.parcel_id = p.id
  union
  select d.site_id from wide join sites.drawn_land d on d.city = platform.city() and d.bounds && wide.b
$$;

-- Where a thing came or went, what was reckoned of the land near it may be another.
create function layers.mark_sites() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct platform.city(), near from changed c cross join lateral layers.sites_near(c.bounds) as near;
  return null;
end $$;
create trigger listing_insert after insert on layers.feature referencing new table as changed for each statement execute function layers.mark_sites();
create trigger listing_update after update on layers.feature referencing new table as changed for each statement execute function layers.mark_sites();
