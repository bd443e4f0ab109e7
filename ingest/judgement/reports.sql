-- every_part: one row is one pay of a staged record read as a report, whatever came of it.
-- Reads as_read (cells as written, beside each what was read in it; one row for each level of a pay that tells degree levels apart,
-- `pay_text_nth` from 1), parts (the unit that the names of columns tell of each pay of a record), places and `file_facts`, one row
-- with what the header and the reader say of the whole file. A cell of the row always comes before the header, the header before
-- an answer; but a column of currencies that names another than the header of the pay may be of another pay (in local money), so
-- neither is taken. Pay as stated, in the row's own unit and currency.
with joined as (
    select
        s.* replace (100 * s.part + coalesce(pay_text_nth, 0) as part),
        case
            when s.pay_text is not null then pay_text_kind
            when 'refused' in (pay_low_kind, pay_high_kind) then 'refused'
            when 'paid' in (pay_low_kind, pay_high_kind, pay_point_kind) then 'paid'
            when 'unpaid' in (pay_low_kind, pay_high_kind, pay_point_kind) then 'unpaid'
        end as kind_of_pay,
        coalesce(kind_of_pay, 'not_stated') = 'not_stated' and coalesce(is_paid_is_unpaid, false) as is_answered_unpaid,
        case when is_answered_unpaid then 'unpaid' else kind_of_pay end as kind,
        case when not is_answered_unpaid then coalesce(pay_text_code, pay_low_code, pay_high_code, pay_point_code) end as pay_code,
        case when s.pay_text is not null then pay_text_low else coalesce(pay_low_low, case when s.pay_low is null and pay_high_high is null then pay_high_low end) end as low_stated,
        case
            when s.pay_text is not null then pay_text_high
            when facts.has_high then coalesce(
                pay_high_high,
                case when pay_high_low is null and pay_low_high > pay_low_low then pay_low_high end,
                case when s.pay_high is null and pay_low_low is null then pay_low_high end
            )
            when s.pay_low is not null then pay_low_high
            else coalesce(pay_high_high, pay_high_low)
        end as high_stated,
        case when pay_point_low = pay_point_high then pay_point_low end as point_stated,
        coalesce(pay_text_currency, pay_low_currency, pay_high_currency, pay_point_currency, currency_code, parts.currency, facts.header_currency)
            as named_currency,
        coalesce(
            least(pay_text_currency, pay_low_currency, pay_high_currency, pay_point_currency, currency_code)
            <> greatest(pay_text_currency, pay_low_currency, pay_high_currency, pay_point_currency, currency_code), false
        ) or coalesce(
            currency_code <> coalesce(parts.currency, facts.header_currency)
            and coalesce(pay_text_currency, pay_low_currency, pay_high_currency, pay_point_currency) is null, false
        ) or facts.is_heading_contradicted as is_of_two_currencies,
        stated_by(pay_text_period, pay_text_flags) as whole_period,
        stated_by(pay_low_period, pay_low_flags) as low_period,
        stated_by(pay_high_period, pay_high_flags) as high_period,
        stated_by(pay_point_period, pay_point_flags) as point_period,
        coalesce(
            least(whole_period, low_period, high_period, point_period, pay_period_period)
            <> greatest(whole_period, low_period, high_period, point_period, pay_period_period), false
        ) as is_for_two_periods,
        coalesce(pay_text_sign, pay_low_sign, pay_high_sign, pay_point_sign, currency_sign, case when coalesce(pay_text_currency, pay_low_currency, pay_high_currency, pay_point_currency) is null then coalesce(parts.sign, facts.header_sign, facts.answer_sign) end)
            as sign,
        coalesce(pay_text_told, pay_low_told, pay_high_told, pay_point_told, currency_told, parts.told, facts.header_told) as told_currency,
        coalesce(whole_period, low_period, high_period, point_period) as own_period,
        coalesce(own_period, pay_period_period) as period_of_row,
        coalesce(period_of_row, parts.period, facts.header_period, pay_text_period) as stated_period,
        coalesce(parts.net, false) or facts.header_net or coalesce(component_is_net, false) as is_net,
        coalesce(component_is_other, false) as is_other_pay,
        standing_standing as how_far,
        pay_text_evidence as pay_evidence,
        case
            when coalesce(pay_text_scaled, pay_low_scaled, pay_high_scaled, pay_point_scaled, false) then 1
            else coalesce(multiple_times, nullif(parts.scale, 1), facts.header_scale, facts.answer_scale)
        end as scale,
        coalesce(pay_text_degree_levels, []) as pay_degrees,
        coalesce(pay_text_hours, pay_low_hours, hours_per_week_hours, role_hours) as hours,
        s.workload is not null and workload_share is null as is_share_unread,
        case when hours_per_week_is_unread then ['hours_per_week'] else [] end as unread_counts,
        payments_times as times_a_year,
        coalesce(contract_months_months, work_kind_months, role_months, pay_text_months, pay_low_months, facts.header_months) as months_of_contract,
        coalesce(workload_share, work_kind_share, role_share, pay_text_share, pay_low_share, facts.header_share) as stated_share,
        coalesce(pay_text_flags, 0) | coalesce(pay_low_flags, 0) | coalesce(pay_high_flags, 0) as pay_flags,
        company_company as canonical,
        role_role_family as family,
        role_work_kind as title_kind,
        coalesce(role_degree_levels, []) as title_degrees,
        role_year as title_year,
        coalesce(role_seasons, []) as title_seasons,
        work_kind_work_kind as type_kind,
        coalesce(role_is_other, false) as title_is_other,
        coalesce(work_kind_is_other, false) or title_is_other as is_other_work,
        degree_levels_levels as degrees,
        coalesce(degree_levels_flags, 0) as degree_flags,
        degree_levels_code as degree_code,
        coalesce(season_seasons, []) as seasons,
        coalesce(year_year, season_year, date_year, facts.header_year) as stated_year,
        coalesce(year_year, season_year) is null and date_year is not null as year_of_date,
        100 * parts.thing + coalesce(pay_text_nth, 0) as thing,
        parts.work_kind as part_kind,
        case when pay_text_nth > 0 then pay_text_degree_levels else [] end as part_degrees,
        is_summary(
            s.company, [s.company, s.role, s.place_text, s.city, s.degree_levels],
            [s.role, s.place_text, s.city, s.region, s.field, s.row_kind]
        ) as is_total,
        p.city as found_city,
        p.region as found_region,
        p.country as found_country,
        coalesce(work_mode_mode, p.work_mode) as mode,
        coalesce(p.flags, 0) as place_flags,
        p.code as place_code,
        coalesce(duration_low, pay_text_weeks) as weeks_low,
        coalesce(duration_high, pay_text_weeks) as weeks_high,
        facts.* exclude (has_high)
    from as_read s
    cross join file_facts facts
    left join parts on parts.part = s.part
    left join places p
        on p.place_text is not distinct from s.place_text and p.city_text is not distinct from s.city
        and p.region_text is not distinct from s.region and p.country_text is not distinct from s.country
),
settled as (
    select
        currency_meant(named_currency, told_currency, meant.own) as stated_currency,
        joined.* replace (case
            when is_total then 'summary_row'
            when title is not null then 'title_row'
            when is_other_pay then 'only_other_pay'
            when how_far = 'wished' and kind = 'paid' then 'only_wished'
            when how_far = 'turned_down' and kind = 'paid' and pay_code is null then 'turned_down'
            when pay_code is null and kind = 'paid' and is_paid_is_unpaid then 'said_unpaid'
            when pay_code = 'more_payments' and stated_period <> 'month' then null
            when pay_code is null and times_a_year > months_per_year() and stated_period = 'month' then 'more_payments'
            else pay_code
        end as pay_code),
        case when is_total or is_other_pay or (how_far = 'wished' and kind = 'paid') then 'refused' else coalesce(kind, 'not_stated') end as pay_kind,
        coalesce(stated_currency, answer_currency) as money,
        months_short(coalesce(stated_period, answer_pay_period), months_of_contract, own_period) as short_months,
        period_meant(coalesce(stated_period, answer_pay_period), short_months, paid_by) as unit,
        case
            when coalesce(full_time_hours(unit), 0) < hours_per_full_week() then null
            when is_share_unread then 0
            when stated_share = 0 and hours < hours_per_full_week() * (1 - share_tolerance()) then null
            when stated_share = 0 then 0
            when stated_share < 1 and not coalesce(abs(hours / hours_per_full_week() - stated_share) < share_tolerance(), false)
                then stated_share
        end as share,
        kind_said(type_kind, title_kind, title_is_other) as kind_of_row,
        coalesce(kind_of_row, part_kind, answer_work_kind, case when not is_other_work then default_work_kind end) as kind_of_work,
        coalesce(stated_year, title_year, answer_year) as year_of_pay,
        case
            when len(part_degrees) > 0 then part_degrees
            when len(coalesce(degrees, [])) > 0 then degrees
            when len(pay_degrees) > 0 then pay_degrees
            else title_degrees
        end as levels
    from joined
    left join sign_means_in meant on meant.of_sign = joined.sign and meant.in_country = coalesce(found_country, answer_country)
),
flagged as (
    select
        line,
        part,
        thing,
        content_of(content, part) as content,
        pay_kind,
        pay_code,
        place_code,
        degree_code,
        unread_counts,
        sign,
        stated_currency,
        answered_currency,
        answered_period,
        is_of_two_currencies,
        is_for_two_periods,
        period_of_row is null as says_no_period,
        kind_of_work as work_kind,
        canonical as company,
        company as company_text,
        role,
        family as role_family,
        levels as degree_levels,
        coalesce(degree_levels, case when len(pay_degrees) > 0 then coalesce(pay_text, pay_low) end) as degree_text,
        class_year,
        field,
        found_city as city,
        found_region as region,
        coalesce(found_country, answer_country) as country,
        nullif(concat_ws(', ', place_text, city, region, country), '') as place_text,
        mode as work_mode,
        case when len(seasons) > 0 then seasons else title_seasons end as season,
        year_of_pay as year,
        case when pay_kind = 'unpaid' then 0 when pay_kind = 'paid' then low_stated * scale end as pay_low,
        case when pay_kind = 'unpaid' then 0 when pay_kind = 'paid' then high_stated * scale end as pay_high,
        case when pay_kind = 'paid' then point_stated * scale end as pay_point,
        unit as pay_period,
        money as currency,
        coalesce(pay_text, nullif(concat_ws(' – ', pay_low, pay_high), ''), pay_point) as pay_text,
        case
            when share > 0 and paid_for = 'part' then share * hours_per_full_week()
            when share > 0 and paid_for = 'full' then null
            else hours
        end as hours_per_week,
        share,
        paid_for,
        case when paid_by is null then short_months end as open_months,
        case when housing_kind = 'paid' then coalesce(housing_low, housing_high) end as housing_low,
        case when housing_kind = 'paid' then coalesce(housing_high, housing_low) end as housing_high,
        case when housing_kind = 'paid' then housing_period end as housing_period,
        case when housing_kind <> 'paid' then housing end as housing_kind,
        case when bonus_amount_low = bonus_amount_high then bonus_amount_low end as bonus_amount,
        case when bonus_amount_low is distinct from bonus_amount_high or bonus_amount_low is null then bonus_amount end as bonus_kind,
        relocation_text,
        case when unit = 'total' then short_months * weeks_per_year() / months_per_year() end as weeks_of_contract,
        coalesce(weeks_of_contract, weeks_low) as duration_weeks_min,
        coalesce(weeks_of_contract, weeks_high) as duration_weeks_max,
        coalesce(pay_evidence, answer_evidence, default_evidence) as evidence,
        pay_flags | degree_flags | place_flags
        | case when pay_kind = 'paid' and is_net then net_pay() else 0 end
        | case when coalesce(named_currency, told_currency) is null and money is not null then currency_inferred() else 0 end
        | case when stated_period is null and unit is not null then period_inferred() else 0 end
        | case when stated_year is null and year_of_pay is not null or year_of_date then year_inferred() else 0 end
        | case when kind_of_row is null and kind_of_work is not null then work_kind_inferred() else 0 end
        | case when found_country is null and answer_country is not null then place_inferred() else 0 end
        | case
            when len(levels) > 0 and coalesce(len(degrees), 0) + len(pay_degrees) + len(part_degrees) = 0
                then degree_inferred()
            else 0
        end as flag_bits,
        concat_ws('; ', pay_note, note) as note,
        source_id
    from settled
)
-- A macro stands for its text: beside the bits themselves it would have what makes them for each of the flags.
select *, flags_of(flag_bits) as flags from flagged
