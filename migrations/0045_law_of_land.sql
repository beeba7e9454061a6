-- An entry of law is told with the parts in the office of who entered and who accepted it, as they were then; of older ones, as they are now.
alter table law.entry add column proposed_role text references accounts.role;
alter table law.entry add column decided_role text references accounts.role;

alter table law.entry disable trigger leaves_event;
do $$
declare
  here text;
begin
  for here in select teryt from places.municipality loop
    perform set_config('calisia.city', here, true);
    update law.entry e set
      proposed_role = (select role from accounts.account a where a.id = e.proposed_by),
      decided_role = (select role from accounts.account a where a.id = e.decided_by)
    where e.city = here;
  end loop;
  perform set_config('calisia.city', '', true);
end $$;
alter table law.entry enable trigger leaves_event;

-- A number that decides where a hall may stand makes other curves of all land on offer: marked in the transaction that lets it count, or
-- count no longer. A curve of another number is never taken for this one's (its case names them); until it is reckoned the land is asked.
create function law.mark_curves() returns trigger language plpgsql as $$
begin
  insert into sites.fit_curve_due (city, site_id)
  select s.city, s.id from sites.site s
  where s.kind = 'land' and s.status in ('published', 'reserved') and s.city in (
    select now.city from changed now join before was on was.id = now.id
    where (now.state = 'accepted') <> (was.state = 'accepted')
      and (now.parameter in ('matching.setback', 'matching.road-distance', 'matching.forest-distance', 'matching.gas-zone',
             'matching.power-strip', 'matching.water-strip') or now.parameter like 'matching.area.%'));
  return null;
end $$;
create trigger fit_curves after update on law.entry referencing old table as before new table as changed
  for each statement execute function law.mark_curves();
