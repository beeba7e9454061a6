create schema aid;

-- A calculation of public aid as it was: the question, the day and the whole answer with the rows of law behind it. Kept by who asked,
-- behind a private link, without an account.
create table aid.calculation (
  id bigint generated always as identity primary key,
  city text not null references places.municipality,
  -- the answers of the form as a query; names of firms may stand in it
  question text not null check (length(question) between 1 and 8000),
  as_of date not null,
  answer jsonb not null,
  made_at timestamptz not null,
  -- the last day; null while it belongs to a case and stays with it
  expires_on date,
  -- the same form sent twice keeps one
  key text not null,
  unique (city, key),
  unique (city, id)
);
create index calculation_expires on aid.calculation (city, expires_on) where expires_on is not null;

-- Calculations that came with an enquiry.
create table cases.case_calculation (
  case_id bigint not null references cases.case_file on delete cascade,
  city text not null references places.municipality,
  calculation_id bigint not null,
  primary key (case_id, calculation_id),
  foreign key (city, calculation_id) references aid.calculation (city, id) on delete cascade
);

select platform.guard_city('aid.calculation');
select platform.guard_city('cases.case_calculation');
select audit.guard('aid.calculation');
select audit.guard('cases.case_calculation');
