-- Published pay by year of study
-- One row is one published figure of one year of study or one work term, of the chosen kinds of work and countries, whatever the
-- other filters. Figures of one source, year and group that differ only in it are one `series`; a series of one figure is left
-- out, and one whose figures all stand in a longer series of the same country and year. Newest series first, in the order of
-- study.
-- Steps: converted
-- Data: collected_statistics
-- Columns:
--   group: id of the statistic
--   series, text: the series that it is in
--   label "of": what the source names, without the year of study
--   standing "goes by", text: whether the series goes by year of study or by work term
--   step "in order", number: place of the year of study, or of the work term
--   pay "", pay_unadjusted: the figure in the reader's unit and currency
--   n "n", people: people or companies behind the figure
--   statistic "what it is": median, mean, or typical where the source does not say, as the steps of a scale
--   url "source"

with stated as (
    unpivot (
        select
            *, lower(class_year) as written,
            trim(regexp_replace(
                group_name,
                '(^| *[,(]? *)((freshman|sophomore|junior|senior)\b|(first|second|third|fourth|fifth|sixth)? ?(work|co-op) term\b( [0-9]+)?\)?)',
                '', 'gi'
            )) as members
        from pay_statistics
        where class_year is not null and hours is not null and evidence <> 'guide'
            and chosen(work_kind, $work_kind::varchar[]) and chosen(country, $country::varchar[])
    )
    on median, mean, typical
    into name statistic value figure
),
placed as (
    select
        *,
        coalesce(
            list_position(['freshman', 'sophomore', 'junior', 'senior'], written),
            list_position(['first year', 'second year', 'third year', 'fourth year'], written),
            try_cast(regexp_extract(written, '^([1-6])(st|nd|rd|th) year$', 1) as integer)
        ) as study,
        work_term_of(written) as term
    from stated
    qualify row_number() over (
        partition by statistic_id order by list_position(['median', 'mean', 'typical'], statistic)
    ) = 1
),
numbered as (
    select
        *, case when study is not null then 'year of study' else 'work term' end as standing, coalesce(study, term) as step,
        dense_rank() over (
            order by source_id, work_kind, company, country, area_name, year, members, degree_bits, field, statistic,
                pay_period, currency, study is null
        ) as series
    from placed
    where study is not null or term is not null
),
series_of as (
    select
        series, any_value(country) as country, any_value(year) as year, any_value(standing) as standing,
        list({'step': step, 'figure': figure, 'currency': currency, 'pay_period': pay_period}) as figures
    from numbered
    group by series
    having count(distinct step) > 1 and count(*) = count(distinct step)
),
told_once as (
    select *
    from series_of own
    where not exists (
        from series_of other
        where other.country is not distinct from own.country and other.year is not distinct from own.year
            and other.standing = own.standing and other.series <> own.series and list_has_all(other.figures, own.figures)
            and (len(other.figures), -other.series) > (len(own.figures), -own.series)
    )
)
select
    r.statistic_id as "group", r.series::varchar as series, r.members as label, r.standing, r.step, r.class_year, r.field,
    r.area_name as area, r.year, r.statistic, r.figure * r.factor as pay, r.n, r.evidence, r.note, s.title, s.url
from converted('numbered', hours, $unit, $currency) r
join told_once using (series)
left join sources s on s.source_id = r.source_id
where r.factor is not null
order by r.year desc nulls last, len(told_once.figures) desc, r.series, r.step;
