-- filter_choices: one row is one choice of one filter with its `n` reports, over all reports: counted once a version.

create table filter_choices as
from reports_by_choice('pay_reports');
