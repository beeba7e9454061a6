-- What every room stands on: who we are acting for, secrets, jobs' rate limits, caught test mail.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema platform;

-- Which files of /migrations ran here, and what they said then.
create table platform.migration (
  file text primary key,
  sha256 text not null,
  ran_at timestamptz not null default now()
);

-- The city that this connection serves. A connection that names none sees no rows (row-level security).
create function platform.city() returns text language sql stable parallel safe as
$$ select nullif(current_setting('calisia.city', true), '') $$;

-- Puts a table that carries `city` under row-level security, for its owner too.
create function platform.guard_city(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy city on %s using (city = platform.city()) with check (city = platform.city())', target);
end $$;

create table platform.secret (
  name text primary key,
  value bytea not null,
  made_at timestamptz not null default now()
);

-- Counts tries in a window. `bucket` is a keyed hash, never an address.
create table platform.rate (
  bucket text not null,
  window_start timestamptz not null,
  tries int not null,
  primary key (bucket, window_start)
);

-- Mail waits here inside the transaction that wrote it; a job sends it afterwards.
create table platform.outbox (
  id bigint generated always as identity primary key,
  city text not null,
  message_id text not null unique,
  recipient text not null,
  reply_to text,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  -- what it is about, so that the office sees a failed letter where it belongs: 'case:17'
  about text,
  tries int not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  -- when the queue took it over
  queued_at timestamptz,
  sent_at timestamptz
);
create index outbox_waiting on platform.outbox (id) where state = 'waiting' and queued_at is null;
create index outbox_failed on platform.outbox (city, id) where state = 'failed';
-- Not forced: the owner's job sends for every city.
alter table platform.outbox enable row level security;
create policy city on platform.outbox using (city = platform.city()) with check (city = platform.city());

-- The development inbox (no SMTP_URL): what the SMTP server in the process received.
create table platform.caught_mail (
  id bigint generated always as identity primary key,
  -- a letter sent again after a crash has the same one
  message_id text unique,
  received_at timestamptz not null default now(),
  sender text not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  raw bytea not null
);
