-- The references of parcels that 0010 took away, asked once for each statement instead of once for each row: which city and which
-- import a row names. The rows named are locked as a reference locks them, so that neither can go before this transaction ends.
create function places.parcel_references() returns trigger language plpgsql as $$
begin
  perform 1 from places.municipality where teryt in (select distinct city from changed) for key share;
  perform 1 from places.parcel_import where id in (select distinct import_id from changed) for key share;
  if exists (select 1 from (select distinct city from changed) c where not exists (select 1 from places.municipality m where m.teryt = c.city)) then
    raise foreign_key_violation using message = 'land of a city that is not here';
  end if;
  if exists (
    select 1 from (select distinct city, import_id from changed where import_id is not null) c
    where not exists (select 1 from places.parcel_import i where i.id = c.import_id and i.city = c.city)
  ) then
    raise foreign_key_violation using message = 'land of an import that is not here';
  end if;
  return null;
end $$;
drop trigger city_exists on places.parcel;
drop function places.city_exists();
create trigger references_of_new after insert on places.parcel referencing new table as changed for each statement execute function places.parcel_references();
create trigger references_of_changed after update on places.parcel referencing new table as changed for each statement execute function places.parcel_references();

create function places.import_has_parcels() returns trigger language plpgsql as $$
begin
  if exists (select 1 from places.parcel p where p.city = old.city and p.import_id = old.id) then
    raise foreign_key_violation using message = 'land of this import is still here';
  end if;
  return null;
end $$;
create trigger has_parcels after delete or update of id, city on places.parcel_import for each row execute function places.import_has_parcels();

-- Row-level security binds the owner too: the city that goes is looked at as its own connection would.
create function places.municipality_has_parcels() returns trigger language plpgsql as $$
declare
  before text := coalesce(current_setting('calisia.city', true), '');
  found_one boolean;
begin
  perform set_config('calisia.city', old.teryt, true);
  found_one := exists (select 1 from places.parcel p where p.city = old.teryt);
  perform set_config('calisia.city', before, true);
  if found_one then
    raise foreign_key_violation using message = 'land of this city is still here';
  end if;
  return null;
end $$;
create trigger has_parcels after delete or update of teryt on places.municipality for each row
  execute function places.municipality_has_parcels();

-- When the national parcel locator may next be asked, by whichever process and for whichever city: one row.
create table places.uldk_turn (
  only_row boolean primary key default true check (only_row),
  free_at timestamptz not null default '-infinity'
);
insert into places.uldk_turn default values;
