create schema sites;

-- Who answers for a site: a person with a name.
create table sites.contact (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  name text not null,
  role_pl text not null,
  role_en text not null,
  phone text not null,
  email text not null,
  languages text[] not null,
  synthetic boolean not null default false
);

create table sites.site (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  slug text not null,
  kind text not null check (kind in ('land','hall','office','premises')),
  name_pl text not null,
  name_en text not null,
  district_pl text not null,
  district_en text not null,
  summary_pl text not null default '',
  summary_en text not null default '',
  -- land stands on parcels; a hall, office or premises may have only a point (metres, municipality's zone)
  easting double precision not null,
  northing double precision not null,
  status text not null default 'draft' check (status in ('draft','published','withdrawn')),
  published_on date,
  contact_id bigint not null references sites.contact,
  synthetic boolean not null default false,
  unique (city, slug)
);

create table sites.site_parcel (
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  parcel_id text not null,
  primary key (city, site_id, parcel_id),
  foreign key (city, parcel_id) references places.parcel (city, id)
);

-- Every statement about a site that was ever confirmed. The latest of a key is current; nothing is overwritten.
create table sites.fact (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  site_id bigint not null references sites.site on delete cascade,
  key text not null,
  value jsonb not null,
  source_kind text not null check (source_kind in ('register','operator','owner','department','clerk','document','measurement')),
  source_name text not null,
  source_reference text,
  source_url text,
  confirmed_on date not null,
  valid_until date,
  visibility text not null default 'public' check (visibility in ('public','partners','office')),
  synthetic boolean not null default false,
  recorded_at timestamptz not null default now(),
  check (valid_until is null or valid_until >= confirmed_on)
);
create index fact_current on sites.fact (site_id, key, confirmed_on desc, id desc);

select platform.guard_city('sites.contact');
select platform.guard_city('sites.site');
select platform.guard_city('sites.site_parcel');
select platform.guard_city('sites.fact');
select audit.guard('sites.contact');
select audit.guard('sites.site');
select audit.guard('sites.fact');
create trigger revision after insert or update or delete on sites.contact for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on sites.site for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on sites.site_parcel for each statement execute function places.bump_revision();
create trigger revision after insert or update or delete on sites.fact for each statement execute function places.bump_revision();
