-- outlook: one row is one projection of an occupation's employment in an area; jobs, per cent, US dollars a year. As collected.
-- growth_class: the word for the growth (per cent) of a national projection, by the published classes of its base year, on
--   whole per cents; null for the projections of other years, whose classes were others.
-- projections: one row is one occupation, area and base year with the projection to use: where several sources print it, that
--   of the source that covers most occupations of the vintage, since the others round. Median pay is that of the base year.

create table outlook as
select * from collected.outlook;

create macro growth_class(change_percent, base_year) as
    case
        when change_percent is null or base_year <> growth_classes_base() then null
        when round(change_percent) >= much_faster_growth() then 'Much faster than average'
        when round(change_percent) >= faster_growth() then 'Faster than average'
        when round(change_percent) >= average_growth() then 'As fast as average'
        when round(change_percent) >= slower_growth() then 'Slower than average'
        when round(change_percent) > declining_growth() then 'Little or no change'
        else 'Decline'
    end;

create table projections as
with stated as (
    select *, count(*) over (partition by source_id, base_year, area_type) as covered
    from outlook
    where soc_code is not null and base_year is not null and change_percent is not null
)
select * exclude (covered)
from stated
qualify row_number() over (
    partition by soc_code, area_type, area_name, country, base_year order by covered desc, outlook_id
) = 1;
