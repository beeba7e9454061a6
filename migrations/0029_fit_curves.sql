-- For each site on offer the longest hall of every usual width, for every way in which its plans may be read: made from its land and plans so
-- that most halls need no geometry. Nobody writes here but the office's own reckoning; it can be thrown away and made again.
create table sites.fit_curve (
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  -- a digest of the land and the lines that the curves were made of: of other land they say nothing
  land text not null,
  -- days on which no other case can hold; on others the curves of the cases that are kept stay true
  holds_from date not null,
  holds_to date not null,
  -- { case: { room: { inner, outer } } }, metres: see matching/core/hall/curves
  curves jsonb not null,
  primary key (city, site_id)
);
create index fit_curve_ends on sites.fit_curve (city, holds_to) where holds_to < 'infinity';
create index fit_curve_begins on sites.fit_curve (city, holds_from) where holds_from > '-infinity';

-- Sites whose curves may not be theirs any more: marked in the transaction that changed anything they are made of.
create table sites.fit_curve_due (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null
);
create index fit_curve_due_city on sites.fit_curve_due (city, site_id);

-- By which edition of the reckoning a city's curves were made.
create table sites.fit_curve_edition (
  city text primary key references places.municipality,
  edition text not null
);

select platform.guard_city('sites.fit_curve');
select platform.guard_city('sites.fit_curve_due');
select platform.guard_city('sites.fit_curve_edition');

-- Whatever may change a listing may change a curve; what did not is seen by its digest.
create function sites.mark_curves() returns trigger language plpgsql as $$
begin
  insert into sites.fit_curve_due (city, site_id) select distinct city, site_id from changed;
  return null;
end $$;
create trigger fit_curves after insert on sites.listing_due referencing new table as changed for each statement execute function sites.mark_curves();
