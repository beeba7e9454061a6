-- What every room stands on: who we are acting for, secrets, jobs' rate limits, caught test mail.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema platform;

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
  tries int not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_waiting on platform.outbox (id) where state = 'waiting';

-- The development inbox (no SMTP_URL): what the SMTP server in the process received.
create table platform.caught_mail (
  id bigint generated always as identity primary key,
  received_at timestamptz not null default now(),
  sender text not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  raw bytea not null
);
