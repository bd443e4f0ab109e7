-- The constants that the numbers rest on, each written once as a macro, so that queries read them at no cost.
-- constants: one row is one of them with its value, unit and meaning; the method page prints this table.

create macro hours_per_year() as 2080;
create macro months_per_year() as 12;
create macro weeks_per_year() as 52;
create macro hours_per_full_week() as 40;
create macro days_per_week() as 5;
create macro reports_for_median() as 5;
create macro reports_for_interval() as 6;
create macro reports_for_many() as 25;
create macro companies_for_place() as 3;
create macro pairs_for_premium() as 6;
create macro postings_for_share() as 5;
create macro postings_for_pair() as 3;
create macro exact_rank_limit() as 400;
create macro confidence() as 0.95;
create macro normal_quantile() as 1.959964;
create macro wide_range_ratio() as 2;
create macro companies_for_interval() as 6;
create macro effective_for_interval() as 4;
create macro most_unnamed() as 0.2;
create macro most_wide() as 0.5;
create macro postings_with_pay() as 0.14;
create macro interns_offered_a_job() as 0.667;
create macro interns_hired() as 0.53;
create macro same_pay() as 1.01;
create macro same_report() as 1.02;
create macro country_reports() as 25;
create macro half_cent() as 0.005;
create macro food_alone() as 1.2;
create macro summer_weeks() as 13;
create macro alike() as 0.9;
create macro letters_for_alike() as 4;
create macro first_view_from() as 2025;
create macro first_view_to() as 2027;
create macro growth_classes_base() as 2024;
create macro much_faster_growth() as 7;
create macro faster_growth() as 5;
create macro average_growth() as 3;
create macro slower_growth() as 1;
create macro declining_growth() as -1;

create table constants as
select name, value::double as value, unit, about
from (
    values
        ('hours_per_year', hours_per_year(), 'hours', 'hours of a paid year: 52 weeks of 40 hours'),
        ('months_per_year', months_per_year(), 'months', 'months of a year'),
        ('weeks_per_year', weeks_per_year(), 'weeks', 'weeks of a paid year'),
        ('hours_per_full_week', hours_per_full_week(), 'hours', 'hours of a week where the row does not state its own'),
        ('days_per_week', days_per_week(), 'days', 'working days of a week'),
        ('reports_for_median', reports_for_median(), 'reports', 'fewest reports for which a group gets a median; below it they are drawn as points'),
        ('reports_for_interval', reports_for_interval(), 'reports', 'fewest people''s own reports of one company for which a 95% interval of the median exists'),
        ('reports_for_many', reports_for_many(), 'reports', 'a group with fewer reports is marked as few'),
        ('companies_for_place', companies_for_place(), 'companies', 'fewest companies for which a place, a year or an industry gets a median'),
        ('pairs_for_premium', pairs_for_premium(), 'pairs', 'fewest pairs of reports for which the premium of a degree is summarised'),
        ('postings_for_share', postings_for_share(), 'postings', 'fewest postings of a degree level for which the shares that name a skill are shown, fewest programmes of a company for which those that state pay are counted, and fewest ranges of it for which their width is shown'),
        ('postings_for_pair', postings_for_pair(), 'postings', 'fewest postings that name two skills for the pair to be drawn'),
        ('exact_rank_limit', exact_rank_limit(), 'reports', 'largest group whose interval uses exact binomial ranks; above it the normal approximation'),
        ('confidence', confidence(), 'share', 'confidence of the interval of a median'),
        ('normal_quantile', normal_quantile(), 'standard deviations', 'half the width of that interval in the normal approximation'),
        ('wide_range_ratio', wide_range_ratio(), 'ratio', 'a range whose high end is over this many times its low end is marked wide'),
        ('companies_for_interval', companies_for_interval(), 'companies', 'fewest companies for which a 95% interval of the median is given'),
        ('effective_for_interval', effective_for_interval(), 'companies', 'fewest companies for it once large ones count for what they add: (sum n)^2 / sum n^2'),
        ('most_unnamed', most_unnamed(), 'share', 'largest share of reports of unnamed employers for which an interval is given'),
        ('most_wide', most_wide(), 'share', 'largest share of wide ranges for which a group gets a median'),
        ('postings_with_pay', postings_with_pay(), 'share', 'share of US online job postings that state any pay, by H. Batra, A. Michaud and S. Mongey, Online Job Posts Contain Very Little Wage Information, National Bureau of Economic Research, December 2023'),
        ('interns_offered_a_job', interns_offered_a_job(), 'share', 'share of the interns of 2022-23, about, to whom their US employers offered a full-time job, by the National Association of Colleges and Employers, 2024 Internship & Co-op Report: two thirds'),
        ('interns_hired', interns_hired(), 'share', 'share of the same interns, about, who took it, by the same report'),
        ('same_pay', same_pay(), 'ratio', 'most by which two postings of one employer differ at either end of their pay and are one report'),
        ('same_report', same_report(), 'ratio', 'most by which the ends of the postings of one report spread; a wider set is split'),
        ('country_reports', country_reports(), 'reports', 'fewest reports for which another country is shown beside the chosen one'),
        ('half_cent', half_cent(), 'of the currency', 'most by which a report for one hour differs from an offer that it ties with'),
        ('food_alone', food_alone(), 'ratio', 'what food costs a person alone against a member of a family of four, by the US Department of Agriculture'),
        ('summer_weeks', summer_weeks(), 'weeks', 'weeks from June to August, into which a programme can fit'),
        ('alike', alike(), 'share', 'Jaro-Winkler similarity above which a name is a hit of the search box'),
        ('letters_for_alike', letters_for_alike(), 'letters', 'fewest letters of a search that finds names which are merely alike'),
        ('first_view_from', first_view_from(), 'year', 'first year of the first view'),
        ('first_view_to', first_view_to(), 'year', 'last year of the first view'),
        ('growth_classes_base', growth_classes_base(), 'year', 'base year of the national projections whose growth has words: the classes below are those that the Bureau of Labor Statistics gives for them, on whole percentages'),
        ('much_faster_growth', much_faster_growth(), 'per cent', 'least growth that is much faster than average'),
        ('faster_growth', faster_growth(), 'per cent', 'least growth that is faster than average'),
        ('average_growth', average_growth(), 'per cent', 'least growth that is as fast as average'),
        ('slower_growth', slower_growth(), 'per cent', 'least growth that is slower than average; from it down to a decline: little or no change'),
        ('declining_growth', declining_growth(), 'per cent', 'growth from which on downwards employment declines')
) as t (name, value, unit, about);
