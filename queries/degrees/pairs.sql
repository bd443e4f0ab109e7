-- One row is one pair of offers behind the premium of `$higher` over `$lower`, of one company where `$company` is not null:
-- both offers with what they say of themselves and their sources. At most `$most`. Pay in the reader's unit and currency.

select
    p.company,
    p.lower_pay, p.higher_pay, p.higher_pay / p.lower_pay - 1 as premium,
    l.role as lower_role, h.role as higher_role,
    coalesce(l.place, l.region, l.country) as lower_place, coalesce(h.place, h.region, h.country) as higher_place,
    l.year as lower_year, h.year as higher_year,
    l.pay_text as lower_text, h.pay_text as higher_text,
    ls.title as lower_source, ls.url as lower_url, hs.title as higher_source, hs.url as higher_url,
    l.report_id as lower_id, h.report_id as higher_id
from degree_pairs() p
join pay_reports l on l.report_row = p.lower_row
join pay_reports h on h.report_row = p.higher_row
left join sources ls on ls.source_id = l.source_id
left join sources hs on hs.source_id = h.source_id
where lower_degree = $lower and higher_degree = $higher and ($company::varchar is null or p.company = $company)
order by p.company, lower_id, higher_id
limit $most;
