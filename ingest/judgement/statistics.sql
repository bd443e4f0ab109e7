-- every_part: one row is one set of published statistics in a staged record, whatever came of it.
-- Reads staged, the readings of each distinct text and `file_facts`, as reports.sql does.

create macro content_of(content, part) as content || '-' || part;
create macro staged_part(part) as part;

-- figure_of(low, high): the one figure that a statistic is; none where its cell states a range, or a bound.
create macro figure_of(low, high) as case when low = high then low end;

create view written as
select
    line,
    part,
    coalesce(median, mean, typical, p10, p90, minimum, maximum, '') as pay_text,
    coalesce(area_name, place_text) as place_text,
    degree_levels as degree_text,
    n as n_text,
    jobs as jobs_text,
    company,
    role,
    coalesce(workload, work_kind, role, group_name) as workload
from staged;

create view every_part as
with joined as (
    select
        s.*,
        coalesce(s.median, s.mean, s.typical, s.p10, s.p90, s.minimum, s.maximum) as median_text,
        case
            when coalesce(p50.scaled, average.scaled, one.scaled, p10.scaled, p90.scaled, least.scaled, most.scaled, false) then 1
            else coalesce(nullif(parts.scale, 1), facts.header_scale, facts.answer_scale)
        end as multiple_of,
        'paid' in (p10.kind, p25.kind, p50.kind, p75.kind, p90.kind, average.kind, one.kind) as states_pay,
        figure_of(one.low, one.high) as one_figure,
        figure_of(p10.low, p10.high) * multiple_of as v10,
        figure_of(p25.low, p25.high) * multiple_of as v25,
        case when measures.statistic = 'median' then one_figure else figure_of(p50.low, p50.high) end * multiple_of as v50,
        figure_of(p75.low, p75.high) * multiple_of as v75,
        figure_of(p90.low, p90.high) * multiple_of as v90,
        case when measures.statistic = 'mean' then one_figure else figure_of(average.low, average.high) end * multiple_of as vmean,
        case when coalesce(measures.statistic, '') not in ('mean', 'median') then one_figure end * multiple_of as vtypical,
        coalesce(least.low, least.high, case when one_figure is null then one.low end) * multiple_of as vmin,
        coalesce(most.high, most.low, case when one_figure is null then one.high end) * multiple_of as vmax,
        'refused' in (p10.kind, p25.kind, p50.kind, p75.kind, p90.kind, average.kind, one.kind, least.kind, most.kind) as refused,
        coalesce(p50.code, average.code, one.code, p10.code, p25.code, p75.code, p90.code, least.code, most.code) as pay_code,
        coalesce(p50.currency, average.currency, one.currency, p10.currency, p90.currency, least.currency, most.currency, currencies.code, parts.currency, facts.header_currency)
            as named_currency,
        len(list_distinct([p50.currency, average.currency, one.currency, p10.currency, p90.currency, currencies.code])) > 1
        or coalesce(
            currencies.code <> coalesce(parts.currency, facts.header_currency)
            and coalesce(p50.currency, average.currency, one.currency, p10.currency, p90.currency) is null, false
        ) or facts.is_heading_contradicted as is_of_two_currencies,
        len(list_distinct([p50.period, average.period, one.period, p10.period, p90.period, periods.period])) > 1
            as is_for_two_periods,
        coalesce(p50.sign, average.sign, one.sign, p10.sign, p90.sign, currencies.sign, case when coalesce(p50.currency, average.currency, one.currency, p10.currency, p90.currency, least.currency, most.currency) is null then coalesce(parts.sign, facts.header_sign) end)
            as sign,
        coalesce(p50.told, average.told, one.told, p10.told, p90.told, least.told, most.told, currencies.told, parts.told, facts.header_told) as told_currency,
        coalesce(p50.period, average.period, one.period, p10.period, p90.period, least.period, most.period) as own_period,
        coalesce(own_period, periods.period) is null as says_no_period,
        coalesce(own_period, periods.period, parts.period, facts.header_period) as stated_period,
        coalesce(parts.net, false) or facts.header_net as is_net,
        s.experience_level as stage_name,
        c.company as canonical,
        coalesce(r.role_family, g.role_family) as family,
        coalesce(k.work_kind, r.work_kind) as stated_kind,
        coalesce(contracts.months, k.months, r.months, g.months, facts.header_months) as months_of_contract,
        coalesce(workloads.share, k.share, r.share, g.share, facts.header_share) as stated_share,
        s.workload is not null and workloads.share is null as is_share_unread,
        coalesce(d.levels, []) as levels,
        coalesce(y.year, dt.year, facts.header_year) as stated_year,
        parts.thing,
        coalesce(nullif(p.city, ''), p.region) as found_area,
        p.city as found_city, p.region as found_region, p.country as found_country,
        people.count as people,
        workers.count as workers,
        list_filter([case when people.is_unread then 'n' end, case when workers.is_unread then 'jobs' end], lambda c: c is not null)
            as unread_counts,
        not coalesce(measures.is_pay, true) as is_other_measure,
        is_summary([], [s.group_name, s.role, s.area_name, s.place_text, s.city, s.region, s.row_kind]) as is_total,
        list_filter([
            case when s.p10 = '#' then 'p10' end, case when s.p25 = '#' then 'p25' end, case when s.median = '#' then 'median' end,
            case when s.p75 = '#' then 'p75' end, case when s.p90 = '#' then 'p90' end, case when s.mean = '#' then 'mean' end
        ], lambda name: name is not null) as capped,
        facts.*
    from staged s
    cross join file_facts facts
    left join parts on parts.part = s.part
    left join pays_of_p10 p10 on p10.text = s.p10
    left join pays_of_p25 p25 on p25.text = s.p25
    left join pays_of_median p50 on p50.text = s.median
    left join pays_of_p75 p75 on p75.text = s.p75
    left join pays_of_p90 p90 on p90.text = s.p90
    left join pays_of_mean average on average.text = s.mean
    left join pays_of_typical one on one.text = s.typical
    left join pays_of_minimum least on least.text = s.minimum
    left join pays_of_maximum most on most.text = s.maximum
    left join measures on measures.text = s.measure
    left join currencies on currencies.text = s.currency
    left join periods on periods.text = s.pay_period
    left join companies c on c.text = s.company
    left join roles r on r.text = s.role
    left join roles g on g.text = s.group_name
    left join kinds k on k.text = s.work_kind
    left join workloads on workloads.text = s.workload
    left join contracts on contracts.text = s.contract_months
    left join degrees d on d.text = s.degree_levels
    left join years y on y.text = s.year
    left join counts people on people.text = s.n
    left join counts workers on workers.text = s.jobs
    left join years dt on dt.text = s.date
    left join places p
        on p.place_text is not distinct from coalesce(s.place_text, s.area_name) and p.city_text is not distinct from s.city
        and p.region_text is not distinct from s.region and p.country_text is not distinct from s.country
),
settled as (
    select
        joined.*,
        currency_meant(named_currency, told_currency, meant.own) as stated_currency,
        coalesce(stated_currency, answer_currency) as money,
        months_short(coalesce(stated_period, answer_pay_period), months_of_contract, own_period) as short_months,
        period_meant(coalesce(stated_period, answer_pay_period), short_months, paid_by) as unit,
        coalesce(stated_year, answer_year) as year_of_pay,
        coalesce(v10, v25, v50, v75, v90, vmean, vtypical, vmin, vmax) is not null as any_figure,
        coalesce(area_name, place_text, nullif(concat_ws(', ', city, region, country), '')) as area_text
    from joined
    left join sign_means_in meant on meant.of_sign = joined.sign and meant.in_country = coalesce(found_country, answer_country)
)
select
    line,
    part,
    thing,
    content_of(content, part) as content,
    case
        when refused or is_total or is_other_measure then 'refused'
        when any_figure then 'paid' when states_pay then 'refused' else 'not_stated'
    end as pay_kind,
    case
        when is_other_measure then 'other_measure' when is_total then 'summary_row'
        when states_pay and not any_figure and refused is not true then 'several_pays' else pay_code
    end as pay_code,
    null::varchar as place_code,
    null::varchar as degree_code,
    unread_counts,
    0 as flag_bits,
    sign,
    stated_currency,
    answered_currency,
    answered_period,
    is_of_two_currencies,
    is_for_two_periods,
    says_no_period,
    case
        when coalesce(full_time_hours(unit), 0) < hours_per_full_week() then null
        when is_share_unread then 0
        when stated_share < 1 then stated_share
    end as share,
    paid_for,
    case when paid_by is null then short_months end as open_months,
    coalesce(v50, vmean, vtypical, v10, v25, vmin, v75, v90, vmax) as pay_low,
    coalesce(v50, vmean, vtypical, v90, v75, vmax, v25, v10, vmin) as pay_high,
    null::double as pay_point,
    coalesce(median_text, '') as pay_text,
    coalesce(area_name, place_text) as place_text,
    case
        when soc_code is not null then 'occupation' when group_name is not null then group_kind
        when role is not null then 'role' when company is not null then 'company' else 'all'
    end as group_kind,
    coalesce(group_name, role, canonical, company, 'all') as group_name,
    case when regexp_full_match(soc_code, '\d\d-?\d{4}(\.\d\d)?') then left(replace(soc_code, '-', ''), 2) || '-' || substr(replace(soc_code, '-', ''), 3, 4) end
        as soc_code,
    canonical as company,
    company as company_text,
    coalesce(stated_kind, answer_work_kind, default_work_kind) as work_kind,
    family as role_family,
    levels as degree_levels,
    degree_levels as degree_text,
    class_year,
    field,
    stage_name as experience_level,
    case
        when area_text is null then 'country'
        when regexp_matches(area_text, '(?i)non-?metropolitan') then 'nonmetro'
        when found_city is null and found_region is not null then 'state'
        when found_city is null and found_country is not null then 'country'
        when regexp_matches(area_text, '(?i)-.*, [A-Z]{2}|metro') then 'metro'
        when found_city is not null then 'city'
        else 'economic_region'
    end as area_type,
    coalesce(area_text, coalesce(found_country, answer_country), 'not stated') as area_name,
    area_code,
    coalesce(found_country, answer_country) as country,
    year_of_pay as year,
    unit as pay_period,
    money as currency,
    v10 as p10, v25 as p25, v50 as median, v75 as p75, v90 as p90, vmean as mean, vtypical as typical,
    vmin as minimum, vmax as maximum,
    capped as top_coded,
    people as n,
    workers as jobs,
    coalesce(answer_evidence, default_evidence) as evidence,
    nullif(concat_ws('; ', pay_note, case when is_net then 'after tax' end), '') as pay_basis,
    nullif(concat_ws('; ', note,
        case when stated_currency is null and money is not null then 'currency as answered for the file' end,
        case when stated_period is null and unit is not null then 'period as answered for the file' end,
        case when stated_year is null and year_of_pay is not null then 'year as answered for the file' end
    ), '') as note,
    source_id
from settled;
