-- Reports behind a cell
-- One row is one row of the data behind a cell of explore/cells, as in reports/behind.
-- $rows: what the rows are groups of; such as industry
-- $columns: what the columns are groups of, null for one column of all; such as degree
-- $row: the group of the rows, or all_others; such as software
-- $column: the group of the columns, '*' for all, or all_others; such as *
-- $shown_rows: the groups that have a row of their own, null for none; such as null
-- $shown_columns: the groups that have a column of their own, null for none; such as null
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching

with members as (
    from under_groups('matching', 'matching_other_places', $rows, $columns)
),
behind as (
    select * exclude (row_group, column_group)
    from members
    where case $row when 'all_others' then not coalesce(list_contains($shown_rows::varchar[], row_group), false) else row_group = $row end
        and case $column
            when '*' then true
            when 'all_others' then not coalesce(list_contains($shown_columns::varchar[], column_group), false)
            else column_group = $column
        end
    qualify row_number() over (partition by report_row, pay) = 1
)
from reports_told('behind', $currency, $most, $skipped);
