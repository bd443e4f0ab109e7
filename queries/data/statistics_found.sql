-- One row: how many published statistics pass the filters and hold `$search` in their words (`found`), of how many (`rows`).

select count(*) as found, (select count(*) from pay_statistics) as rows
from filtered_statistics($filters) r
left join sources s on s.source_id = r.source_id
where says(statistic_words(r, s), $search);
