-- Pay by two dimensions
-- One row is one cell: the matching reports of one group of `$rows` and one of `$columns`, with their pay. `row` and `column` are
-- the groups; '*' for all of them, 'all_others' for those beyond the `$most` and `$across` with most reports, 'not_stated' where a
-- report states none. A report counts under each of its levels, seasons and places, and once in a cell. A cell of places, years or
-- industries under the fewest reports or companies for a median has none: its reports stand as points.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $columns: what the columns are groups of; null for one column of all; such as degree
-- $sort: the order of rows: pay (highest median first, then those without one by the middle of their points), reports (most first) or name; levels, seasons and years their own; such as pay
-- $most: how many rows; such as 15
-- $across: how many columns; such as 6
-- Steps: matching, groups
-- Columns:
--   row, text: the group of the rows
--   column, text: the group of the columns
--   row_label, text: the group of the rows in words
--   column_label, text: the group of the columns in words
--   column_place, number: the place of its column from left to right
--   country, text: the country of a place of the rows, else null
--   latitude: degrees north of its middle
--   longitude: degrees east of its middle

with members as materialized (
    from under_groups('matching', 'matching_other_places', $rows, $columns)
),
shown as materialized (
    from first_groups('members', $most, $across)
),
cells as (
    from in_cells('members', 'shown', $most, $across)
),
summaries as (
    select
        "row", "column", {'is_median': median is not null, 'pay': coalesce(median, list_median(points))} as figure,
        s.* exclude ("group")
    from summarised('cells', least_companies := companies_for_cell($rows, $columns)) s
    join cell_names('shown', $most, $across) using ("group")
)
from cells_in_order('summaries', $rows, $columns, $sort);
