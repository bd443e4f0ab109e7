-- Pay by one dimension in bins
-- One row is one group of `$rows` and one bin of pay with its number of reports; the groups are the rows of explore/cells. A report
-- of several levels, seasons or places counts under each.
-- $rows: what the rows are groups of, one of the dimensions of reports; such as industry
-- $most: how many rows; such as 15
-- Steps: matching, bins

with cells as (
    from in_cells('matching', 'matching_other_places', $rows, null, $most, 0)
)
from pay_bins("row", reports := 'cells')
order by all;
