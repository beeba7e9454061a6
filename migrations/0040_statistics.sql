-- After a mass of rows PostgreSQL plans by what it counted before them, until its own round comes by. Only an owner may have them counted:
-- the application asks for it by these two names and no others. Shapes are left out: nothing is chosen by them.
create function places.count_land() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze places.parcel (city, id, precinct, number, bounds, area_m2);
end $$;

create function sites.count_offer() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze sites.site, sites.site_parcel, sites.fact, sites.listing;
end $$;

revoke execute on function places.count_land(), sites.count_offer() from public;
