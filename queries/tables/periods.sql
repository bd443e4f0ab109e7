-- hours_of(period, weekly_hours, weeks): the hours that one pay period stands for; null for a lump sum without its weeks.
-- full_time_hours(period): the same for a full week, where a row does not state its own; null for a lump sum.

create macro hours_of(period, weekly_hours, weeks) as
    case period
        when 'hour' then 1
        when 'day' then weekly_hours / days_per_week()
        when 'week' then weekly_hours
        when 'two_weeks' then 2 * weekly_hours
        when 'month' then weekly_hours * weeks_per_year() / months_per_year()
        when 'year' then weekly_hours * weeks_per_year()
        when 'total' then weekly_hours * weeks
    end;

create macro full_time_hours(period) as hours_of(period, hours_per_full_week(), null);
