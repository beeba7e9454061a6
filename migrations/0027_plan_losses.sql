-- A provision that a data set no longer has stays, doubted, until a person of the desk takes it out; a command that brought the data set in has no account.
alter table plans.provision drop constraint provision_doubted_is_unchecked;
alter table plans.provision add constraint provision_doubted_is_unchecked
  check ((withdrawn_by is null) = (withdrawn_why is null) and (withdrawn_account is null or withdrawn_why is not null)
    and (withdrawn_why is null or checked_on is null));
