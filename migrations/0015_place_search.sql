-- A place is looked for by its parcel's number, as it is written or begun. In byte order and by comparison: under row-level
-- security a LIKE, which is not leakproof, reads every parcel of the city.
create index parcel_number on places.parcel (city, (number collate "C"));
create index parcel_precinct on places.parcel (city, precinct, (number collate "C"));
