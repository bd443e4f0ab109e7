-- One row is one choice of one filter, over all reports: `filter`, `choice`, `n` reports. Rows that state nothing count
-- under 'not_stated'. Ordered by filter, then by n, then by name.

from reports_by_choice('pay_reports')
order by filter, choice = 'not_stated', n desc, choice;
