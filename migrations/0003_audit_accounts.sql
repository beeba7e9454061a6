create schema audit;

-- Append-only, chained by hash for each city. It names people by account id and holds no personal data.
create table audit.event (
  city text not null references places.municipality,
  seq bigint not null,
  at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(),
  -- 'user:12', 'visitor', 'system', 'command'
  actor text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  details jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (city, seq)
);
create index event_object on audit.event (city, object_kind, object_id, seq);
create index event_transaction on audit.event (transaction);

create function audit.digest(city text, seq bigint, at timestamptz, actor text, action text, object_kind text, object_id text, details jsonb, previous bytea)
returns bytea language sql immutable parallel safe as $$
  select sha256(previous || convert_to(
    jsonb_build_array(city, seq, extract(epoch from at)::text, actor, action, object_kind, object_id, details)::text, 'UTF8'))
$$;

-- One writer at a time for each city, so the chain can't fork.
create function audit.append(actor text, action text, object_kind text, object_id text, details jsonb) returns bigint
language plpgsql as $$
declare
  here text := platform.city();
  last audit.event;
  next_seq bigint;
  before bytea;
  moment timestamptz := clock_timestamp();
begin
  if here is null then raise exception 'an event needs a city'; end if;
  perform pg_advisory_xact_lock(hashtext('audit'), hashtext(here));
  select * into last from audit.event e where e.city = here order by seq desc limit 1;
  next_seq := coalesce(last.seq, 0) + 1;
  before := coalesce(last.hash, '\x00'::bytea);
  insert into audit.event (city, seq, at, actor, action, object_kind, object_id, details, previous, hash)
  values (here, next_seq, moment, actor, action, object_kind, object_id, details, before,
          audit.digest(here, next_seq, moment, actor, action, object_kind, object_id, details, before));
  return next_seq;
end $$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit.event for each statement execute function audit.refuse_change();

-- A guarded table can't be written by a transaction that leaves no event.
create function audit.require_event() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audit.event where transaction = pg_current_xact_id()) then
    raise exception 'write to %.% without an audit event', tg_table_schema, tg_table_name;
  end if;
  return null;
end $$;

create function audit.guard(target regclass) returns void language plpgsql as $$
begin
  execute format('create constraint trigger leaves_event after insert or update or delete on %s deferrable initially deferred for each row execute function audit.require_event()', target);
end $$;

select platform.guard_city('audit.event');
select audit.guard('places.parcel_import');

create schema accounts;

-- Roles are rows: what a role may do is the list, not code.
create table accounts.role (
  code text primary key,
  name_pl text not null,
  name_en text not null,
  permissions text[] not null
);
insert into accounts.role values
  ('clerk', 'pracownik biura', 'clerk', '{cases.read,cases.write}'),
  ('administrator', 'administrator', 'administrator', '{cases.read,cases.write,audit.read}');

create table accounts.account (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  email text not null,
  name text not null,
  role text not null references accounts.role,
  -- argon2id, PHC string
  password_hash text not null,
  disabled_at timestamptz,
  synthetic boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index account_email on accounts.account (city, lower(email));

create table accounts.session (
  -- sha256 of the cookie's value
  token_hash bytea primary key,
  city text not null references places.municipality,
  account_id bigint not null references accounts.account on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);

select platform.guard_city('accounts.account');
select platform.guard_city('accounts.session');
select audit.guard('accounts.account');
