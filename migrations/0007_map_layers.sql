-- Map layers of outside services (GUGiK WMTS or WMS) that a city switches on. None is on by default: a page then asks nobody else for anything.
create table places.map_layer (
  city text not null references places.municipality,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name_pl text not null,
  name_en text not null,
  -- tile address with {z}, {x}, {y} or {bbox-epsg-3857}
  url text not null check (url ~ '^https://[a-z0-9.-]+(:\d+)?/[^\s;,''"]*$'),
  attribution text not null,
  position int not null default 0,
  primary key (city, code)
);
select platform.guard_city('places.map_layer');
create trigger revision after insert or update or delete on places.map_layer for each statement execute function places.bump_revision();
