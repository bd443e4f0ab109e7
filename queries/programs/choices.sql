-- Choices of the programmes
-- One row is one choice of one of the page's filters, with how many programmes pass it; a programme with several choices
-- counts under each. Most programmes first, areas of several countries after other places, 'not_stated' last.
-- Processed: Counted over all programmes.
-- Data: documents

select filter, choice, count(*) as programs
from program_choices
join programs using (program_id)
where same_as is null
group by filter, choice
order by
    filter, choice = 'not_stated', filter = 'place' and choice in (select area from area_countries), programs desc, choice;
