-- A place is looked for by its parcel's number, as it is written or begun.
create index parcel_number on places.parcel (city, number text_pattern_ops);
create index parcel_precinct on places.parcel (city, precinct, number text_pattern_ops);
