-- every_part: one row is one set of published statistics in a staged record, whatever came of it.
-- Reads as_read, parts, places and `file_facts`, as reports.sql does.
with joined as (
    select
        s.*,
        coalesce(s.median, s.mean, s.typical, s.p10, s.p90, s.minimum, s.maximum) as median_text,
        case
            when coalesce(median_scaled, mean_scaled, typical_scaled, p10_scaled, p90_scaled, minimum_scaled, maximum_scaled, false) then 1
            else coalesce(multiple_times, nullif(parts.scale, 1), facts.header_scale, facts.answer_scale)
        end as multiple_of,
        'paid' in (p10_kind, p25_kind, median_kind, p75_kind, p90_kind, mean_kind, typical_kind) as states_pay,
        figure_of(typical_low, typical_high) as one_figure,
        coalesce(figure_of(p10_low, p10_high), case when measure_statistic = 'p10' then one_figure end) * multiple_of as v10,
        coalesce(figure_of(p25_low, p25_high), case when measure_statistic = 'p25' then one_figure end) * multiple_of as v25,
        coalesce(figure_of(median_low, median_high), case when measure_statistic = 'median' then one_figure end) * multiple_of as v50,
        coalesce(figure_of(p75_low, p75_high), case when measure_statistic = 'p75' then one_figure end) * multiple_of as v75,
        coalesce(figure_of(p90_low, p90_high), case when measure_statistic = 'p90' then one_figure end) * multiple_of as v90,
        coalesce(figure_of(mean_low, mean_high), case when measure_statistic = 'mean' then one_figure end) * multiple_of as vmean,
        case when coalesce(measure_statistic, '') in ('', 'typical') then one_figure end * multiple_of as vtypical,
        coalesce(minimum_low, minimum_high, case when one_figure is null or measure_statistic = 'minimum' then typical_low end) * multiple_of as vmin,
        coalesce(maximum_high, maximum_low, case when one_figure is null or measure_statistic = 'maximum' then typical_high end) * multiple_of as vmax,
        'refused' in (p10_kind, p25_kind, median_kind, p75_kind, p90_kind, mean_kind, typical_kind, minimum_kind, maximum_kind) as refused,
        coalesce(median_code, mean_code, typical_code, p10_code, p25_code, p75_code, p90_code, minimum_code, maximum_code) as pay_code,
        coalesce(median_currency, mean_currency, typical_currency, p10_currency, p90_currency, minimum_currency, maximum_currency, currency_code, parts.currency, facts.header_currency)
            as named_currency,
        len(list_distinct([median_currency, mean_currency, typical_currency, p10_currency, p90_currency, currency_code])) > 1
        or coalesce(
            currency_code <> coalesce(parts.currency, facts.header_currency)
            and coalesce(median_currency, mean_currency, typical_currency, p10_currency, p90_currency) is null, false
        ) or facts.is_heading_contradicted as is_of_two_currencies,
        len(list_distinct([median_period, mean_period, typical_period, p10_period, p90_period, pay_period_period])) > 1
            as is_for_two_periods,
        coalesce(median_sign, mean_sign, typical_sign, p10_sign, p90_sign, currency_sign, case when coalesce(median_currency, mean_currency, typical_currency, p10_currency, p90_currency, minimum_currency, maximum_currency) is null then coalesce(parts.sign, facts.header_sign, facts.answer_sign) end)
            as sign,
        coalesce(median_told, mean_told, typical_told, p10_told, p90_told, minimum_told, maximum_told, currency_told, parts.told, facts.header_told) as told_currency,
        coalesce(median_period, mean_period, typical_period, p10_period, p90_period, minimum_period, maximum_period) as own_period,
        coalesce(own_period, pay_period_period) is null as says_no_period,
        coalesce(own_period, pay_period_period, parts.period, facts.header_period) as stated_period,
        coalesce(parts.net, false) or facts.header_net as is_net,
        parts.basis,
        s.experience_level as stage_name,
        company_company as canonical,
        coalesce(role_role_family, group_name_role_family) as family,
        coalesce(role_is_other, group_name_is_other, false) as name_is_other,
        coalesce(kind_said(work_kind_work_kind, coalesce(role_work_kind, group_name_work_kind), name_is_other), measure_work_kind)
            as stated_kind,
        coalesce(work_kind_is_other, false) or name_is_other as is_other_work,
        coalesce(contract_months_months, work_kind_months, role_months, group_name_months, facts.header_months) as months_of_contract,
        coalesce(workload_share, work_kind_share, role_share, group_name_share, facts.header_share) as stated_share,
        s.workload is not null and workload_share is null as is_share_unread,
        coalesce(degree_levels_levels, []) as levels,
        coalesce(year_year, date_year, facts.header_year) as stated_year,
        parts.thing,
        parts.work_kind as part_kind,
        coalesce(nullif(p.city, ''), p.region) as found_area,
        p.city as found_city, p.region as found_region, p.country as found_country,
        (n_count * facts.scale_of_n)::integer as people,
        (jobs_count * facts.scale_of_jobs)::integer as workers,
        list_filter([case when n_is_unread then 'n' end, case when jobs_is_unread then 'jobs' end], lambda c: c is not null)
            as unread_counts,
        not coalesce(measure_is_pay, true) as is_other_measure,
        is_summary(s.group_name, [], [s.group_name, s.role, s.area_name, s.place_text, s.city, s.region, s.row_kind]) as is_total,
        list_filter([
            case when s.p10 = '#' then 'p10' end, case when s.p25 = '#' then 'p25' end, case when s.median = '#' then 'median' end,
            case when s.p75 = '#' then 'p75' end, case when s.p90 = '#' then 'p90' end, case when s.mean = '#' then 'mean' end
        ], lambda name: name is not null) as capped,
        facts.*
    from as_read s
    cross join file_facts facts
    left join parts on parts.part = s.part
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
        when is_other_measure then 'other_measure' when is_total then 'summary_row' when title is not null then 'title_row'
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
    coalesce(
        stated_kind, part_kind, answer_work_kind, case
            when is_other_work then null
            when default_work_kind is null and coalesce(soc_code, jobs) is not null then employed_work_kind
            else default_work_kind
        end
    ) as work_kind,
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
    nullif(concat_ws('; ', pay_note, basis, case when is_net then 'after tax' end), '') as pay_basis,
    nullif(concat_ws('; ', note,
        case when stated_currency is null and money is not null then 'currency as answered for the file' end,
        case when stated_period is null and unit is not null then 'period as answered for the file' end,
        case when stated_year is null and year_of_pay is not null then 'year as answered for the file' end
    ), '') as note,
    source_id
from settled
