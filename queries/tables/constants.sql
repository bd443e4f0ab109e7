-- One row is one constant that the numbers rest on: its name, value, unit and meaning.
-- The method page prints this table; every query that needs a constant reads it by the macro `constant`.

create table constants as
from (
    values
        ('hours_per_year', 2080.0, 'hours', 'hours of a paid year: 52 weeks of 40 hours'),
        ('months_per_year', 12.0, 'months', 'months of a year'),
        ('weeks_per_year', 52.0, 'weeks', 'weeks of a paid year'),
        ('hours_per_week', 40.0, 'hours', 'hours of a week where the row does not state its own'),
        ('days_per_week', 5.0, 'days', 'working days of a week'),
        ('offers_for_median', 5.0, 'offers', 'fewest offers for which a group gets a median; below it they are drawn as points'),
        ('offers_for_interval', 6.0, 'offers', 'fewest offers for which a 95 % interval of the median exists'),
        ('offers_for_many', 25.0, 'offers', 'a group with fewer offers is marked as few'),
        ('companies_for_place', 3.0, 'companies', 'fewest companies for which a place or a year gets a median'),
        ('pairs_for_premium', 6.0, 'pairs', 'fewest pairs of offers for which the premium of a degree is summarised'),
        ('exact_rank_limit', 400.0, 'offers', 'largest group whose interval uses exact binomial ranks; above it the normal approximation'),
        ('confidence', 0.95, 'share', 'confidence of the interval of a median'),
        ('wide_range_ratio', 2.0, 'ratio', 'a range whose high end is over this many times its low end is marked wide'),
        ('country_offers', 25.0, 'reports', 'fewest reports for which another country is shown beside the chosen one'),
        ('first_view_from', 2025.0, 'year', 'first year of the first view'),
        ('first_view_to', 2027.0, 'year', 'last year of the first view')
) as t (name, value, unit, about);

create macro constant(constant_name) as (select value from constants where name = constant_name);
