-- Choices of the filters
-- One row is one choice of one filter, over all reports. Rows that state nothing count under 'not_stated'. Ordered by
-- filter, then by reports, then by name.
-- Processed: Counted over all reports.
-- Data: collected_reports, posting_lists
-- Columns:
--   n "reports", reports: reports of that choice

from filter_choices
order by filter, choice = 'not_stated', n desc, choice;
