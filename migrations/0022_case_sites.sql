-- The sites of the shortlist that came with an enquiry, in its order. They stay with the case when the list ends.
create table cases.case_site (
  case_id bigint not null references cases.case_file on delete cascade,
  city text not null references places.municipality,
  -- from 1
  place int not null check (place > 0),
  site_id bigint not null references sites.site,
  note text not null default '',
  primary key (case_id, place),
  unique (case_id, site_id)
);
create index case_site_of on cases.case_site (city, site_id);

select platform.guard_city('cases.case_site');
select audit.guard('cases.case_site');
