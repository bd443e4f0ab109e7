-- Bounds of the median by two dimensions
-- One row is one cell, as in explore/cells: what its median would be if all were paid the low end of their range, and the high end.
-- A report that is no range has its figure at both ends. Wide ranges are as good as any here, since no middle is taken.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $columns: what the columns are groups of; null for one column of all; such as degree
-- $sort: the order of rows: pay (highest low ends first), reports (most first) or name; levels, seasons and years their own; such as pay
-- $most: how many rows; such as 15
-- $across: how many columns; such as 6
-- Steps: matching, groups
-- Columns:
--   row, text: the group of the rows
--   column, text: the group of the columns
--   row_label, text: the group of the rows in words
--   column_label, text: the group of the columns in words
--   column_place, number: the place of its column from left to right
--   ranges_share: share of the reports that are ranges
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
bounds as (
    from bounds_under('cells', least_companies := companies_for_cell($rows, $columns))
),
told as (
    select "row", "column", b.* exclude ("group"), low_median as figure
    from bounds b
    join cell_names('shown', $most, $across) using ("group")
)
from cells_in_order('told', $rows, $columns, $sort);
