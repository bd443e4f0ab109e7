-- pay_reports: the rows of `carried_rows`, those together that most filters ask for together, and names as numbers (`names.sql`).

create table pay_reports as
select
    * replace (
        work_kind::work_kind_name as work_kind,
        company::company_name as company,
        role_family::role_family_name as role_family,
        country::country_name as country,
        country_region::country_region_name as country_region,
        place::place_name as place,
        metro_code::metro_code_name as metro_code,
        evidence::evidence_name as evidence,
        source_id::source_id_name as source_id,
        batch::batch_name as batch
    )
from carried_rows
order by country, work_kind, year, report_row;
