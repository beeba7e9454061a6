-- What the list is ordered by beside its facets, kept with each site on offer so that a million of them stand in order without being read.
-- A row that stands already is empty here until the reckoning, whose edition is counted up with this, has made it anew.
alter table sites.listing
  -- the ladder of readiness from the day of the reckoning on: rung, steps missing to the next, last day of that (days since
  -- 1970-01-01; null: no end is known), and so on
  add column ready int[] not null default '{}',
  -- the day of its latest public fact
  add column confirmed date;
