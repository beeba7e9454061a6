-- Land that the office drew, where no parcels are known: the last resort, and never a cadastral border.
create table sites.drawn_land (
  site_id bigint primary key references sites.site on delete cascade,
  city text not null references places.municipality,
  -- MultiPolygon coordinates, metres, easting northing, in the municipality's zone
  geometry jsonb not null,
  bounds box not null,
  area_m2 double precision not null check (area_m2 > 0),
  drawn_on date not null,
  source text not null default 'narysowane przez biuro'
);
create index drawn_land_bounds on sites.drawn_land using gist (bounds);
select platform.guard_city('sites.drawn_land');
create trigger revision after insert or update or delete on sites.drawn_land for each statement execute function places.bump_revision();

create trigger listing_insert after insert on sites.drawn_land referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_update after update on sites.drawn_land referencing new table as changed for each statement execute function sites.mark_of_site();
create trigger listing_delete after delete on sites.drawn_land referencing old table as changed for each statement execute function sites.mark_of_site();

-- Shares of drawn land are measured when they are read; whatever changes a plan may change any of them, and there are few.
create function sites.mark_drawn() returns trigger language plpgsql as $$
begin
  insert into sites.listing_due (city, site_id) select d.city, d.site_id from sites.drawn_land d where d.city = platform.city();
  return null;
end $$;
create trigger drawn_land after insert or update or delete on plans.zone for each statement execute function sites.mark_drawn();
create trigger drawn_land after insert or update or delete on plans.provision for each statement execute function sites.mark_drawn();
create trigger drawn_land after update on plans.act for each statement execute function sites.mark_drawn();

-- What one person wants to change of a site on offer, kept until another has read it: nothing of it is public before.
create table sites.proposal (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  state text not null default 'open' check (state in ('open','accepted','refused','withdrawn')),
  -- { draft?, files? }: see sites/core/office/proposal.ts
  content jsonb not null,
  -- every account that put something into it: none of them may accept it
  authors bigint[] not null check (cardinality(authors) > 0),
  version int not null default 1,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  decided_by bigint references accounts.account,
  decided_at timestamptz,
  -- why it was refused or taken back
  reason text not null default '',
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'accepted' or not (decided_by = any (authors)))
);
create unique index proposal_open on sites.proposal (site_id) where state = 'open';
create index proposal_of_city on sites.proposal (city, id) where state = 'open';
select platform.guard_city('sites.proposal');
select audit.guard('sites.proposal');

-- In the history of a site on offer: which proposal brought a change, or brought none.
alter table sites.status_change add column proposal_id bigint references sites.proposal;

-- Figures that an owner stated later on his private page, until a clerk has looked at them.
create table submissions.figure (
  fact_id bigint primary key references sites.fact on delete cascade,
  city text not null references places.municipality,
  submission_id bigint not null references submissions.submission on delete cascade,
  stated_at timestamptz not null,
  looked_at timestamptz,
  looked_by bigint references accounts.account,
  -- whether everybody sees it since then
  shown boolean,
  check ((looked_at is null) = (shown is null))
);
create index figure_waiting on submissions.figure (city, submission_id) where looked_at is null;
select platform.guard_city('submissions.figure');
select audit.guard('submissions.figure');

-- The same picture, smaller: made apart after it was kept, and made again whenever it is missing.
create table platform.picture_version (
  city text not null references places.municipality,
  sha256 bytea not null,
  -- pixels
  width int not null check (width > 0),
  height int not null check (height > 0),
  type text not null check (type in ('image/webp')),
  content bytea not null,
  primary key (city, sha256, width),
  foreign key (city, sha256) references platform.file_content (city, sha256) on delete cascade
);
alter table platform.picture_version alter column content set storage external;
select platform.guard_city('platform.picture_version');
-- When smaller ones were made, or could not be: pictures kept before this are still to be made smaller.
alter table platform.file_content add column versions_at timestamptz;
create index file_content_to_resize on platform.file_content (city) where versions_at is null and type <> 'application/pdf';
-- A page that shows the smaller ones is another page.
create trigger revision after insert on platform.picture_version for each statement execute function places.bump_revision();
