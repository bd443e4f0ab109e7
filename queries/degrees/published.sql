-- Published pay by degree level
-- One row is one published figure of one single degree level, of the chosen kinds of work, degree levels and countries,
-- whatever the other filters: from surveys, official statistics and employers' pay scales. A figure that several sources
-- publish alike (same kind of work, country, year, degree level, class year and amount) is listed from one of them; what one
-- source publishes of several groups is listed of each. Newest first.
-- Steps: converted
-- Data: collected_statistics, employment_projections
-- Columns:
--   group: id of the statistic and which statistic it is
--   label "of": what the source names
--   degree_level "level": the degree level
--   pay "", pay_unadjusted: the figure in the reader's unit and currency
--   figure "figure", stated_pay: the figure as it is published
--   figure+currency+pay_period "as published", text: the figure as it is published, with its currency and period
--   n "n", people: people or companies behind the figure
--   statistic "what it is": median, mean, or typical where the source does not say, as the steps of a scale
--   url "source"

with stated as (
    unpivot (
        from pay_statistics
        where bit_count(degree_bits) = 1 and list_contains(values_for('evidence', 'degrees'), evidence)
            and hours is not null and work_kind <> 'phd_stipend'
    )
    on median, mean, typical
    into name statistic value figure
),
grouped as (
    select
        * replace (lower(class_year) as class_year),
        regexp_replace(lower(group_name), '(bachelor|master|phd|doctora|associate)[^ ,]*( degree)?', '') as members
    from stated
),
told_once as (
    select *, count(distinct source_id) over same_figure as printed_by
    from grouped
    window same_figure as (
        partition by work_kind, company, country, year, degree_bits, class_year, statistic, figure, pay_period, currency
    )
    qualify source_id = first_value(source_id) over (same_figure order by n is null, source_id)
),
reading as (
    from converted('told_once', hours, $unit, $currency)
    where chosen(work_kind, $work_kind::varchar[]) and chosen(country, $country::varchar[])
        and degrees_chosen(degree_bits, $degree::varchar[])
),
bachelors as (
    select source_id, work_kind, members, class_year, field, year, statistic, pay_period, currency, min(figure) as figure
    from grouped
    where degree_bits = degree_bits_of(['bachelor'])
    group by all
    having count(*) = 1
)
select
    r.statistic_id || ' ' || r.statistic as "group", r.group_name as label, r.work_kind, r.degree_levels[1] as degree_level,
    r.class_year, r.field, r.area_name as area, r.year, r.statistic, r.figure * r.factor as pay,
    b.figure * r.factor as bachelor_pay, r.figure, r.pay_period, r.currency, r.n, r.evidence, r.printed_by, r.note,
    s.title, s.url
from reading r
left join sources s on s.source_id = r.source_id
left join bachelors b
    on b.source_id = r.source_id and b.work_kind = r.work_kind and b.members = r.members and b.year = r.year
    and b.class_year is not distinct from r.class_year and b.field is not distinct from r.field
    and b.statistic = r.statistic and b.pay_period = r.pay_period and b.currency = r.currency
    and r.degree_bits <> degree_bits_of(['bachelor'])
where r.factor is not null
order by r.year desc nulls last, r.degree_bits, r.class_year nulls first, "group";
