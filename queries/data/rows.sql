-- Rows of any table
-- One row is one row of the table `$table`, as collected, whose words hold `$search`, with its source where the table names
-- one. Ordered by the column `$sort` (unknown last); `$most` rows after the first `$skipped` (all where null).
-- $table: name of a collected table; such as programs
-- $search: words that a row has to hold, empty for all; such as ''
-- $sort: a column of the table; such as program_id
-- $descending: true or false; such as false
-- $most: how many; such as 10
-- $skipped: how many before; such as 0
-- Steps: search
-- Data: all
-- Collected: $table

with found as (
    select r.*, s.title as source, s.url, row_words(r) as words
    from query_table($table) r
    left join sources s on s.source_id = to_json(r) ->> 'source_id'
    where says(row_words(r), $search)
)
select * exclude (words)
from found
order by
    case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
    case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
    words
limit $most::bigint
offset $skipped::bigint;
