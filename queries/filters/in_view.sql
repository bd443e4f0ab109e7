-- One row is one choice of one filter among the matching reports, with its number of reports: the counts in sight
-- beside the filters. Long lists are cut to their first `$most` choices; 'not_stated' is always kept.

from reports_by_choice('matching')
qualify choice = 'not_stated' or row_number() over (partition by filter, choice = 'not_stated' order by n desc, choice) <= $most
order by filter, choice = 'not_stated', n desc, choice;
