create schema cases;

-- Gap-free numbering for each city and year: a locked counter, not max + 1.
create table cases.counter (
  city text not null references places.municipality,
  year int not null,
  last int not null,
  primary key (city, year)
);

create table cases.case_file (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- "INW-2026-0017"; the official case sign, when the EZD gives one, stands beside it
  number text not null,
  official_sign text,
  -- what the office calls it; never the company's name
  code_name text not null,
  kind text not null default 'investor' check (kind in ('investor','local-firm','innovator')),
  locale text not null check (locale in ('pl','en')),
  -- the private link is an HMAC over id and version; a new version revokes the old link
  link_version int not null default 1,
  -- the need as its canonical query string; '' when none was given
  need text not null,
  site_id bigint references sites.site,
  stage text not null default 'new' check (stage in ('new','open','answered','closed')),
  assigned_to bigint references accounts.account,
  received_at timestamptz not null default now(),
  -- promise: a human answer within one working day
  answer_due timestamptz not null,
  first_answered_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  -- the same form sent twice is one case
  idempotency_key text,
  synthetic boolean not null default false,
  unique (city, number),
  unique (city, idempotency_key)
);
create index case_open on cases.case_file (city, answer_due) where stage <> 'closed';

-- Personal data and the company's name, apart from the case.
create table cases.party (
  case_id bigint primary key references cases.case_file on delete cascade,
  city text not null references places.municipality,
  name text not null,
  email text not null,
  phone text,
  company text,
  synthetic boolean not null default false
);

create table cases.message (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  case_id bigint not null references cases.case_file on delete cascade,
  direction text not null check (direction in ('in','out','note')),
  author_account bigint references accounts.account,
  body text not null,
  sent_at timestamptz not null default now(),
  -- the same form sent twice is one message
  idempotency_key text,
  unique (case_id, idempotency_key)
);
create index message_case on cases.message (case_id, id);

-- The answer as it was given, so that it can be re-run and compared.
create table cases.answer_record (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  case_id bigint not null references cases.case_file on delete cascade,
  as_of date not null,
  revision bigint not null,
  results jsonb not null,
  recorded_at timestamptz not null default now()
);

select platform.guard_city('cases.counter');
select platform.guard_city('cases.case_file');
select platform.guard_city('cases.party');
select platform.guard_city('cases.message');
select platform.guard_city('cases.answer_record');
select audit.guard('cases.case_file');
select audit.guard('cases.party');
select audit.guard('cases.message');
