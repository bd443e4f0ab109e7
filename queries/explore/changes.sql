-- Change at the same companies by two dimensions
-- One row is one cell, as in explore/cells: by how much pay changed at the companies that the cell has in two years that follow each
-- other, each company against itself, in the newest such years with at least six companies; without them in the newest of all.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $columns: what the columns are groups of; null for one column of all; such as degree
-- $sort: the order of rows: pay (highest change first), reports (most first) or name; levels, seasons and years their own; such as pay
-- $most: how many rows; such as 15
-- $across: how many columns; such as 6
-- Steps: matching
-- Columns:
--   row, text: the group of the rows
--   column, text: the group of the columns
--   row_label, text: the group of the rows in words
--   column_label, text: the group of the columns in words
--   column_place, number: the place of its column from left to right
--   n "reports", reports: reports of the cell that have pay
--   earlier_year, year: the year before
--   later_year, year: the year after
--   companies: companies with reports alike in role family and levels in both years
--   change, change: median over the companies of what the later year pays more (0.02 = 2% more); empty under six companies
--   change_low, change: lower end of its 95% interval, from six companies on
--   change_high, change: upper end of it
--   listed "each company", company_changes: where they are under six each company with its own change, most first
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
sizes as (
    select "group", count(distinct report) as n from cells where pay is not null group by "group"
),
newest as (
    from company_changes('cells')
    qualify row_number() over (partition by "group" order by change is null, later_year desc) = 1
),
told as (
    select
        "row", "column", s.n, c.earlier_year, c.later_year, coalesce(c.companies, 0) as companies,
        c.change, c.change_low, c.change_high, c.listed, c.change as figure
    from sizes s
    join cell_names('shown', $most, $across) using ("group")
    left join newest c using ("group")
)
from cells_in_order('told', $rows, $columns, $sort);
