-- places: one row is one canonical place: a city, a metro, a state or a country; degrees of latitude and longitude. As collected.

create table places as
select * from collected.places;
