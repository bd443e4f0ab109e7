-- One row is one year for which official national wages of occupations of the United States are at hand, newest first.

select distinct year
from pay_statistics
where evidence = 'official' and group_kind = 'occupation' and work_kind = 'full_time' and country = 'US'
    and area_type = 'country' and soc_code is not null and year is not null
order by year desc;
