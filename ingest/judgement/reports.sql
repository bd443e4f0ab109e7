-- share_tolerance(): how near the hours of a row have to be to its share of full time to say the same (a full week has 35 to 42).
create macro share_tolerance() as 0.1;

-- every_part: one row is one pay of a staged record read as a report, whatever came of it.
-- Reads staged (cells as written), parts (the unit that the names of columns tell of each pay of a record), the readings of each distinct text (pays, places, companies, …) and `file_facts`, one row with
-- what the header and the reader say of the whole file. A cell of the row always comes before the header, the header before
-- an answer; but a column of currencies that names another than the header of the pay may be of another pay (in local money), so
-- neither is taken. Pay as stated, in the row's own unit and currency.

-- whole_pays: one row is one pay that a text states: of a text that tells degree levels apart one for each (`nth` from 1).
create view whole_pays as
select *, 0 as nth from pays_of_pay_text where text not in (select text from pays_by_degree)
union all by name
from pays_by_degree;

-- stated_by(pay): the period that a pay's own words state; one that they only imply counts where nothing else states any.
create macro stated_by(period, flags) as case when flags & period_inferred() = 0 then period end;

-- content_of, staged_part: what the id of a row is made of, from its record's content; the part of its record that it was staged as.
create macro content_of(content, part) as case when part = 0 then content else content || '-' || part end;
create macro staged_part(part) as part // 100;

-- written: one row is one part of a record with the cells that problems and questions are about, as they are written.
create view written as
select
    line,
    part,
    coalesce(pay_text, nullif(concat_ws(' – ', pay_low, pay_high), ''), pay_point) as pay_text,
    nullif(concat_ws(', ', place_text, city, region, country), '') as place_text,
    degree_levels as degree_text,
    null::varchar as n_text,
    null::varchar as jobs_text,
    company,
    role,
    coalesce(workload, nullif(concat_ws(', ', role, work_kind), ''), pay_text) as workload
from staged;

create view every_part as
with joined as (
    select
        s.* replace (100 * s.part + coalesce(whole.nth, 0) as part),
        case
            when s.pay_text is not null then whole.kind
            when 'refused' in (low.kind, high.kind) then 'refused'
            when 'paid' in (low.kind, high.kind, point.kind) then 'paid'
            when 'unpaid' in (low.kind, high.kind, point.kind) then 'unpaid'
        end as kind,
        coalesce(whole.code, low.code, high.code, point.code) as pay_code,
        case when s.pay_text is not null then whole.low else coalesce(low.low, case when s.pay_low is null and high.high is null then high.low end) end as low_stated,
        case
            when s.pay_text is not null then whole.high
            when facts.has_high then coalesce(
                high.high,
                case when high.low is null and low.high > low.low then low.high end,
                case when s.pay_high is null and low.low is null then low.high end
            )
            when s.pay_low is not null then low.high
            else coalesce(high.high, high.low)
        end as high_stated,
        case when point.low = point.high then point.low end as point_stated,
        coalesce(whole.currency, low.currency, high.currency, point.currency, currencies.code, parts.currency, facts.header_currency)
            as named_currency,
        coalesce(
            least(whole.currency, low.currency, high.currency, point.currency, currencies.code)
            <> greatest(whole.currency, low.currency, high.currency, point.currency, currencies.code), false
        ) or coalesce(
            currencies.code <> coalesce(parts.currency, facts.header_currency)
            and coalesce(whole.currency, low.currency, high.currency, point.currency) is null, false
        ) or facts.is_heading_contradicted as is_of_two_currencies,
        stated_by(whole.period, whole.flags) as whole_period,
        stated_by(low.period, low.flags) as low_period,
        stated_by(high.period, high.flags) as high_period,
        stated_by(point.period, point.flags) as point_period,
        coalesce(
            least(whole_period, low_period, high_period, point_period, periods.period)
            <> greatest(whole_period, low_period, high_period, point_period, periods.period), false
        ) as is_for_two_periods,
        coalesce(whole.sign, low.sign, high.sign, point.sign, currencies.sign, case when coalesce(whole.currency, low.currency, high.currency, point.currency) is null then coalesce(parts.sign, facts.header_sign) end)
            as sign,
        coalesce(whole.told, low.told, high.told, point.told, currencies.told, parts.told, facts.header_told) as told_currency,
        coalesce(whole_period, low_period, high_period, point_period) as own_period,
        coalesce(own_period, periods.period) as period_of_row,
        coalesce(period_of_row, parts.period, facts.header_period, whole.period) as stated_period,
        coalesce(parts.net, false) or facts.header_net or coalesce(components.is_net, false) as is_net,
        coalesce(components.is_other, false) as is_other_pay,
        standings.standing as how_far,
        whole.evidence as pay_evidence,
        case
            when coalesce(whole.scaled, low.scaled, high.scaled, point.scaled, false) then 1
            else coalesce(nullif(parts.scale, 1), facts.header_scale, facts.answer_scale)
        end as scale,
        coalesce(whole.degree_levels, []) as pay_degrees,
        coalesce(whole.hours, low.hours, hours.hours, r.hours) as hours,
        s.workload is not null and workloads.share is null as is_share_unread,
        payments.times as times_a_year,
        coalesce(contracts.months, k.months, r.months, whole.months, low.months, facts.header_months) as months_of_contract,
        coalesce(workloads.share, k.share, r.share, whole.share, low.share, facts.header_share) as stated_share,
        coalesce(whole.flags, 0) | coalesce(low.flags, 0) | coalesce(high.flags, 0) as pay_flags,
        c.company as canonical,
        r.role_family as family,
        r.work_kind as title_kind,
        coalesce(r.degree_levels, []) as title_degrees,
        r.year as title_year,
        coalesce(r.seasons, []) as title_seasons,
        k.work_kind as type_kind,
        d.levels as degrees,
        coalesce(d.flags, 0) as degree_flags,
        d.code as degree_code,
        coalesce(se.seasons, []) as seasons,
        coalesce(y.year, se.year, dt.year, facts.header_year) as stated_year,
        coalesce(y.year, se.year) is null and dt.year is not null as year_of_date,
        100 * parts.thing + coalesce(whole.nth, 0) as thing,
        case when whole.nth > 0 then whole.degree_levels else [] end as part_degrees,
        is_summary([s.company, s.role, s.place_text, s.city, s.degree_levels], [s.role, s.place_text, s.city, s.region, s.row_kind]) as is_total,
        p.city as found_city,
        p.region as found_region,
        p.country as found_country,
        coalesce(m.mode, p.work_mode) as mode,
        coalesce(p.flags, 0) as place_flags,
        p.code as place_code,
        coalesce(w.low, whole.weeks) as weeks_low,
        coalesce(w.high, whole.weeks) as weeks_high,
        house.low as house_low,
        house.high as house_high,
        house.period as house_period,
        house.kind as house_kind,
        extra.low as extra_low,
        extra.high as extra_high,
        facts.* exclude (has_high)
    from staged s
    cross join file_facts facts
    left join parts on parts.part = s.part
    left join whole_pays whole on whole.text = s.pay_text
    left join pays_of_pay_low low on low.text = s.pay_low
    left join pays_of_pay_high high on high.text = s.pay_high
    left join pays_of_pay_point point on point.text = s.pay_point
    left join pays_of_housing house on house.text = s.housing
    left join pays_of_bonus_amount extra on extra.text = s.bonus_amount
    left join currencies on currencies.text = s.currency
    left join periods on periods.text = s.pay_period
    left join hours on hours.text = s.hours_per_week
    left join workloads on workloads.text = s.workload
    left join contracts on contracts.text = s.contract_months
    left join payments on payments.text = s.payments
    left join components on components.text = s.component
    left join standings on standings.text = s.standing
    left join companies c on c.text = s.company
    left join roles r on r.text = s.role
    left join kinds k on k.text = s.work_kind
    left join degrees d on d.text = s.degree_levels
    left join seasons se on se.text = s.season
    left join years y on y.text = s.year
    left join years dt on dt.text = s.date
    left join modes m on m.text = s.work_mode
    left join weeks w on w.text = s.duration
    left join places p
        on p.place_text is not distinct from s.place_text and p.city_text is not distinct from s.city
        and p.region_text is not distinct from s.region and p.country_text is not distinct from s.country
),
settled as (
    select
        currency_meant(named_currency, told_currency, meant.own) as stated_currency,
        joined.* replace (case
            when is_total then 'summary_row'
            when is_other_pay then 'only_other_pay'
            when how_far = 'wished' and kind = 'paid' then 'only_wished'
            when how_far = 'turned_down' and kind = 'paid' and pay_code is null then 'turned_down'
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
        coalesce(type_kind, title_kind, answer_work_kind, default_work_kind) as kind_of_work,
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
        []::varchar[] as unread_counts,
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
        case when house_kind = 'paid' then coalesce(house_low, house_high) end as housing_low,
        case when house_kind = 'paid' then coalesce(house_high, house_low) end as housing_high,
        case when house_kind = 'paid' then house_period end as housing_period,
        case when house_kind <> 'paid' then housing end as housing_kind,
        case when extra_low = extra_high then extra_low end as bonus_amount,
        case when extra_low is distinct from extra_high or extra_low is null then bonus_amount end as bonus_kind,
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
        | case when type_kind is null and title_kind is null then work_kind_inferred() else 0 end
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
select *, flags_of(flag_bits) as flags from flagged;
