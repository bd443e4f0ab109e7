-- One row: how many published statistics pass the filters and hold `$search` in their words (`found`), of how many (`rows`).

select
    count(*) filter (
        statistic_passes(r, $work_kind, $role_family, $degree, $country, $company, $year)
        and says(statistic_words(r, s), $search)
    ) as found,
    count(*) as rows
from pay_statistics r
left join sources s on s.source_id = r.source_id;
