-- A provision that a person of the desk doubts stays, unchecked and so without a PASS, until a second person takes it out or confirms it.
alter table plans.provision add column withdrawn_by text;
alter table plans.provision add column withdrawn_on date;
alter table plans.provision add column withdrawn_account bigint;
alter table plans.provision add column withdrawn_why text check (length(withdrawn_why) between 1 and 1000);
alter table plans.provision add constraint provision_doubted_is_unchecked
  check ((withdrawn_account is null) = (withdrawn_why is null) and (withdrawn_account is null or checked_on is null));
