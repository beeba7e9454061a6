-- A case whose person was erased: what is left names nobody and keeps counting.
alter table cases.case_file add column erased_at timestamptz;
alter table cases.case_file add column erased_ground text check (erased_ground in ('asked', 'no-record', 'archive-consent'));
-- Why before its time, or the sign of the archive's consent: checked to name nobody of the case.
alter table cases.case_file add column erased_why text check (length(erased_why) between 1 and 300);
alter table cases.case_file add constraint erased_has_ground
  check ((erased_at is null) = (erased_ground is null) and (erased_at is null) = (erased_why is null));
alter table cases.case_file add constraint erased_names_nobody
  check (erased_at is null or (code_name = number and idempotency_key is null and stage = 'closed'));

-- What can't be undone an administrator does; who works on cases sees what would go.
update accounts.role set permissions = permissions || '{cases.erase}'::text[] where code = 'administrator';
