-- Tables and what a search finds in them
-- One row is one table: its number of rows, and how many of them hold `$search` in their words, whatever the filters.
-- $search: words that a row has to hold, empty for all; such as software
-- Steps: search
-- Data: all
-- Columns:
--   table "table", text: name of the table

select 'sources' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from sources r
union all
select 'releases' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from releases r
union all
select 'companies' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from companies r
union all
select 'occupations' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from occupations r
union all
select 'places' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from places r
union all
select 'price_levels' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from price_levels r
union all
select 'living_costs' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from living_costs r
union all
select 'hud_areas' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from hud_areas r
union all
select 'exchange_rates' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from exchange_rates r
union all
select 'pay_reports' as "table", count(*) as rows, count(*) filter (says(report_words(r, s), $search)) as found
from pay_reports r
left join sources s on s.source_id = r.source_id
union all
select 'pay_statistics' as "table", count(*) as rows, count(*) filter (says(statistic_words(r, s), $search)) as found
from pay_statistics r
left join sources s on s.source_id = r.source_id
union all
select 'outlook' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from outlook r
union all
select 'education' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from education r
union all
select 'programs' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from programs r
union all
select 'listings' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from listings r
union all
select 'skills' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from skills r
union all
select 'skill_names' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from skill_names r
union all
select 'software' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from software r
union all
select 'role_facts' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from role_facts r
union all
select 'roles' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from roles r
union all
select 'perk_groups' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from perk_groups r
union all
select 'place_spellings' as "table", count(*) as rows, count(*) filter (says(row_words(r), $search)) as found
from place_spellings r;
