-- Pay by one dimension in bins
-- One row is one group of `$rows` and one bin of pay with its number of reports; the groups are the rows of explore/cells. A report
-- of several levels, seasons or places counts under each.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $most: how many rows; such as 15
-- Steps: matching, bins

with members as materialized (
    from under_groups('matching', 'matching_other_places', $rows, null)
),
shown as materialized (
    from first_groups('members', $most, 0)
),
cells as (
    from in_cells('members', 'shown', $most, 0)
),
bins as (
    from pay_bins("group", reports := 'cells')
)
select b.* replace ("row" as "group")
from bins b
join cell_names('shown', $most, 0) using ("group")
order by all;
