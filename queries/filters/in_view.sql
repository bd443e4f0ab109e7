-- Choices of the filters among the matching reports
-- One row is one choice of one filter among the matching reports, with its number of reports. Long lists are cut to their
-- first `$most` choices; 'not_stated' is always kept.
-- $most: how many; such as 10
-- Steps: matching
-- Columns:
--   n "reports", reports: reports of that choice

from reports_by_choice('matching')
qualify choice = 'not_stated' or row_number() over (partition by filter, choice = 'not_stated' order by n desc, choice) <= $most
order by filter, choice = 'not_stated', n desc, choice;
