-- When the personal data of a submission were erased; their owner's link ends with them.
alter table submissions.submission add column erased_at timestamptz;
create index submission_decided on submissions.submission (city, decided_at) where erased_at is null and decided_at is not null;

-- What of a site changed while it was on offer: from and to are the same then, and there is no reason.
alter table sites.status_change add column changed text[];
