-- What the search knows of each site on offer, one row each: made from its facts, land and plans, so that nothing else need be
-- read to search a million of them. Nobody writes here but the office's own reckoning; it can be thrown away and made again.
create table sites.listing (
  city text not null references places.municipality,
  site_id bigint not null,
  -- false: it was on offer and is no more
  offered boolean not null,
  -- which change this was, counted up: who holds the rows in memory reads on from the last it knows
  change bigint not null,
  -- days on which the row holds without being made anew
  holds_from date not null,
  holds_to date not null,
  slug text not null,
  kind text not null,
  name_pl text not null,
  name_en text not null,
  district_pl text not null,
  district_en text not null,
  words text[] not null,
  land_m2 double precision not null,
  easting double precision not null,
  northing double precision not null,
  -- values and the last day on which each may be relied on (null: it does not age); no value: nobody has said
  -- m², PLN/m², PLN/m² a month, MW, m³/h, m³/d; -Infinity: checked, there is none
  area double precision, area_until date,
  price double precision, price_until date,
  rent double precision, rent_until date,
  power double precision, power_until date,
  gas double precision, gas_until date,
  water double precision, water_until date,
  sewage double precision, sewage_until date,
  rail text, rail_until date,
  owner text, owner_until date,
  tenure text, tenure_until date,
  available date, available_until date,
  hall text not null,
  services text not null,
  primary key (city, site_id)
);
create unique index listing_by_change on sites.listing (city, change);
create index listing_ends on sites.listing (city, holds_to) where holds_to < 'infinity';
create index listing_begins on sites.listing (city, holds_from) where holds_from > '-infinity';
create sequence sites.listing_change;

-- Sites whose row may no longer be true: marked in the transaction that changed anything it is made of.
create table sites.listing_due (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null
);
create index listing_due_city on sites.listing_due (city, site_id);

-- By which edition of the reckoning a city's rows were made.
create table sites.listing_edition (
  city text primary key references places.municipality,
  edition text not null
);

select platform.guard_city('sites.listing');
select platform.guard_city('sites.listing_due');
select platform.guard_city('sites.listing_edition');

create index site_parcel_parcel on sites.site_parcel (city, parcel_id);

create function sites.mark_sites() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id) select city, id from changed;
  return null;
end $$;

create function sites.mark_of_site() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id) select distinct city, site_id from changed;
  return null;
end $$;

create function sites.mark_of_parcel() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct sp.city, sp.site_id from changed join sites.site_parcel sp on sp.city = changed.city and sp.parcel_id = changed.id;
  return null;
end $$;

create function sites.mark_of_share() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct sp.city, sp.site_id from changed join sites.site_parcel sp on sp.city = changed.city and sp.parcel_id = changed.parcel_id;
  return null;
end $$;

create function sites.mark_of_zone() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct sp.city, sp.site_id from changed join plans.parcel_zone pz on pz.zone_id = changed.id
  join sites.site_parcel sp on sp.city = pz.city and sp.parcel_id = pz.parcel_id;
  return null;
end $$;

create function sites.mark_of_provision() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct sp.city, sp.site_id from changed join plans.parcel_zone pz on pz.zone_id = changed.zone_id
  join sites.site_parcel sp on sp.city = pz.city and sp.parcel_id = pz.parcel_id;
  return null;
end $$;

create function sites.mark_of_act() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  select distinct sp.city, sp.site_id from changed join plans.zone z on z.act_id = changed.id
  join plans.parcel_zone pz on pz.zone_id = z.id
  join sites.site_parcel sp on sp.city = pz.city and sp.parcel_id = pz.parcel_id;
  return null;
end $$;

create trigger listing_insert after insert on sites.site referencing new table as changed for each statement execute function sites.mark_sites();
create trigger listing_update after update on sites.site referencing new table as changed for each statement execute function sites.mark_sites();
create trigger listing_delete after delete on sites.site referencing old table as changed for each statement execute function sites.mark_sites();
create trigger listing_insert after insert on sites.fact referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_update after update on sites.fact referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_delete after delete on sites.fact referencing old table as changed for each statement execute function sites.mark_of_site();
create trigger listing_insert after insert on sites.site_parcel referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_update after update on sites.site_parcel referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_delete after delete on sites.site_parcel referencing old table as changed for each statement execute function sites.mark_of_site();
-- A parcel is no site's before it stands in the register, and leaves it only when no site stands on it.
create trigger listing_update after update on places.parcel referencing new table as changed for each statement execute function sites.mark_of_parcel();
create trigger listing_insert after insert on plans.parcel_zone referencing new table as changed for each statement execute function sites.mark_of_share();
create trigger listing_update after update on plans.parcel_zone referencing new table as changed for each statement execute function sites.mark_of_share();
create trigger listing_delete after delete on plans.parcel_zone referencing old table as changed for each statement execute function sites.mark_of_share();
-- A zone is no parcel's before its shares are reckoned, and its shares go with it.
create trigger listing_update after update on plans.zone referencing new table as changed for each statement execute function sites.mark_of_zone();
create trigger listing_insert after insert on plans.provision referencing new table as changed for each statement execute function sites.mark_of_provision();
create trigger listing_update after update on plans.provision referencing new table as changed for each statement execute function sites.mark_of_provision();
create trigger listing_delete after delete on plans.provision referencing old table as changed for each statement execute function sites.mark_of_provision();
create trigger listing_update after update on plans.act referencing new table as changed for each statement execute function sites.mark_of_act();
-- What an act says of itself decides verdicts too.
create trigger revision after insert or update or delete on plans.act for each statement execute function places.bump_revision();

-- Streets by name, from the city's register of addresses; a place for each where it is known.
create table places.street (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  name text not null check (length(name) between 1 and 120),
  -- GeoJSON geometry, longitude latitude.
  geometry jsonb,
  source text not null,
  synthetic boolean not null default false,
  unique (city, name)
);
select platform.guard_city('places.street');
select audit.guard('places.street');
create trigger revision after insert or update or delete on places.street for each statement execute function places.bump_revision();
-- The name of a precinct is told by any of its parcels that knows it.
create index parcel_precinct_name on places.parcel (city, precinct) where precinct_name is not null;
