-- What the office added to a parameter of law: another value with its source, or that a person read the act and it says so. It counts
-- once a second person has accepted it and until somebody withdraws it. Nothing is deleted: what was refused stays with its reason.
create schema law;

create table law.entry (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- the key of the parameter: 'aid.regional-map.kaliski'
  parameter text not null check (length(parameter) between 1 and 200),
  -- value: another row of the table; reading: a row that stands there is what the act says
  kind text not null check (kind in ('value', 'reading')),
  valid_from date not null,
  -- the last day; null: no end is known
  valid_to date check (valid_to >= valid_from),
  value jsonb not null check (value <> 'null' and length(value::text) <= 40000),
  act text not null check (length(act) between 1 and 500),
  article text check (length(article) between 1 and 200),
  url text check (length(url) between 1 and 1000),
  status text not null check (status in ('verified', 'unverified', 'contested')),
  -- the day on which a person read the act; null: taken from a secondary source
  checked_on date,
  -- the part in the office of who read it, as it was then: the public is told this and no name
  checked_role text references accounts.role,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
  proposed_by bigint not null references accounts.account,
  proposed_at timestamptz not null,
  -- who accepted or refused, and why it was refused
  decided_by bigint references accounts.account,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 1000),
  withdrawn_by bigint references accounts.account,
  withdrawn_at timestamptz,
  withdrawn_why text check (length(withdrawn_why) between 1 and 1000),
  constraint nobody_accepts_their_own check (decided_by is null or decided_by <> proposed_by),
  check ((status = 'verified') <= (checked_on is not null)),
  check ((checked_on is null) = (checked_role is null)),
  check (kind = 'value' or status = 'verified'),
  check ((decided_by is null) = (decided_at is null)),
  check (state not in ('accepted', 'refused') or decided_by is not null),
  check ((state = 'refused') = (reason is not null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
create index entry_of_parameter on law.entry (city, parameter, id);
-- The same is proposed once while it waits.
create unique index entry_waiting on law.entry (city, parameter, kind, valid_from, md5(value::text)) where state = 'proposed';

select platform.guard_city('law.entry');
select audit.guard('law.entry');
create trigger revision after insert or update or delete on law.entry for each statement execute function places.bump_revision();

-- Who reads the office's list of parameters, who adds to them, and who may be the second person.
update accounts.role set permissions = permissions || '{law.read,law.accept}'::text[] where code in ('clerk', 'administrator');
update accounts.role set permissions = permissions || '{law.write}'::text[] where code = 'administrator';
