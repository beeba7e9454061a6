-- Lists of sites that others keep: how each sender's columns are read, what came, and what waits for a place.
create schema registers;

create table registers.mapping (
  city text not null references places.municipality,
  sender text not null,
  mapping jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (city, sender)
);

-- A file between the moment it was handed in and the moment somebody decides; afterwards its report stays and its bytes go.
create table registers.upload (
  id uuid primary key default gen_random_uuid(),
  city text not null references places.municipality,
  file_name text not null,
  content bytea,
  mapping jsonb not null,
  -- the day on which the list was true, where no column says it
  as_of date not null,
  contact_id bigint not null references sites.contact,
  handed_in_at timestamptz not null default now(),
  imported_at timestamptz,
  report jsonb
);
create index upload_by_day on registers.upload (city, handed_in_at desc);

-- What a sender calls one site is one site: the next list finds it again.
create table registers.entry (
  city text not null references places.municipality,
  sender text not null,
  reference text not null,
  -- null while nobody knows where it lies
  site_id bigint references sites.site on delete cascade,
  -- as read, with the day on which it was true
  content jsonb not null,
  -- the list that said it last
  file_name text not null,
  seen_at timestamptz not null default now(),
  primary key (city, sender, reference)
);
create index entry_waiting on registers.entry (city, sender) where site_id is null;

select platform.guard_city('registers.mapping');
select platform.guard_city('registers.upload');
select platform.guard_city('registers.entry');
select audit.guard('registers.mapping');
select audit.guard('registers.upload');
select audit.guard('registers.entry');
