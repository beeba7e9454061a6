-- Whether everybody may see on the map where a layer's things are and what they are called. Null: by its kind, yes but for easements, which
-- come out of land and mortgage registers and may name persons. What a layer keeps free is taken off either way.
alter table layers.supply add column public boolean;

-- Asked once for all things of a statement: a county's roads come in by the hundred thousand, and a call for each took most of their time.
create or replace function layers.mark_sites() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id)
  with wide as materialized (
    select distinct box(point(ceil((bounds[0])[0] / 100) * 100 + 150, ceil((bounds[0])[1] / 100) * 100 + 150),
                        point(floor((bounds[1])[0] / 100) * 100 - 150, floor((bounds[1])[1] / 100) * 100 - 150))::text as b from changed
  ), around as materialized (select b::box as b from wide)
  select platform.city(), near.site_id from (
    select sp.site_id from around join places.parcel p on p.city = platform.city() and p.bounds && around.b
      join sites.site_parcel sp on sp.city = p.city and sp.parcel_id = p.id
    union
    select d.site_id from around join sites.drawn_land d on d.city = platform.city() and d.bounds && around.b
  ) near;
  return null;
end $$;
