create schema shortlists;

-- A reader's own choice of sites, kept without an account: whoever has the link sees it. No personal data.
create table shortlists.list (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- the need as its canonical query; '' when none was given
  need text not null default '',
  created_at timestamptz not null default now(),
  -- moved on by every change
  expires_on date not null
);

create table shortlists.list_site (
  list_id bigint not null references shortlists.list on delete cascade,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  note text not null default '' check (length(note) <= 500),
  added_at timestamptz not null default now(),
  primary key (list_id, site_id)
);

-- A question that is asked again for its owner. The address is kept only while the alert stands.
create table shortlists.alert (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  locale text not null check (locale in ('pl','en')),
  email text not null,
  -- canonical queries, '' when none
  need text not null default '',
  filter text not null default '',
  state text not null default 'pending' check (state in ('pending','active')),
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  expires_on date not null,
  -- the day of the last letter with sites: one a day at most
  written_on date,
  -- told once that the year is ending
  warned boolean not null default false
);
create index alert_email on shortlists.alert (city, lower(email));

-- What the owner of an alert has been told, or saw when confirming: a site in this state is not told again.
create table shortlists.alert_site (
  alert_id bigint not null references shortlists.alert on delete cascade,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  state text not null,
  primary key (alert_id, site_id)
);

-- The state of the city that was last looked at for its alerts.
create table shortlists.round (
  city text primary key references places.municipality,
  revision bigint not null,
  on_day date not null
);

select platform.guard_city('shortlists.list');
select platform.guard_city('shortlists.list_site');
select platform.guard_city('shortlists.alert');
select platform.guard_city('shortlists.alert_site');
select platform.guard_city('shortlists.round');
select audit.guard('shortlists.list');
select audit.guard('shortlists.list_site');
select audit.guard('shortlists.alert');

-- Where a letter's reader can stop such letters (RFC 2369); null for letters that are not sent in rows.
alter table platform.outbox add column unsubscribe text;
