-- Pay by two dimensions
-- One row is one cell: the matching reports of one group of `$rows` and one of `$columns`, with their pay. `row` and `column` are
-- the groups; '*' for all of them, 'all_others' for those beyond the `$most` and `$across` with most reports, 'not_stated' where a
-- report states none. A report counts under each of its levels and places, and once in a cell. A cell of places, years or
-- industries under the fewest reports or companies for a median has none: its reports stand as points.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $columns: what the columns are groups of; null for one column of all; such as degree
-- $sort: the order of rows: pay (highest median first), reports (most first) or name; levels and years keep their own; such as pay
-- $most: how many rows; such as 15
-- $across: how many columns; such as 6
-- Steps: matching, groups
-- Columns:
--   row, text: the group of the rows
--   column, text: the group of the columns
--   row_label, text: the group of the rows in words
--   column_label, text: the group of the columns in words

with members as (
    from under_groups('matching', 'matching_other_places', $rows, $columns)
),
row_sizes as (
    select row_group as "group", count(distinct report) as n from members where pay is not null group by all
),
column_sizes as (
    select column_group as "group", count(distinct report) as n from members where pay is not null group by all
),
kept_rows as (
    from row_sizes where "group" <> 'not_stated' order by n desc, "group" limit $most
),
kept_columns as (
    from column_sizes where "group" <> 'not_stated' order by n desc, "group" limit $across
),
named as (
    select
        case when row_group = 'not_stated' or row_group in (select "group" from kept_rows) then row_group else 'all_others' end as "row",
        case when column_group in ('*', 'not_stated') or column_group in (select "group" from kept_columns) then column_group
            else 'all_others' end as "column",
        report, pay, pay_low, pay_high, company, is_range, is_wide, evidence, stated_year
    from members
),
cells as (
    select {'row': "row", 'column': unnest(list_distinct(['*', "column"]))} as "group", * exclude ("row", "column") from named
),
summaries as (
    select "group"."row" as "row", "group"."column" as "column", s.* exclude ("group")
    from summarised(
        'cells',
        least_companies := case
            when 'company' in ($rows, $columns) then 0
            when list_has_any([$rows, $columns], ['region', 'city', 'metro', 'year', 'industry']) then companies_for_place()
            else 0
        end
    ) s
),
placed as (
    select
        *,
        max(n) filter ("column" = '*') over one_row as row_reports,
        case $sort when 'pay' then max(median) filter ("column" = '*') over one_row when 'reports' then row_reports end as row_place,
        sum(n) over (partition by "column") as column_reports
    from summaries
    window one_row as (partition by "row")
),
named_groups as (
    select level as dimension, "group", place_name as label from place_groups
    union all
    select 'source', source_id, title from sources
)
select
    p.* exclude (row_reports, row_place, column_reports),
    coalesce(r.label, p."row") as row_label,
    coalesce(c.label, p."column") as column_label
from placed p
left join named_groups r on r.dimension = $rows and r."group" = p."row"
left join named_groups c on c.dimension = $columns and c."group" = p."column"
order by
    list_position(['not_stated', 'all_others'], p."row") nulls first,
    case $rows when 'degree' then degree_order(p."row") when 'year' then try_cast(p."row" as integer) end nulls last,
    row_place desc nulls last,
    case when $sort = 'name' then lower(row_label) end,
    row_reports desc, p."row",
    p."column" <> '*',
    list_position(['not_stated', 'all_others'], p."column") nulls first,
    case $columns when 'degree' then degree_order(p."column") when 'year' then try_cast(p."column" as integer) end nulls last,
    column_reports desc, p."column";
