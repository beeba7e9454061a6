-- Who keeps the base of sites and codes plans. Publishing and checking take two different people (rules of those rooms), not two roles.
update accounts.role set permissions = permissions || '{sites.write,plans.write}'::text[] where code in ('clerk', 'administrator');
